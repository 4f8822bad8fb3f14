import DocumentModel
import KeywordIndexing

/// A document as comparing sees it: tokens, and the passages, sentences and clauses that they make up.
///
/// A passage is a leaf block, or a row of a table. All ranges are of indices of `tokens`.
package struct ComparedText: Sendable {
  package let tokens: [FoldedToken]
  /// Disjoint, ascending, together all of the tokens; those without a token are left out.
  package let passages: [Range<Int>]
  /// Where each of `passages` stands in the text.
  package let passageRanges: [TextRange]
  let sentences: [Range<Int>]
  let clauses: [Range<Int>]

  /// A fragment of so few words between commas is a part of the clause beside it: it qualifies, and
  /// what stands before it goes on after it.
  private static let shortestClause = 4

  /// - Complexity: O(*n*) in the bytes of the document's text.
  package init(_ document: Document, in vocabulary: inout FoldedVocabulary) {
    let ranges = document.passages
    var tokens: [FoldedToken] = []
    let all = vocabulary.appendTokens(of: document.text, in: ranges, to: &tokens)
    var passages: [Range<Int>] = []
    var passageRanges: [TextRange] = []
    for (passage, range) in zip(all, ranges) where !passage.isEmpty {
      passages.append(passage)
      passageRanges.append(range)
    }
    self.tokens = tokens
    self.passages = passages
    self.passageRanges = passageRanges
    sentences = passages.flatMap { Self.parts(of: tokens, in: $0) { $0 == .stop } }
    clauses = sentences.flatMap { sentence in
      Self.joined(Self.parts(of: tokens, in: sentence) { $0 == .pause }, in: tokens)
    }
  }

  private static func parts(
    of tokens: [FoldedToken], in range: Range<Int>, endingAt isEnd: (FoldedToken.Kind) -> Bool
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isEnd(tokens[index].kind) {
      parts.append(start..<index + 1)
      start = index + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private static func joined(_ parts: [Range<Int>], in tokens: [FoldedToken]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var lastIsShort = false
    for part in parts {
      let isShort = part.count - 1 < shortestClause
      if let last = joined.last, isShort || lastIsShort {
        joined[joined.count - 1] = last.lowerBound..<part.upperBound
      } else {
        joined.append(part)
      }
      // A short one takes in what follows it, so that `not, however, in May` is one clause.
      lastIsShort = isShort
    }
    return joined
  }

  /// The tokens of which at least a part stands in a range of the text.
  ///
  /// - Complexity: O(log *n*) in the number of tokens.
  package func tokens(in range: TextRange) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.end > range.lowerBound.utf8 }
    let last = tokens.partitioningIndex { $0.start >= range.upperBound.utf8 }
    return first..<max(first, last)
  }

  /// Where some tokens stand in the text; of none, the end of the token before.
  package func range(of part: Range<Int>) -> TextRange {
    if let first = tokens[part].first, let last = tokens[part].last {
      return TextRange(utf8: first.start..<max(first.start, last.end))
    }
    let place =
      part.lowerBound > 0 ? tokens[part.lowerBound - 1].end : tokens.first.map(\.start) ?? 0
    return TextRange(utf8: place..<place)
  }

  /// The passage that holds a token, as an index of `passages`.
  ///
  /// - Complexity: O(log *n*) in the number of passages.
  package func passage(of token: Int) -> Int {
    max(0, passages.partitioningIndex { $0.lowerBound > token } - 1)
  }

  /// The clauses that hold any of some tokens, as one range.
  package func clauses(around part: Range<Int>) -> Range<Int> {
    clauses.cover(of: part)
  }

  /// The sentences that hold any of some tokens, as one range.
  func sentences(around part: Range<Int>) -> Range<Int> {
    sentences.cover(of: part)
  }
}

extension [Range<Int>] {
  /// The parts that hold any of some tokens, as one range; the parts ascend.
  fileprivate func cover(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last, !isEmpty else { return tokens }
    return part(around: tokens.lowerBound).lowerBound..<part(around: last).upperBound
  }

  /// The parts that lie in a passage; they ascend, and none reaches over its ends.
  ///
  /// - Complexity: O(log *n*) in the number of all.
  func parts(in passage: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = partitioningIndex { $0.lowerBound >= passage.lowerBound }
    let last = partitioningIndex { $0.lowerBound >= passage.upperBound }
    return self[first..<Swift.max(first, last)]
  }

  /// The part that holds a token, of parts that ascend and of which one does.
  ///
  /// - Complexity: O(log *n*) in their number.
  func part(around token: Int) -> Range<Int> {
    let index = partitioningIndex { $0.lowerBound > token } - 1
    return indices.contains(index) ? self[index] : token..<token + 1
  }
}

extension Document {
  /// The leaf blocks that hold text, a table by its rows.
  fileprivate var passages: [TextRange] {
    leaves.flatMap { leaf in
      let block = blocks[leaf]
      guard case .table(let table) = block.kind else { return [block.range] }
      return table.rows.compactMap { row in
        guard let first = row.first, let last = row.last else { return nil }
        return first.lowerBound..<max(first.lowerBound, last.upperBound)
      }
    }.filter { !$0.isEmpty }
  }
}

extension ComparedText {
  /// A stretch cut where clauses begin, and which of the parts are whole clauses.
  func clauseParts(of part: Range<Int>) -> [(range: Range<Int>, isWhole: Bool)] {
    guard !part.isEmpty, !clauses.isEmpty else { return [] }
    var next = max(0, clauses.partitioningIndex { $0.lowerBound > part.lowerBound } - 1)
    var parts: [(range: Range<Int>, isWhole: Bool)] = []
    while next < clauses.count, clauses[next].lowerBound < part.upperBound {
      let range = clauses[next].clamped(to: part)
      // What ends a clause may have stayed while the clause did not.
      if !range.isEmpty { parts.append((range, range.count >= clauses[next].count - 1)) }
      next += 1
    }
    return parts
  }
}
