import TerminalCore

/// Keys typed so far of a command: a count, the beginning of a sequence, a letter to come.
package struct KeyInput: Equatable, Sendable {
  package private(set) var count: Int?
  package private(set) var keys: [KeyPress] = []
  private var awaitingLetter: ReaderCommand?

  package init() {}

  /// A command with what was typed before and after it.
  package struct Request: Equatable, Sendable {
    package var command: ReaderCommand
    package var count: Int?
    package var letter: Character?

    package init(_ command: ReaderCommand, count: Int? = nil, letter: Character? = nil) {
      self.command = command
      self.count = count
      self.letter = letter
    }
  }

  package var isEmpty: Bool {
    count == nil && keys.isEmpty && awaitingLetter == nil
  }

  /// As the status bar shows it: `12m`.
  package var description: String {
    (count.map(String.init) ?? "") + keys.map(\.label).joined()
  }

  /// Takes a key; returns the command that it completes, nil when more is needed or none begins so.
  package mutating func take(
    _ key: KeyPress, with map: KeyMap, in context: ReaderCommand.Context = .reading
  ) -> Request? {
    if let command = awaitingLetter {
      let count = self.count
      self = KeyInput()
      guard case .character(let letter) = key.key, key.modifiers.isEmpty else { return nil }
      return Request(command, count: count, letter: letter)
    }
    if keys.isEmpty, let digit = Self.digit(key), digit > 0 || count != nil {
      // A count past any document's lines changes nothing and must not overflow.
      count = min((count ?? 0) * 10 + digit, 999_999_999)
      return nil
    }
    keys.append(key)
    switch map.meaning(of: keys, in: context) {
    case .prefix:
      return nil
    case .command(let command) where command.takesLetter:
      awaitingLetter = command
      return nil
    case .command(let command):
      let request = Request(command, count: count)
      self = KeyInput()
      return request
    case .none:
      self = KeyInput()
      return nil
    }
  }

  private static func digit(_ key: KeyPress) -> Int? {
    guard case .character(let character) = key.key, key.modifiers.isEmpty, character.isASCII else {
      return nil
    }
    return character.wholeNumberValue
  }
}
