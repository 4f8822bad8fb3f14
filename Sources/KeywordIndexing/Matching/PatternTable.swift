/// The distinct folded spellings of some formulations, by key and then by character, and whose they are.
///
/// What stands between two places of it begins alike: a pattern is looked up by narrowing a run of it
/// character by character, so it needs no nodes of a tree beside the characters themselves.
struct PatternTable: Equatable, Sendable {
  /// The characters of all patterns, one after another.
  private(set) var values: [UInt32] = []
  /// Where the characters of each pattern begin in `values`, and where the last one's end.
  private(set) var starts: [UInt32] = [0]
  private(set) var owners = Owners()

  /// The formulations that have each pattern, in their order.
  struct Owners: Equatable, Sendable {
    /// Where those of each pattern begin; they end where the next ones begin.
    var starts: [Int32] = []
    var formulations: [Int32] = []
  }

  var count: Int { starts.count - 1 }

  init(values: [UInt32], starts: [UInt32], owners: Owners) {
    self.values = values
    self.starts = starts
    self.owners = owners
  }

  private struct Spelling {
    var key: UInt64
    var first: Int32
    var count: Int32
    var owner: Int32
  }

  init(_ formulations: [Formulation]) {
    var spellings: [Spelling] = []
    var all: [UInt32] = []
    for (index, formulation) in formulations.enumerated() {
      for spelling in formulation.spellings {
        spellings.append(
          Spelling(
            key: PatternKey(spelling).bits, first: Int32(all.count), count: Int32(spelling.count),
            owner: Int32(index)))
        all += spelling
      }
    }
    all.withUnsafeBufferPointer { all in
      spellings.sort { Self.precedes($0, $1, in: all) }
    }
    for spelling in spellings {
      add(all[Int(spelling.first)..<Int(spelling.first + spelling.count)], of: spelling.owner)
    }
  }

  private mutating func add(_ pattern: ArraySlice<UInt32>, of owner: Int32) {
    if count > 0, values[Int(starts[count - 1])...].elementsEqual(pattern) {
      if owners.formulations.last != owner { owners.formulations.append(owner) }
      return
    }
    values += pattern
    starts.append(UInt32(values.count))
    owners.starts.append(Int32(owners.formulations.count))
    owners.formulations.append(owner)
  }

  private static func precedes(
    _ one: Spelling, _ other: Spelling, in values: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    if one.key != other.key { return one.key < other.key }
    let left = Int(one.first)
    let right = Int(other.first)
    for index in 0..<Int(min(one.count, other.count)) {
      let (a, b) = (values[left + index], values[right + index])
      if a != b { return a < b }
    }
    return one.count != other.count ? one.count < other.count : one.owner < other.owner
  }

  /// The runs of patterns with the same key, in their order.
  var runs: [(key: UInt64, patterns: Range<Int>)] {
    var runs: [(key: UInt64, patterns: Range<Int>)] = []
    for pattern in 0..<count {
      let key = PatternKey(values[Int(starts[pattern])..<Int(starts[pattern + 1])]).bits
      if let last = runs.indices.last, runs[last].key == key {
        runs[last].patterns = runs[last].patterns.lowerBound..<pattern + 1
      } else {
        runs.append((key, pattern..<pattern + 1))
      }
    }
    return runs
  }
}

extension Formulation {
  /// All folded spellings by which it is found.
  var spellings: [[UInt32]] {
    forms.flatMap { form in
      ([form.text] + form.variants).map(FoldedForm.init).filter(\.isSearchable).flatMap {
        $0.variants(
          withPlural: form.language == .english && !flags.contains(.noInflection),
          withoutHyphens: flags.contains(.hyphenOptional))
      }
    }
  }
}
