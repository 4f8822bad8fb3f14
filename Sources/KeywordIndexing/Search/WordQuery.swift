/// Words to be found in a text, folded as the text is: case, width, the shapes of quotes and dashes,
/// Traditional Han and line breaks make no difference.
///
/// Words are found within others too, as one expects of a search that goes on while one types; a space
/// before or after them asks for the edge of a word there. Capitals ask for the same capitals.
struct WordQuery: Sendable {
  /// The characters to be found; none when nothing is left that could be.
  let elements: [FoldedText.Element]
  let beginsWord: Bool
  let endsWord: Bool
  /// The letters with their case, where their capitals matter.
  let letters: CasedLetters?

  init(_ text: String) {
    var text = text
    elements = text.withUTF8 { bytes in
      var folded = FoldedText(bytes, in: 0..<bytes.count)
      var elements: [FoldedText.Element] = []
      while let element = folded.next() {
        let before = elements.dropLast().last
        if let before, elements.last?.traits.contains(.space) == true,
          FoldedText.mayPart(before, element)
        {
          elements.removeLast()
        }
        elements.append(element)
      }
      return elements
    }
    let scalars = text.unicodeScalars
    beginsWord =
      scalars.first?.properties.isWhitespace == true
      && elements.first?.traits.contains(.word) == true
    endsWord =
      scalars.last?.properties.isWhitespace == true
      && elements.last?.traits.contains(.word) == true
    // Smart case: a query without capitals finds any.
    letters = scalars.contains { $0.properties.isUppercase } ? CasedLetters(text) : nil
  }

  /// What a token must be like for the query to begin in it.
  enum Anchor {
    /// The token's term is this.
    case term([UInt8])
    /// Its first Han character is this.
    case han([UInt8])
    /// The word holds these letters; at its beginning, its end, or both.
    case word([UInt8], atBeginning: Bool, atEnd: Bool)
  }

  /// What the first token of the query asks for; nil when it begins with something else.
  var anchor: Anchor? {
    guard let first = elements.first else { return nil }
    var term: [UInt8] = []
    if first.traits.contains(.word) {
      let count = elements.prefix { $0.traits.contains(.word) }.count
      for element in elements[..<count] { term.append(utf8: element.value) }
      return .word(term, atBeginning: beginsWord, atEnd: endsWord || count < elements.count)
    }
    guard first.isIdeograph else { return nil }
    term.append(utf8: first.value)
    guard elements.count > 1 else { return .han(term) }
    if elements[1].isIdeograph { term.append(utf8: elements[1].value) }
    return .term(term)
  }
}

extension TermTable {
  /// The terms in which a query with that anchor may begin, by their numbers.
  func numbers(for anchor: WordQuery.Anchor) -> [UInt32] {
    switch anchor {
    case .term(let bytes): find(bytes).map { [$0] } ?? []
    case .han(let bytes): numbers { $0.starts(with: bytes) }
    case .word(let bytes, let atBeginning, let atEnd):
      numbers { term in
        // What was cut off may hold anything.
        if term.last == TokenScan.cutMark { return true }
        let last = term.count - bytes.count
        guard last >= 0 else { return false }
        return switch (atBeginning, atEnd) {
        case (true, true): term.elementsEqual(bytes)
        case (true, false): term.starts(with: bytes)
        case (false, true): term[last...].elementsEqual(bytes)
        case (false, false):
          (0...last).contains { bytes.elementsEqual(term[$0..<$0 + bytes.count]) }
        }
      }
    }
  }
}
