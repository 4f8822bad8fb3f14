import DocumentModel

/// Where each token of a document stands: words, Han characters and pairs of them.
///
/// It grows block by block, so that nothing need wait for the whole of a long text.
///
/// ```swift
/// var index = TokenIndex(of: document)
/// while !index.isComplete { index.extend(over: document.text, by: 1 << 20) }
/// WordSearch(query).hits(in: document.text, index)
/// ```
package struct TokenIndex: Sendable {
  /// The stretches of the document in which words stand, ascending.
  let stretches: [TextRange]
  /// How many of them are indexed.
  private(set) var indexed = 0
  private(set) var terms = TermTable()
  private(set) var segments: [PostingSegment] = []

  /// An index in which no block stands yet.
  package init(of document: Document) {
    stretches = document.stretches
  }

  package var isComplete: Bool { indexed == stretches.count }

  /// Indexes the next blocks, at least `bytes` bytes of text if there are as many; `text` must be the
  /// document's.
  ///
  /// - Complexity: O(*n*) in the bytes that are indexed.
  package mutating func extend(over text: String, by bytes: Int) {
    var text = text
    let end = indexed < stretches.count ? stretches[indexed].lowerBound.utf8 + bytes : 0
    text.withUTF8 { utf8 in
      var part = Part(base: end - bytes)
      while indexed < stretches.count, stretches[indexed].lowerBound.utf8 < end {
        var scan = TokenScan(utf8, in: stretches[indexed].utf8)
        while let place = scan.next() {
          if place - part.base > Int(UInt32.max) {
            close(part)
            part = Part(base: place)
          }
          part.tokens.append(
            PostingSegment.Token(
              term: terms.number(of: scan.term), offset: UInt32(place - part.base)))
        }
        indexed += 1
      }
      close(part)
    }
  }

  /// A part of the text on the way to become a segment.
  private struct Part {
    let base: Int
    var tokens: [PostingSegment.Token] = []
  }

  private mutating func close(_ part: Part) {
    guard !part.tokens.isEmpty else { return }
    segments.append(PostingSegment(base: part.base, tokens: part.tokens))
  }
}

extension Document {
  /// The stretches in which words and phrases can stand: the leaves, and in a table its cells.
  var stretches: [TextRange] {
    var stretches: [TextRange] = []
    stretches.reserveCapacity(leaves.count)
    for leaf in leaves {
      if case .table(let table) = blocks[leaf].kind {
        for row in table.rows { stretches += row }
      } else {
        stretches.append(blocks[leaf].range)
      }
    }
    return stretches
  }
}
