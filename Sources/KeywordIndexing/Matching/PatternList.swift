/// The folded spellings of some formulations, by key and then by character, and whose they are.
struct PatternList {
  /// A spelling of one of the formulations.
  struct Spelling {
    var key: PatternKey
    /// Where its characters begin in `values`.
    var first: Int
    var count: Int
    var formulation: Int
  }

  private(set) var spellings: [Spelling] = []
  /// The characters of all of them.
  private(set) var values: [UInt32] = []

  /// The formulations are counted from `first` on.
  init(_ formulations: [Formulation], countedFrom first: Int) {
    for (index, formulation) in formulations.enumerated() {
      for spelling in formulation.spellings {
        spellings.append(
          Spelling(
            key: PatternKey(spelling), first: values.count, count: spelling.count,
            formulation: first + index))
        values += spelling
      }
    }
    values.withUnsafeBufferPointer { values in
      spellings.sort { Self.precedes($0, $1, in: values) }
    }
  }

  private static func precedes(
    _ one: Spelling, _ other: Spelling, in values: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    if one.key != other.key { return one.key.bits < other.key.bits }
    for index in 0..<min(one.count, other.count) {
      let (a, b) = (values[one.first + index], values[other.first + index])
      if a != b { return a < b }
    }
    return one.count != other.count
      ? one.count < other.count : one.formulation < other.formulation
  }

  /// Those with the same key, in their order.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in spellings.indices where spellings[index].key != spellings[start].key {
      runs.append(start..<index)
      start = index
    }
    return spellings.isEmpty ? [] : runs + [start..<spellings.count]
  }

  func character(of spelling: Int, at depth: Int) -> UInt32 {
    values[spellings[spelling].first + depth]
  }

  /// How many characters from `depth` on all of a range have in common; each is longer than `depth`.
  func shared(by range: Range<Int>, from depth: Int) -> Int {
    // What is true of the first and the last is true of all between.
    let (one, other) = (spellings[range.lowerBound], spellings[range.upperBound - 1])
    var end = depth
    while end < min(one.count, other.count), values[one.first + end] == values[other.first + end] {
      end += 1
    }
    return end - depth
  }
}

extension Formulation {
  /// All folded spellings by which it is found.
  var spellings: [[UInt32]] { spellingsByWords.flatMap(\.spellings) }

  /// The same, with the words that each was made of by rule.
  var spellingsByWords: [(words: String, spellings: [[UInt32]])] {
    forms.flatMap { form in
      ([form.text] + form.variants).map { words in
        let folded = FoldedForm(words)
        guard folded.isSearchable else { return (words, []) }
        let spellings = folded.variants(
          withPlural: form.language == .english && !flags.contains(.noInflection),
          withoutHyphens: flags.contains(.hyphenOptional))
        return (words, spellings)
      }
    }
  }
}
