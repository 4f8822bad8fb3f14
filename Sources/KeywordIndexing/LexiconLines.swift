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
