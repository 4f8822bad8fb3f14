import KeywordIndexing

/// Makes runs of links: what is linked side by side, and what stands between.
struct AlignedRuns {
  private let links: TokenLinks
  /// The sentences of the old text of which a word is linked.
  private let linkedSentences: [Range<Int>]
  /// Which new tokens stand in a run already.
  private var isClaimed: [Bool]
  private var runs: [AlignedRun] = []

  /// The runs in the order of the old text; what was inserted stands after the run that is before it in
  /// the new text.
  static func of(_ links: TokenLinks) -> [AlignedRun] {
    var runs = AlignedRuns(links)
    runs.addLinked()
    runs.addUnlinked()
    runs.addInserted()
    return runs.runs.sorted {
      ($0.old.lowerBound, $0.old.upperBound) < ($1.old.lowerBound, $1.old.upperBound)
    }
  }

  private init(_ links: TokenLinks) {
    self.links = links
    isClaimed = links.toOld.map { $0 >= 0 }
    linkedSentences = links.old.sentences.filter { sentence in
      sentence.contains { links.toNew[$0] >= 0 && links.old.tokens[$0].isWord }
    }
  }

  private mutating func addLinked() {
    var linked: [AlignedRun] = []
    for (i, j) in links.toNew.enumerated() where j >= 0 {
      if let last = linked.last, last.old.upperBound == i, last.new.upperBound == j {
        linked[linked.count - 1].old = last.old.lowerBound..<i + 1
        linked[linked.count - 1].new = last.new.lowerBound..<j + 1
      } else {
        linked.append(AlignedRun(kind: .moved, old: i..<i + 1, new: j..<j + 1))
      }
    }
    let pairs = linked.enumerated().map { index, run in
      HeaviestChain.Pair(old: index, new: run.new.lowerBound, weight: run.old.count)
    }
    for index in HeaviestChain.indices(of: pairs, newCount: links.toOld.count) {
      linked[index].kind = .kept
    }
    runs = linked
  }

  /// The stretches of the old text without a link, each within one passage.
  private mutating func addUnlinked() {
    for passage in links.old.passages {
      var start = passage.lowerBound
      for i in passage where links.toNew[i] >= 0 {
        if start < i { addUnlinked(start..<i, in: passage) }
        start = i + 1
      }
      if start < passage.upperBound { addUnlinked(start..<passage.upperBound, in: passage) }
    }
  }

  /// Tells what became of a stretch: what is left of a sentence is looked for where the rest of that went,
  /// sentences without a link between those.
  private mutating func addUnlinked(_ old: Range<Int>, in passage: Range<Int>) {
    let newSentences = links.new.sentences
    var left = old.lowerBound > passage.lowerBound ? links.toNew[old.lowerBound - 1] : nil
    var right = old.upperBound < passage.upperBound ? links.toNew[old.upperBound] : nil
    let tail = left == nil ? old.prefix(0) : rest(of: old, besides: old.lowerBound - 1)
    let head = right == nil ? old.suffix(0) : rest(of: old, besides: old.upperBound)
    if let left, let right, tail == old, head == old {
      addUnlinked(
        old, [free(after: left, in: newSentences), free(before: right, in: newSentences)],
        after: left)
      return
    }
    if let end = left {
      left = addUnlinked(tail, [free(after: end, in: newSentences)], after: end).last ?? end
    }
    if let start = right {
      right =
        addUnlinked(head, [free(before: start, in: newSentences)], after: start - 1).first ?? start
    }
    let passages = links.new.passages
    let places = [
      left.map { free(after: $0, in: passages) }, right.map { free(before: $0, in: passages) },
    ]
    addUnlinked(
      tail.upperBound..<head.lowerBound, places.compactMap(\.self),
      after: left ?? right.map { $0 - 1 } ?? -1)
  }

  /// The part of a stretch that belongs to the sentence of a token beside it, if that is linked.
  private func rest(of old: Range<Int>, besides token: Int) -> Range<Int> {
    let sentence = linkedSentences.part(around: token)
    if sentence.contains(token) { return old.clamped(to: sentence) }
    return token < old.lowerBound ? old.prefix(0) : old.suffix(0)
  }

  /// Tells what became of a stretch that is looked for in the first of some places that has anything like
  /// it; what of the new text it became.
  ///
  /// What was deleted stands `after` a token of the new text, or after what was reworded before it.
  @discardableResult
  private mutating func addUnlinked(
    _ old: Range<Int>, _ places: [Range<Int>], after token: Int
  ) -> Range<Int> {
    guard !old.isEmpty else { return 0..<0 }
    let rewordings = Rewordings(links)
    let pairs =
      places.lazy.filter { !$0.isEmpty }.map { rewordings.pairs(old, $0) }.first { !$0.isEmpty }
      ?? []
    var (rest, place) = (old.lowerBound, token + 1)
    for pair in pairs {
      delete(rest..<pair.old.lowerBound, at: place)
      for j in pair.new { isClaimed[j] = true }
      runs.append(AlignedRun(kind: .replaced, old: pair.old, new: pair.new))
      (rest, place) = (pair.old.upperBound, pair.new.upperBound)
    }
    delete(rest..<old.upperBound, at: place)
    guard let first = pairs.first, let last = pairs.last else { return 0..<0 }
    return first.new.lowerBound..<last.new.upperBound
  }

  private mutating func delete(_ old: Range<Int>, at place: Int) {
    if !old.isEmpty { runs.append(AlignedRun(kind: .deleted, old: old, new: place..<place)) }
  }

  /// What is free right after a token of the new text in the part that holds it.
  private func free(after j: Int, in parts: [Range<Int>]) -> Range<Int> {
    let rest = j + 1..<parts.part(around: j).upperBound
    return rest.lowerBound..<(rest.first { isClaimed[$0] } ?? rest.upperBound)
  }

  /// What is free right before a token of the new text in the part that holds it.
  private func free(before j: Int, in parts: [Range<Int>]) -> Range<Int> {
    let rest = parts.part(around: j).lowerBound..<j
    return (rest.last { isClaimed[$0] }.map { $0 + 1 } ?? rest.lowerBound)..<j
  }

  private mutating func addInserted() {
    var start: Int?
    func place(of new: Int) -> Int {
      new > 0 && links.toOld[new - 1] >= 0 ? links.toOld[new - 1] + 1 : 0
    }
    for j in isClaimed.indices {
      if isClaimed[j] {
        if let first = start { insert(first..<j, at: place(of: first)) }
        start = nil
      } else if start == nil {
        start = j
      }
    }
    if let first = start { insert(first..<isClaimed.count, at: place(of: first)) }
  }

  private mutating func insert(_ new: Range<Int>, at place: Int) {
    runs.append(AlignedRun(kind: .inserted, old: place..<place, new: new))
  }
}
