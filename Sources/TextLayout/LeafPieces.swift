import DocumentModel

/// Where the pieces of a very long leaf block begin and end.
///
/// The cuts depend on the text alone, so that they are the same at every measure, and each is found
/// from the few bytes around it: to open a line of 5 MB in its middle costs two cuts.
struct LeafPieces {
  /// About how much text a piece holds.
  static let length = 8192
  /// How far before its place a cut may be made to fall on the end of a sentence.
  private static let reach = 1024
  /// How many rows of a table make a piece.
  static let tableRows = 64

  let document: Document
  let block: Block

  init(_ document: Document, leaf: Int) {
    self.document = document
    block = document.blocks[document.leaves[leaf]]
  }

  var count: Int {
    if case .table(let table) = block.kind {
      return max(1, (table.rows.count + Self.tableRows - 1) / Self.tableRows)
    }
    return max(1, (block.range.utf8Count + Self.length - 1) / Self.length)
  }

  /// The text of a piece; for a table see `tableRows(of:)`.
  func range(of piece: Int) -> TextRange {
    let start = cut(piece)
    return start..<max(start, cut(piece + 1))
  }

  /// The rows of a table that a piece holds.
  func tableRows(of piece: Int, in table: Table) -> Range<Int> {
    let start = min(piece * Self.tableRows, table.rows.count)
    return start..<min(start + Self.tableRows, table.rows.count)
  }

  /// The piece that holds `offset`, or the nearest.
  func piece(at offset: TextOffset) -> Int {
    if case .table(let table) = block.kind {
      var low = 0
      var high = table.rows.count
      while low < high {
        let middle = low + (high - low) / 2
        let start = table.rows[middle].first?.lowerBound ?? block.range.lowerBound
        if start <= offset { low = middle + 1 } else { high = middle }
      }
      return max(0, low - 1) / Self.tableRows
    }
    let distance = max(0, offset.utf8 - block.range.lowerBound.utf8)
    var piece = min(distance / Self.length, count - 1)
    while piece + 1 < count, cut(piece + 1) <= offset { piece += 1 }
    return piece
  }

  private func cut(_ piece: Int) -> TextOffset {
    if piece <= 0 { return block.range.lowerBound }
    if piece >= count { return block.range.upperBound }
    let target = block.range.lowerBound + piece * Self.length
    return document.text.lineCut(
      before: target, after: target + -Self.reach, isCode: block.kind.isCode)
  }
}

extension Block.Kind {
  var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
