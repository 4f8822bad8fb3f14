/// Which words of a text are others in another spelling: `labour` and `labor`, `centre` and `center`.
///
/// Words are compared as they are after folding. Those with digits are never spelled otherwise: another
/// number is another fact.
struct WordSpelling: Sendable {
  private struct Word {
    var term: UInt32
    var characters: [Unicode.Scalar]
    var letters: LetterSet
  }

  /// A shorter word that differs in a letter is another word.
  private static let shortest = 5
  /// One letter of so many may be other, and one in any case.
  private static let lettersForOther = 4

  /// By their first letters, which are the same in every spelling.
  private let words: [Unicode.Scalar: [Word]]

  /// Takes the words of a text, with their numbers.
  init(_ words: some Sequence<(term: UInt32, characters: [Unicode.Scalar])>) {
    var known: [Unicode.Scalar: [Word]] = [:]
    for word in words where Self.mayVary(word.characters) {
      known[word.characters[0], default: []].append(
        Word(
          term: word.term, characters: word.characters, letters: LetterSet(word.characters)))
    }
    self.words = known
  }

  private static func mayVary(_ word: [Unicode.Scalar]) -> Bool {
    word.count >= shortest && word.allSatisfy(\.properties.isAlphabetic)
  }

  /// The words of the text that are a word in another spelling, by their numbers, each with the number of
  /// letters that are other.
  ///
  /// - Complexity: O(*n*) in the number of the text's words that begin with the same letter; those of other
  ///   letters cost a comparison of bits.
  func variants(of word: [Unicode.Scalar]) -> [UInt32: Int] {
    guard Self.mayVary(word), let first = word.first else { return [:] }
    let letters = LetterSet(word)
    var variants: [UInt32: Int] = [:]
    for other in words[first] ?? [] {
      let most = max(1, max(word.count, other.characters.count) / Self.lettersForOther)
      guard abs(word.count - other.characters.count) <= most,
        letters.leastDistance(to: other.letters) <= most
      else { continue }
      let distance = Self.distance(word, other.characters)
      if distance > 0, distance <= most { variants[other.term] = distance }
    }
    return variants
  }

  /// The edit distance, two letters in each other's place being one error (optimal string alignment).
  private static func distance(_ word: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var (before, above) = ([Int](), Array(0...other.count))
    for (i, letter) in word.enumerated() {
      var row = [i + 1]
      for (j, otherLetter) in other.enumerated() {
        var cost = min(above[j] + (letter == otherLetter ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == other[j - 1], otherLetter == word[i - 1] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[other.count]
  }
}

/// The letters of a word, several of them as one bit.
private struct LetterSet {
  private let bits: UInt64

  init(_ word: [Unicode.Scalar]) {
    bits = word.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// So many letters are other at the least: one in the place of another makes two bits differ.
  func leastDistance(to other: LetterSet) -> Int {
    ((bits ^ other.bits).nonzeroBitCount + 1) / 2
  }
}
