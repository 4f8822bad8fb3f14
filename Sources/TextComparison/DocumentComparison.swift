import DocumentModel
import KeywordIndexing

/// Two texts side by side: where each stretch of the old one went in the new one.
///
/// Two stretches are the same when they are after folding: case, width, the shapes and presence of
/// quotation marks, hyphens inside words and where lines break make no difference.
///
/// ```swift
/// let comparison = DocumentComparison(from: old, to: new)
/// comparison.runs                          // kept, moved, replaced, deleted, inserted
/// comparison.blocks                        // the same by blocks, with the edits in each
/// comparison.image(of: tokens)             // where some tokens of the old text went
/// ```
///
/// - Complexity: about O(*n* log *n*) in the tokens of both; `SimilarChunks` and `TokenDiff` state the
///   limits that keep it so for texts that repeat themselves, or that have one paragraph only.
package struct DocumentComparison: Sendable {
  package let old: ComparedText
  package let new: ComparedText
  /// In the order of the old text; together they hold every token of both texts once.
  package let runs: [AlignedRun]
  let links: TokenLinks
  /// The terms of both texts.
  package let vocabulary: FoldedVocabulary
  package let negations: NegationWords
  private let marks: PunctuationMarks
  private let ambiguities: [Alignment.Ambiguity]
  private let standIns: StandIns

  package init(from old: Document, to new: Document) {
    let words = ComparisonWords.all
    var vocabulary = words.vocabulary
    var negations = words.negations
    let oldText = ComparedText(old, in: &vocabulary)
    let newText = ComparedText(new, in: &vocabulary)
    negations.addOpposites(of: vocabulary)
    let alignment = Alignment(oldText, newText, termCount: vocabulary.count)
    self.old = oldText
    self.new = newText
    marks = words.marks
    self.negations = negations
    self.vocabulary = vocabulary
    links = alignment.links
    standIns = StandIns(alignment.links, words.content, vocabulary)
    ambiguities = alignment.ambiguities.sorted { $0.old.lowerBound < $1.old.lowerBound }
    runs = AlignedRuns.of(alignment.links)
  }

  /// Where tokens of the old text are in the new one.
  package enum Image: Equatable, Sendable {
    /// The same tokens in the same order.
    case same(Range<Int>, isMoved: Bool)
    /// What stands where they stood, if it is what a reader takes for them.
    case changed(Range<Int>)
    case gone
  }

  /// So small a part of a passage that is left is not the passage.
  private static let leastLeft = 0.15

  /// Where some tokens went.
  ///
  /// - Complexity: O(*m* + log *n*) in their number, with the clauses around them, and that of the runs.
  package func image(of part: Range<Int>) -> Image {
    guard let first = part.first else { return .gone }
    let start = links.toNew[first]
    if start >= 0, part.allSatisfy({ links.toNew[$0] == start + $0 - first }) {
      let touched = touchedRuns(part)
      return .same(start..<start + part.count, isMoved: touched.contains { $0.kind == .moved })
    }
    // Of the passages that it went to, the one that has most of it.
    var pieces: [Int: (range: Range<Int>, count: Int)] = [:]
    for run in touchedRuns(part) {
      let touched = run.old.clamped(to: part)
      guard !touched.isEmpty, !run.new.isEmpty else { continue }
      let shift = run.new.lowerBound - run.old.lowerBound
      let kept = touched.lowerBound + shift..<touched.upperBound + shift
      guard let range = run.kind == .replaced ? standIns.share(of: touched, in: run) : kept else {
        continue
      }
      let passage = new.passage(of: range.lowerBound)
      let known = pieces[passage] ?? (range, 0)
      pieces[passage] = (
        min(
          known.range.lowerBound, range.lowerBound)..<max(known.range.upperBound, range.upperBound),
        known.count + touched.count
      )
    }
    let most = pieces.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value
    guard let most, Double(most.count) >= Self.leastLeft * Double(part.count) else { return .gone }
    let replaced = touchedRuns(part).filter { run in
      run.kind == .replaced && most.range.overlaps(run.new)
    }
    let image = standIns.completed(most.range, for: part, replaced)
    return standIns.isOne(image, for: part, replaced) ? .changed(image) : .gone
  }

  /// Whether some tokens of the old text and some of the new one are the same words, with other punctuation
  /// between them at most.
  ///
  /// - Complexity: O(*n*) in their numbers.
  package func areSameWords(_ part: Range<Int>, _ image: Range<Int>) -> Bool {
    words(of: old, part) == words(of: new, image)
  }

  private func words(of text: ComparedText, _ part: Range<Int>) -> [UInt32] {
    part.filter { !marks.isOne($0, of: text.tokens, in: vocabulary) }.map { text.tokens[$0].term }
  }

  /// Where some words of the old text went if they stand there with nothing but punctuation changed.
  package func imageButForPunctuation(of part: Range<Int>) -> Range<Int>? {
    guard let first = part.first, let last = part.last else { return nil }
    let (start, end) = (links.toNew[first], links.toNew[last])
    // Marks may come and go, but not more of them than words.
    guard start >= 0, end >= start, end - start < 2 * part.count else { return nil }
    return areSameWords(part, start..<end + 1) ? start..<end + 1 : nil
  }

  /// Some tokens of one of the texts without the punctuation at their ends; as they are if there is nothing
  /// else.
  package func trimmingPunctuation(_ part: Range<Int>, of text: ComparedText) -> Range<Int> {
    let isKept = { (index: Int) in !marks.isOne(index, of: text.tokens, in: vocabulary) }
    guard let first = part.first(where: isKept), let last = part.last(where: isKept) else {
      return part
    }
    return first..<last + 1
  }

  /// Where some tokens of the new text stood in the old one; nil if they did not stand there like that.
  package func origin(of part: Range<Int>) -> Range<Int>? {
    Self.linked(part, by: links.toOld)
  }

  /// Where some tokens of the old text stand in the new one; nil if they do not stand there like that.
  package func destination(of part: Range<Int>) -> Range<Int>? {
    Self.linked(part, by: links.toNew)
  }

  private static func linked(_ part: Range<Int>, by links: [Int]) -> Range<Int>? {
    guard let first = part.first, links[first] >= 0 else { return nil }
    let start = links[first]
    guard part.allSatisfy({ links[$0] == start + $0 - first }) else { return nil }
    return start..<start + part.count
  }

  /// Whether words of the old text went to another place of the order.
  package func isMoved(_ part: Range<Int>) -> Bool {
    touchedRuns(part).contains { run in
      run.kind == .moved && old.tokens[run.old.clamped(to: part)].contains(where: \.isWord)
    }
  }

  private func touchedRuns(_ part: Range<Int>) -> ArraySlice<AlignedRun> {
    let first = runs.partitioningIndex { $0.old.upperBound > part.lowerBound }
    let last = runs.partitioningIndex { $0.old.lowerBound >= part.upperBound }
    return runs[first..<max(first, last)]
  }

  /// A sentence in doubt lies in few others.
  private static let deepestDoubts = 4

  /// The places that some tokens may as well have gone to; fewer than two when there is no doubt.
  ///
  /// - Complexity: O(log *n*) in the number of stretches in doubt.
  package func equallyGoodPlaces(for part: Range<Int>) -> [Range<Int>] {
    let next = ambiguities.partitioningIndex { $0.old.lowerBound > part.lowerBound }
    let doubt = ambiguities[..<next].suffix(Self.deepestDoubts).last {
      part.upperBound <= $0.old.upperBound
    }
    guard let doubt else { return [] }
    return doubt.new.map { place in
      guard place.count == doubt.old.count else { return place }
      let shift = place.lowerBound - doubt.old.lowerBound
      return part.lowerBound + shift..<part.upperBound + shift
    }
  }

  /// The tokens of the new text that some of the old one are, those left out that are not there.
  package func destinations(of part: Range<Int>) -> [Int] {
    links.toNew[part].filter { $0 >= 0 }
  }

  /// Whether some tokens of the old text are left in the new one, but not all of them together.
  package func isTorn(old part: Range<Int>) -> Bool {
    destination(of: part) == nil && part.contains { links.toNew[$0] >= 0 }
  }

  /// Whether some tokens of the new text stood in the old one, but not all of them together.
  package func isTorn(new part: Range<Int>) -> Bool {
    origin(of: part) == nil && part.contains { links.toOld[$0] >= 0 }
  }

  /// Whether all of some tokens of the new text stood in the old one.
  package func areKept(new part: Range<Int>) -> Bool {
    part.allSatisfy { links.toOld[$0] >= 0 }
  }
}
