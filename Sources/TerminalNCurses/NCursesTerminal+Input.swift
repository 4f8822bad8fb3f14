import CNCurses
import Glibc
import TerminalCore

extension NCursesTerminal {
  /// How long the end of pasted text may take after its last character, in milliseconds.
  private static let pastePatience: Int32 = 500

  /// The next key, paste or mouse action that is already there.
  func readInput() -> TerminalEvent? {
    while let input = nextInput() {
      switch input {
      case .key(KeyPress(.escape)):
        if let key = keyAfterEscape() { return .key(key) }
      case .key(let key): return .key(key)
      case .mouse:
        pending += mouseActions().map(TerminalEvent.mouse)
        if !pending.isEmpty { return pending.removeFirst() }
      case .resize:
        fitToTerminal()
        if !pending.isEmpty { return pending.removeFirst() }
      case .pasteBegins: return .paste(pastedText())
      case .pasteEnds, .unknown: continue
      }
    }
    return nil
  }

  private func nextInput() -> TerminalInput? {
    if let input = readAhead {
      readAhead = nil
      return input
    }
    while let report = nextReport() {
      switch report {
      case .character(let character):
        if let key = KeyDecoding.key(character: character) { return .key(key) }
      case .code(let code):
        let name = code > KEY_MAX ? keyname(code).map { String(cString: $0) } : nil
        return KeyDecoding.input(code: code, name: name)
      }
    }
    return nil
  }

  private enum Report {
    case character(UInt32)
    case code(Int32)
  }

  /// What ncurses reports next, without waiting.
  private func nextReport() -> Report? {
    var code: wint_t = 0
    return switch wget_wch(input, &code) {
    case OK: .character(code)
    case KEY_CODE_YES: .code(Int32(bitPattern: code))
    default: nil
    }
  }

  /// What an escape was: a key held with Alt if one came within the time ncurses waits for the rest
  /// of a key, nil if it began a sequence that no key has, else the key Escape.
  private func keyAfterEscape() -> KeyPress? {
    switch nextInput() {
    case .key(.character("[")):
      return skipSequence() ? nil : KeyPress(.character("["), .alt)
    case .key(let key) where key != KeyPress(.escape):
      return KeyPress(key.key, key.modifiers.union(.alt))
    case let other:
      readAhead = other
      return KeyPress(.escape)
    }
  }

  /// Overlooks the rest of a control sequence (ECMA-48, 5.4); false when there is none.
  private func skipSequence() -> Bool {
    var isBegun = false
    while let report = nextReport() {
      isBegun = true
      guard case .character(0x20...0x3F) = report else { break }
    }
    return isBegun
  }

  /// What the mouse did.
  ///
  /// A press and its release may come as one report of two events, of which ncurses hands out the
  /// last one first.
  private func mouseActions() -> [MouseAction] {
    var events: [MEVENT] = []
    var event = MEVENT()
    while getmouse(&event) == OK { events.append(event) }
    return events.reversed().compactMap {
      mouse.action(buttons: $0.bstate, column: Int($0.x), row: Int($0.y), time: Self.now)
    }
  }

  /// The text up to the closing bracket, as it was typed: keys have no meaning in it.
  private func pastedText() -> String {
    var text = ""
    var last: UInt32 = 0
    while true {
      guard let report = nextReport() else {
        var source = pollfd(fd: streams.descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&source, 1, Self.pastePatience) > 0, source.revents == Int16(POLLIN),
          cncurses_waiting_bytes(streams.descriptor) > 0
        else { return text }
        continue
      }
      switch report {
      case .code(KeyDecoding.pasteEnds): return text
      case .code: continue
      case .character(let character):
        // Terminals send line breaks as Enter does.
        if character == 0x0D || character == 0x0A && last != 0x0D {
          text.append("\n")
        } else if character != 0x0A, let scalar = Unicode.Scalar(character) {
          text.unicodeScalars.append(scalar)
        }
        last = character
      }
    }
  }
}
