/// The abbreviations that end no sentence and that ICU's list does not have.
enum Abbreviation {
  /// Before a name.
  private static let titles: Set<String> = [
    "Dr", "Gov", "Sen", "Gen", "Lt", "St", "Hon", "Messrs", "Adm", "Amb", "Pres", "Sec", "Mme",
  ]
  /// Before a number.
  private static let parts: Set<String> = ["No", "Nos", "Art", "Arts", "Fig", "Sec", "Vol", "Ch"]

  /// Whether a sentence goes on after a full stop, by the word before that and the first byte behind.
  static func goesOn(after word: String, with next: UInt8) -> Bool {
    switch next {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): titles.contains(word)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): parts.contains(word)
    // Of other scripts: a name like Élysée.
    case 0xC3...0xD4: titles.contains(word)
    default: false
    }
  }
}
