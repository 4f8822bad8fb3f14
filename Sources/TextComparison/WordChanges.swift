import DocumentModel
import KeywordIndexing

/// The words in which two wordings of a passage differ.
///
/// Words are the same when they are after folding, as for `DocumentComparison`; where nothing differs but
/// what folding leaves out, that is the change.
package struct WordChanges: Equatable, Sendable {
  /// Words of the old wording and those that stand in their place; either may be empty.
  package struct Change: Equatable, Sendable {
    package var old: TextRange
    package var new: TextRange
  }

  /// In the order of both; they begin and end between words and between Han characters.
  package let changes: [Change]

  /// What is compared of one wording.
  private struct Side {
    var tokens: [FoldedToken] = []
    let unlike: Range<Int>
    /// Whether there is more of it than is compared.
    let isCut: Bool

    init(_ text: String, _ unlike: Range<Int>, most: Int, _ vocabulary: inout FoldedVocabulary) {
      self.unlike = unlike
      let end = min(unlike.upperBound, unlike.lowerBound + most)
      isCut = end < unlike.upperBound
      _ = vocabulary.appendTokens(
        of: text, in: [TextRange(utf8: unlike.lowerBound..<end)], to: &tokens)
    }

    /// Where some of the tokens stand; of none, the end of the one before.
    func range(of part: Range<Int>) -> TextRange {
      let before = part.lowerBound > 0 ? tokens[part.lowerBound - 1].end : unlike.lowerBound
      guard let first = tokens[part].first, let last = tokens[part].last else {
        return TextRange(utf8: before..<before)
      }
      return TextRange(utf8: first.start..<max(first.start, last.end))
    }
  }

  /// Of what both begin and end with no more bytes than these are looked at.
  private static let mostAlike = 1 << 17

  /// Of what lies between their common ends, so many bytes are compared at most; of what is behind them
  /// nothing is told.
  ///
  /// - Complexity: O(*n*) in the bytes that are alike at the ends, and the square of `most` at worst.
  package init(from old: String, to new: String, most: Int = 4096) {
    let ends = AlikeEnds(old, new, most: Self.mostAlike)
    var vocabulary = FoldedVocabulary()
    let left = Side(old, ends.old, most: most, &vocabulary)
    let right = Side(new, ends.new, most: most, &vocabulary)
    var runs = Self.runs(left.tokens, right.tokens, termCount: vocabulary.count)
    if left.isCut || right.isCut, runs.count > 1, let last = runs.last,
      last.old.upperBound == left.tokens.count, last.new.upperBound == right.tokens.count
    {
      // Its partners may lie behind.
      runs.removeLast()
    }
    var changes =
      runs.isEmpty && !(left.unlike.isEmpty && right.unlike.isEmpty)
      ? [Change(old: TextRange(utf8: left.unlike), new: TextRange(utf8: right.unlike))]
      : runs.map { Change(old: left.range(of: $0.old), new: right.range(of: $0.new)) }
    // Where a passage ends with a comma or a full stop is no news beside other words.
    if changes.count > 1, let last = changes.last, last.old.upperBound.utf8 == old.utf8.count,
      last.new.upperBound.utf8 == new.utf8.count,
      (old[last.old] + new[last.new]).allSatisfy(Self.closingMarks.contains)
    {
      changes.removeLast()
    }
    self.changes = changes
  }

  private static let closingMarks: Set<Character> = [
    " ", ".", ",", ";", ":", "。", "，", "、", "；", "：",
  ]

  private typealias Run = (old: Range<Int>, new: Range<Int>)

  /// The stretches of tokens that have no partner.
  private static func runs(_ old: [FoldedToken], _ new: [FoldedToken], termCount: Int) -> [Run] {
    var diff = TokenDiff(TokenWeights([old, new], termCount: termCount))
    let pairs = diff.pairs(Array(old.indices), of: old, Array(new.indices), of: new)
      .sorted { $0.old < $1.old }
    var runs: [Run] = []
    var (i, j) = (0, 0)
    for pair in pairs + [(old.count, new.count)] {
      if i < pair.old || j < pair.new {
        let run = (old: i..<pair.old, new: j..<pair.new)
        if let last = runs.last, isOne(last, run, old) {
          runs[runs.count - 1] = (
            last.old.lowerBound..<run.old.upperBound, last.new.lowerBound..<run.new.upperBound
          )
        } else {
          runs.append(run)
        }
      }
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return runs
  }

  /// Whether two stretches read as one: other words on both sides of something too small to tell.
  private static func isOne(_ run: Run, _ next: Run, _ old: [FoldedToken]) -> Bool {
    guard run.old.upperBound + 1 == next.old.lowerBound,
      ![run.old, run.new, next.old, next.new].contains(where: \.isEmpty)
    else { return false }
    let between = old[run.old.upperBound]
    return between.kind != .word || between.end - between.start <= 3
  }
}
