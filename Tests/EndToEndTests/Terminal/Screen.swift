/// What a terminal shows at one moment.
struct Screen: Equatable, Sendable {
  /// The rows, without white space at their ends.
  var rows: [String]
  /// Whether a program has the screen to itself, with the shell's kept behind it.
  var isAlternate: Bool

  /// What the shell shows when it waits for a command.
  static let prompt = "ready$ "

  var text: String { rows.joined(separator: "\n") }

  /// Whether the shell waits for a command below everything else.
  var isAtPrompt: Bool {
    !isAlternate && rows.last { !$0.isEmpty } == String(Self.prompt.dropLast())
  }

  func contains(_ words: String) -> Bool {
    rows.contains { $0.contains(words) }
  }

  /// The first row, from 0, that holds `words`.
  func row(of words: String) -> Int? {
    rows.firstIndex { $0.contains(words) }
  }

  /// The columns before the first `words` of `row`, where everything before is a cell wide.
  func column(of words: String, inRow row: Int) -> Int? {
    rows[row].range(of: words).map {
      rows[row].distance(from: rows[row].startIndex, to: $0.lowerBound)
    }
  }
}
