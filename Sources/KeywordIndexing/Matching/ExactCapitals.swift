/// The spellings of the formulations whose capitals matter, such as an abbreviation that is also a word.
struct ExactCapitals: Equatable, Sendable {
  /// Those of each formulation, by its number; each once, in a fixed order.
  private(set) var letters: [Int: [CasedLetters]] = [:]

  init(letters: [Int: [CasedLetters]] = [:]) {
    self.letters = letters
  }

  /// The formulations are counted from `first` on.
  mutating func add(_ formulations: [Formulation], countedFrom first: Int) {
    for (index, formulation) in formulations.enumerated()
    where formulation.flags.contains(.exactCase) {
      let spellings = formulation.spellingsByWords.flatMap { words, spellings in
        let written = CasedLetters(words)
        return spellings.map(written.respelled)
      }
      letters[first + index] = Set(spellings).sorted()
    }
  }

  /// Those of the formulations that have a number in `numbers`, by which they are called then.
  func renumbered(_ numbers: [Int: Int]) -> ExactCapitals {
    let entries = letters.compactMap { old, letters in numbers[old].map { ($0, letters) } }
    return ExactCapitals(letters: Dictionary(uniqueKeysWithValues: entries))
  }

  /// Whether the capitals in `range`, where the formulation was found, are as they must be.
  func areRight(
    in range: Range<Int>, of formulation: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if letters.isEmpty { return true }
    return letters[formulation]?.contains { $0.stand(in: range, of: bytes) } ?? true
  }
}
