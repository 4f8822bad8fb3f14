/// The distinct folded spellings of some formulations, sorted, and whose they are.
struct PatternTable {
  /// The characters of all spellings, one after another.
  private(set) var values: [UInt32] = []
  /// Where the characters of each distinct spelling stand in `values`.
  private(set) var patterns: [Range<Int>] = []
  private(set) var owners = Owners()
  /// The letters of the spellings of those formulations whose capitals matter.
  private(set) var exactLetters: [Int: [[UInt32]]] = [:]

  /// The formulations that have each spelling, in their order.
  struct Owners {
    /// Where those of each spelling begin; they end where the next ones begin.
    var starts: [Int32] = []
    var formulations: [Int32] = []

    subscript(pattern: Int) -> ArraySlice<Int32> {
      let end = pattern + 1 < starts.count ? Int(starts[pattern + 1]) : formulations.count
      return formulations[Int(starts[pattern])..<end]
    }
  }

  private struct Spelling {
    var first: Int32
    var count: Int32
    var owner: Int32
  }

  init(_ formulations: [Formulation]) {
    var spellings: [Spelling] = []
    for (index, formulation) in formulations.enumerated() {
      let isExact = formulation.flags.contains(.exactCase)
      let inflects = !formulation.flags.contains(.noInflection)
      for form in formulation.forms {
        for text in CollectionOfOne(form.text) + form.variants {
          let folded = FoldedForm(text)
          guard folded.isSearchable else { continue }
          for variant in folded.variants(withPlural: inflects && form.language == .english) {
            spellings.append(
              Spelling(
                first: Int32(values.count), count: Int32(variant.count), owner: Int32(index)))
            values += variant
          }
          if isExact { exactLetters[index, default: []].append(Self.letters(of: text)) }
        }
      }
    }
    values.withUnsafeBufferPointer { values in
      spellings.sort { Self.precedes($0, $1, in: values) }
    }
    for spelling in spellings { add(spelling) }
  }

  private mutating func add(_ spelling: Spelling) {
    let range = Int(spelling.first)..<Int(spelling.first) + Int(spelling.count)
    if let last = patterns.last, values[last] == values[range] {
      if owners.formulations.last != spelling.owner { owners.formulations.append(spelling.owner) }
    } else {
      patterns.append(range)
      owners.starts.append(Int32(owners.formulations.count))
      owners.formulations.append(spelling.owner)
    }
  }

  private static func precedes(
    _ one: Spelling, _ other: Spelling, in values: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    let left = Int(one.first)
    let right = Int(other.first)
    for index in 0..<Int(min(one.count, other.count)) {
      let (a, b) = (values[left + index], values[right + index])
      if a != b { return a < b }
    }
    return one.count != other.count ? one.count < other.count : one.owner < other.owner
  }

  /// The letters and digits of a text, as they are written but for their width.
  static func letters(of text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      guard FoldedScalar(folding: scalar.value).traits.contains(.word) else { return nil }
      return (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    }
  }
}
