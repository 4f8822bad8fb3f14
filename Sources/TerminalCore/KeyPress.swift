/// A key with what is held down beside it.
package struct KeyPress: Hashable, Sendable {
  package enum Key: Hashable, Sendable {
    /// A character as typed: shift is in it.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
  }

  package var key: Key
  package var modifiers: Modifiers

  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  package static func character(_ character: Character) -> KeyPress {
    KeyPress(.character(character))
  }

  /// Control and a lower-case letter.
  package static func control(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .control)
  }
}

/// What the mouse did, and where.
package struct MouseAction: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case press, release, doublePress, triplePress
    /// It moved with the button held down.
    case drag
    case wheelUp, wheelDown
  }

  package var kind: Kind
  package var column: Int
  package var row: Int

  package init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}
