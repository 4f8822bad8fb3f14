import KeywordIndexing

/// Judges whether what is left in the place of some words is what a reader takes for them: it has content
/// in common with them, or fills the same gap of a clause that is otherwise the same.
struct StandIns {
  private let links: TokenLinks
  private let content: ContentWords
  private let figures: Figures

  /// What is left of the content must be so great a part of the lesser of both.
  private static let leastLeft = 0.15
  /// Content that both have though it is not the same place must be so great a part of the mean of both.
  private static let leastShared = 1.0 / 3
  /// So much of the rest of a clause must be the same on either side of a gap.
  private static let leastAround = 0.6
  /// What is so many times as long fills no gap of a few words.
  private static let mostTimes = 4

  private static let fewWords = 2
  /// So many times as much as the words may be what has come between them and what stood beside them.
  private static let mostMore = 2

  init(_ links: TokenLinks, _ content: ContentWords, _ vocabulary: FoldedVocabulary) {
    self.links = links
    self.content = content
    figures = Figures(vocabulary)
  }

  /// Whether `image` stands for `part`, which was changed; `replaced` are the stretches in it that have
  /// other words in their place.
  ///
  /// - Complexity: O(*n*) in the lengths of both and of the clauses around them.
  func isOne(
    _ image: Range<Int>, for part: Range<Int>, _ replaced: some Sequence<AlignedRun>
  ) -> Bool {
    let features = content.features(of: links.old.tokens, part)
    let others = content.features(of: links.new.tokens, image)
    let left = features.count { isLeft($0.place, in: image) }
    if left > 0, Double(left) >= Self.leastLeft * Double(min(features.count, others.count)) {
      return true
    }
    if share(features.map(\.key), others.map(\.key)) { return true }
    let gaps = replaced.filter(fillsGap).map { $0.old.clamped(to: part).count }
    let same = part.count { image.contains(links.toNew[$0]) }
    return !gaps.isEmpty && gaps.reduce(same, +) * 2 >= part.count
  }

  /// What of a replaced stretch stands for a part of it; nil if it is too long for that.
  ///
  /// A figure stands for a figure: for one with a unit, that which has the same; for one that begins or ends
  /// the stretch, that which does so there.
  func share(of part: Range<Int>, in run: AlignedRun) -> Range<Int>? {
    guard part != run.old else { return run.new }
    if let figure = figures.all(of: links.old.tokens, in: part).first,
      figure.lowerBound == part.lowerBound,
      let found = figureLike(figure.upperBound..<part.upperBound, of: part, in: run)
    {
      return found
    }
    let (count, newCount) = (words(of: links.old, part), words(of: links.new, run.new))
    return newCount <= Self.mostTimes * max(Self.fewWords + 1, count) ? run.new : nil
  }

  /// The figure of a replaced stretch that stands for the one that begins `part`, with the unit after it.
  private func figureLike(
    _ unit: Range<Int>, of part: Range<Int>, in run: AlignedRun
  ) -> Range<Int>? {
    let found = figures.all(of: links.new.tokens, in: run.new)
    if unit.isEmpty {
      if part.upperBound == run.old.upperBound { return found.last }
      return part.lowerBound == run.old.lowerBound ? found.first : nil
    }
    let terms = links.old.tokens[unit].map(\.term)
    return found.lazy.map { $0.lowerBound..<$0.upperBound + unit.count }.first { place in
      place.upperBound <= run.new.upperBound
        && links.new.tokens[place].suffix(unit.count).map(\.term) == terms
    }
  }

  /// What is left of `part` with what else stands there: between the same words as before though some
  /// of it came from elsewhere, and up to the same ends of clauses, where a part of a word would be left.
  func completed(
    _ image: Range<Int>, for part: Range<Int>, _ replaced: some Sequence<AlignedRun>
  ) -> Range<Int> {
    var (lower, upper) = (image.lowerBound, image.upperBound)
    let sentence = links.new.sentences(around: image)
    let mostMore = Self.mostMore * part.count
    for run in replaced {
      if run.old.lowerBound == part.lowerBound, run.new.lowerBound == lower, lower > 0 {
        let before = run.old.lowerBound > 0 ? links.toNew[run.old.lowerBound - 1] : -1
        if sentence.contains(before), before < lower, lower - before - 1 <= mostMore {
          lower = before + 1
        }
      }
      if run.old.upperBound == part.upperBound, run.new.upperBound == upper {
        let after =
          run.old.upperBound < links.toNew.count ? links.toNew[run.old.upperBound] : -1
        if sentence.contains(after), after >= upper, after - upper <= mostMore { upper = after }
      }
    }
    let end = end(of: upper - 1, after: part)
    if end - upper <= mostMore { upper = end }
    return lower..<upper
  }

  /// Where the clause of a Han character ends that was the last of a clause of the old text, as `part` is.
  private func end(of last: Int, after part: Range<Int>) -> Int {
    let (old, new) = (links.old, links.new)
    let clause = new.clauses(around: last..<last + 1)
    guard new.tokens[last].kind == .ideograph, links.toNew[part.upperBound - 1] == last,
      part.upperBound == old.tokens.count || !old.tokens[part.upperBound].isWord
    else { return last + 1 }
    return new.tokens[last + 1..<clause.upperBound].firstIndex { !$0.isWord } ?? clause.upperBound
  }

  private func isLeft(_ place: Range<Int>, in image: Range<Int>) -> Bool {
    let start = links.toNew[place.lowerBound]
    return image.contains(start)
      && place.allSatisfy { links.toNew[$0] == start + $0 - place.lowerBound }
  }

  /// Whether both have enough content in common, or are about as long and begin or end with the same.
  private func share(_ keys: [UInt64], _ others: [UInt64]) -> Bool {
    let (lesser, greater) = (min(keys.count, others.count), max(keys.count, others.count))
    guard lesser > 0 else { return false }
    if greater <= 2 * lesser, keys.first == others.first || keys.last == others.last { return true }
    var counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    let shared = others.count { key in
      guard let count = counts[key], count > 0 else { return false }
      counts[key] = count - 1
      return true
    }
    return Double(2 * shared) >= Self.leastShared * Double(keys.count + others.count)
      || 2 * shared >= lesser
  }

  /// Whether the clause around both is otherwise the same.
  private func fillsGap(_ run: AlignedRun) -> Bool {
    let (count, newCount) = (words(of: links.old, run.old), words(of: links.new, run.new))
    guard newCount <= Self.mostTimes * max(1, count), count <= Self.mostTimes * max(1, newCount)
    else { return false }
    var (around, newAround) = (
      links.old.clauses(around: run.old), links.new.clauses(around: run.new)
    )
    if count <= Self.fewWords, newCount <= Self.fewWords, words(of: links.old, around) == count,
      words(of: links.new, newAround) == newCount
    {
      // A word that is a clause by itself stands in a line, such as that of a date.
      around = links.old.passages.part(around: run.old.lowerBound)
      newAround = links.new.passages.part(around: run.new.lowerBound)
    }
    let same = around.count { links.old.tokens[$0].isWord && newAround.contains(links.toNew[$0]) }
    let least = max(
      words(of: links.old, around) - count, words(of: links.new, newAround) - newCount)
    return same > 0 && Double(same) >= Self.leastAround * Double(least)
  }

  private func words(of text: ComparedText, _ part: Range<Int>) -> Int {
    text.tokens[part].count(where: \.isWord)
  }
}
