/// Where the entries of a lexicon stand in its file; TOMLKit keeps no lines.
struct LexiconLines {
  /// The head, or an entry, with its first line, from 1.
  struct Piece {
    var text: String
    var line: Int
  }

  private let source: String

  init(_ source: String) {
    self.source = source
  }

  /// The head and the entries, split before each `[[formulation]]`.
  ///
  /// - Complexity: O(*n*); it is asked for only when something is wrong.
  var pieces: [Piece] {
    var pieces = [Piece(text: "", line: 1)]
    for (number, line) in lines.enumerated() {
      if Self.opensEntry(line) { pieces.append(Piece(text: "", line: number + 1)) }
      pieces[pieces.count - 1].text += line + "\n"
    }
    return pieces
  }

  /// The line of `key` in an entry, or of the entry if it has no such key; entry -1 is the head.
  func line(ofEntry entry: Int, key: String?) -> Int {
    var current = -1
    var opening = 1
    for (number, line) in lines.enumerated() {
      if Self.opensEntry(line) {
        if current == entry { break }
        current += 1
        if current == entry { opening = number + 1 }
      }
      if current == entry, let key, Self.sets(key, line) { return number + 1 }
    }
    return opening
  }

  /// The first line that opens a table without a name, if any.
  var namelessTable: Int? {
    guard source.utf8.contains(UInt8(ascii: "[")) else { return nil }
    var atStart = true
    var brackets = 0
    var line = 1
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if brackets > 0 { return line }
        if byte == UInt8(ascii: "\n") { line += 1 }
        atStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "[") where atStart: brackets += 1
      default:
        if brackets > 0, !Self.beginsName(byte) { return line }
        brackets = 0
        atStart = false
      }
    }
    return brackets > 0 ? line : nil
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x22, 0x27, 0x2D, 0x5F: true
    default: false
    }
  }

  private var lines: [Substring] {
    source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  private static func opensEntry(_ line: Substring) -> Bool {
    let line = line.filter { $0 != " " && $0 != "\t" }
    return line.hasPrefix("[[formulation]]")
  }

  private static func sets(_ key: String, _ line: Substring) -> Bool {
    var line = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" }
    guard line.hasPrefix(key) else { return false }
    line = line.dropFirst(key.count).drop { $0 == " " || $0 == "\t" || $0 == "\"" }
    return line.first == "="
  }
}
