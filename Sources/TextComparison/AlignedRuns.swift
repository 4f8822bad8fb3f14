import KeywordIndexing

/// Makes runs of links: what is linked side by side, and what stands between.
struct AlignedRuns {
  private let links: TokenLinks
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

  private mutating func addUnlinked(_ old: Range<Int>, in passage: Range<Int>) {
    let rewordings = Rewordings(links)
    let places = places(of: old, in: passage).filter { !$0.isEmpty }
    let pairs = places.lazy.map { rewordings.pairs(old, $0) }.first { !$0.isEmpty } ?? []
    var rest = old.lowerBound
    for pair in pairs {
      delete(rest..<pair.old.lowerBound)
      for j in pair.new { isClaimed[j] = true }
      runs.append(AlignedRun(kind: .replaced, old: pair.old, new: pair.new))
      rest = pair.old.upperBound
    }
    delete(rest..<old.upperBound)
  }

  private mutating func delete(_ old: Range<Int>) {
    guard !old.isEmpty else { return }
    let end = old.lowerBound > 0 ? links.toNew[old.lowerBound - 1] + 1 : 0
    runs.append(AlignedRun(kind: .deleted, old: old, new: end..<end))
  }

  /// What stands in the new text after what is before `old`, and before what is after it.
  private func places(of old: Range<Int>, in passage: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    if old.lowerBound > passage.lowerBound {
      let start = links.toNew[old.lowerBound - 1] + 1
      let end = links.new.passages[links.new.passage(of: start - 1)].upperBound
      let stop = (start..<max(start, end)).first { isClaimed[$0] } ?? max(start, end)
      places.append(start..<stop)
    }
    if old.upperBound < passage.upperBound {
      let end = links.toNew[old.upperBound]
      var start = end
      let first = links.new.passages[links.new.passage(of: end)].lowerBound
      while start > first, !isClaimed[start - 1] { start -= 1 }
      places.append(start..<end)
    }
    return places
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
