/// The letters of the formulations whose capitals matter, such as an abbreviation that is also a word.
struct ExactCapitals: Equatable, Sendable {
  /// Those of each of their spellings, by formulation.
  private(set) var letters: [Int: [ExactLetters]] = [:]

  init(letters: [Int: [ExactLetters]] = [:]) {
    self.letters = letters
  }

  /// The formulations are counted from `first` on.
  mutating func add(_ formulations: [Formulation], countedFrom first: Int) {
    for (index, formulation) in formulations.enumerated()
    where formulation.flags.contains(.exactCase) {
      letters[first + index] =
        formulation.forms.flatMap { [$0.text] + $0.variants }.map(ExactLetters.init)
    }
  }

  /// Those of the formulations that have a number in `numbers`, by which they are called then.
  func renumbered(_ numbers: [Int: Int]) -> ExactCapitals {
    let entries = letters.compactMap { old, letters in numbers[old].map { ($0, letters) } }
    return ExactCapitals(letters: Dictionary(uniqueKeysWithValues: entries))
  }

  /// Whether the capitals in `range` are as they must be.
  ///
  /// A plural ends in more than the form says.
  func areRight(
    in range: Range<Int>, of formulation: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if letters.isEmpty { return true }
    return letters[formulation]?.contains { $0.begin(bytes, in: range) } ?? true
  }
}
