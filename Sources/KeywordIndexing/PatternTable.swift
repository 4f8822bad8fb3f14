/// The distinct folded spellings of some formulations, sorted, and whose they are.
struct PatternTable {
  private(set) var patterns: [[UInt32]] = []
  private(set) var owners: [[Int32]] = []
  private(set) var exactLetters: [Int: [[UInt32]]] = [:]

  init(_ formulations: [Formulation]) {
    var spellings: [(values: [UInt32], owner: Int32)] = []
    spellings.reserveCapacity(formulations.count * 16)
    for (index, formulation) in formulations.enumerated() {
      let withPlural = !formulation.flags.contains(.noInflection)
      for form in formulation.forms {
        for text in CollectionOfOne(form.text) + form.variants {
          let folded = FoldedForm(text)
          guard folded.isSearchable else { continue }
          for variant in folded.variants(withPlural: withPlural && form.language == .english) {
            spellings.append((variant.values, Int32(index)))
          }
          if formulation.flags.contains(.exactCase) {
            exactLetters[index, default: []].append(Self.letters(of: text))
          }
        }
      }
    }
    spellings.sort { Self.precedes($0, $1) }
    for spelling in spellings {
      if patterns.last != spelling.values {
        patterns.append(spelling.values)
        owners.append([spelling.owner])
      } else if owners[owners.count - 1].last != spelling.owner {
        owners[owners.count - 1].append(spelling.owner)
      }
    }
  }

  private static func precedes(
    _ one: (values: [UInt32], owner: Int32), _ other: (values: [UInt32], owner: Int32)
  ) -> Bool {
    let common = min(one.values.count, other.values.count)
    for index in 0..<common where one.values[index] != other.values[index] {
      return one.values[index] < other.values[index]
    }
    if one.values.count != other.values.count { return one.values.count < other.values.count }
    return one.owner < other.owner
  }

  /// The letters and digits of a text, as they are written but for their width.
  static func letters(of text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      guard FoldedScalar(folding: scalar.value).traits.contains(.word) else { return nil }
      return (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    }
  }
}
