import TerminalCore

/// Which keys ask for which command: data, from which help, palette and footer are printed.
package struct KeyMap: Equatable, Sendable {
  package struct Binding: Hashable, Sendable {
    package var sequence: KeySequence
    package var command: ReaderCommand
  }

  /// What a sequence of keys amounts to.
  package enum Meaning: Hashable, Sendable {
    case command(ReaderCommand)
    /// The beginning of one or more sequences.
    case prefix
    case none
  }

  /// In the order in which help shows them.
  package private(set) var bindings: [Binding]

  package init(_ table: [(ReaderCommand, String)]) {
    bindings = table.flatMap { command, keys in
      keys.split(separator: " ").compactMap { KeySequence(String($0)) }
        .map { Binding(sequence: $0, command: command) }
    }
  }

  package func meaning(
    of keys: [KeyPress], in context: ReaderCommand.Context = .reading
  ) -> Meaning {
    let own = bindings.filter { $0.command.context == context }
    if let binding = own.first(where: { $0.sequence.keys == keys }) {
      return .command(binding.command)
    }
    if own.contains(where: { $0.sequence.keys.starts(with: keys) }) { return .prefix }
    return context == .reading ? .none : meaning(of: keys)
  }

  /// The keys of a command as one writes them, the usual one first; `m{a-z}` where a letter
  /// follows.
  package func keys(of command: ReaderCommand) -> [String] {
    bindings.filter { $0.command == command }
      .map { $0.sequence.description + (command.takesLetter ? "{a-z}" : "") }
  }

  /// The usual key of a command; nil when it has none.
  package func key(of command: ReaderCommand) -> String? {
    keys(of: command).first
  }

  /// Gives `sequence` to `command`, whatever it meant before where the command's keys count.
  ///
  /// A longer sequence that begins with it is given up too: it could not be typed any more.
  package mutating func bind(_ sequence: KeySequence, to command: ReaderCommand) {
    bindings.removeAll {
      $0.command.context == command.context && $0.sequence.keys.starts(with: sequence.keys)
    }
    let binding = Binding(sequence: sequence, command: command)
    let place = bindings.firstIndex { $0.command == command } ?? bindings.endIndex
    bindings.insert(binding, at: place)
  }
}
