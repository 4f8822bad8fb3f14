import TerminalCore

/// The keys pressed one after another for a command.
package struct KeySequence: Hashable, Sendable {
  package var keys: [KeyPress]

  package init(_ keys: [KeyPress]) {
    self.keys = keys
  }

  /// Reads the way keys are written in help and configuration: `j`, `gg`, `^D`, `Tab`, `S-Tab`,
  /// `PgDn`, `F1`, `M-x`; nil when it is no key.
  package init?(_ text: String) {
    if text.utf8.count == 1, let letter = text.first, !letter.isWhitespace {
      // Most keys are a letter; the names need not be gone through for them.
      keys = [.character(letter)]
    } else if let named = Self.key(named: text) {
      keys = [named]
    } else if text.count == 2, let letter = text.last, text.first == "^" {
      keys = [.control(Character(letter.lowercased()))]
    } else if !text.isEmpty, text.count <= 3, !text.contains(where: \.isWhitespace),
      !Self.looksLikeFunctionKey(text)
    {
      keys = text.map { .character($0) }
    } else {
      return nil
    }
  }

  /// As help and footer show it.
  package var description: String {
    keys.map(\.label).joined()
  }

  private static func looksLikeFunctionKey(_ text: String) -> Bool {
    text.count > 1 && text.first == "F" && Int(text.dropFirst()) != nil
  }

  private static func key(named name: String) -> KeyPress? {
    if name.hasPrefix("M-"), name.count == 3, let letter = name.last {
      return KeyPress(.character(letter), .alt)
    }
    if name.count > 1, name.first == "F", let number = Int(name.dropFirst()),
      (1...24).contains(number)
    {
      return KeyPress(.function(number))
    }
    return KeyPress.labels.first { $0.label == name }.map { KeyPress($0.key) }
  }
}

extension KeyPress {
  fileprivate static let labels: [(key: Key, label: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "S-Tab"),
    (.backspace, "BS"), (.delete, "Del"), (.insert, "Ins"), (.up, "↑"), (.down, "↓"),
    (.left, "←"), (.right, "→"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"),
    (.pageDown, "PgDn"), (.character(" "), "SPC"),
  ]

  /// How a key is written.
  package var label: String {
    let name: String
    switch key {
    case .character(let character) where character != " ":
      name = modifiers.contains(.control) ? "^\(character.uppercased())" : String(character)
    case .function(let number): name = "F\(number)"
    default: name = Self.labels.first { $0.key == key }?.label ?? ""
    }
    return modifiers.contains(.alt) ? "M-\(name)" : name
  }
}
