import CNCurses
import TerminalCore
import Testing

@testable import TerminalNCurses

@Suite("Decoding what the terminal sends")
struct KeyDecodingTests {
  @Test(
    "characters are keys",
    arguments: [
      (0x00, .control(" ")), (0x01, .control("a")), (0x1A, .control("z")),
      (0x08, KeyPress(.backspace)), (0x7F, KeyPress(.backspace)), (0x09, KeyPress(.tab)),
      (0x0A, KeyPress(.enter)), (0x0D, KeyPress(.enter)), (0x1B, KeyPress(.escape)),
      (0x1C, .control("\\")), (0x1D, .control("]")), (0x1E, .control("^")),
      (0x1F, .control("_")), (0x20, .character(" ")), (0x71, .character("q")),
      (0x63D0, .character("提")), (0x9B, nil), (0xD800, nil), (0x110000, nil),
    ] as [(UInt32, KeyPress?)])
  func characters(character: UInt32, key: KeyPress?) {
    #expect(KeyDecoding.key(character: character) == key)
  }

  @Test(
    "codes of ncurses are keys",
    arguments: [
      (KEY_UP, KeyPress(.up)), (KEY_SF, KeyPress(.down)), (KEY_NPAGE, KeyPress(.pageDown)),
      (KEY_BTAB, KeyPress(.backTab)), (KEY_DC, KeyPress(.delete)),
      (cncurses_key_f0() + 1, KeyPress(.function(1))),
      (cncurses_key_f0() + 27, KeyPress(.function(3), .control)),
    ] as [(Int32, KeyPress)])
  func codes(code: Int32, key: KeyPress) {
    #expect(KeyDecoding.input(code: code, name: nil) == .key(key))
  }

  @Test(
    "keys with modifiers are known by name",
    arguments: [
      ("kUP3", KeyPress(.up, .alt)), ("kDN5", KeyPress(.down, .control)),
      ("kLFT7", KeyPress(.left, [.alt, .control])), ("kHOM2", KeyPress(.home)),
    ] as [(String, KeyPress)])
  func names(name: String, key: KeyPress) {
    #expect(KeyDecoding.input(code: 600, name: name) == .key(key))
  }

  @Test("other codes are something else")
  func otherCodes() {
    #expect(KeyDecoding.input(code: KEY_MOUSE, name: nil) == .mouse)
    #expect(KeyDecoding.input(code: KEY_RESIZE, name: nil) == .resize)
    #expect(KeyDecoding.input(code: KeyDecoding.pasteBegins, name: nil) == .pasteBegins)
    #expect(KeyDecoding.input(code: KEY_UNDO, name: nil) == .unknown)
    #expect(KeyDecoding.input(code: 600, name: "kXYZ5") == .unknown)
    #expect(KeyDecoding.input(code: 600, name: "") == .unknown)
  }

  @Test("a press soon after another in the same place is a double press, and a third a triple one")
  func pressAgain() {
    var mouse = MouseDecoding()
    let presses = [(3, 100), (3, 300), (3, 400), (3, 500), (4, 600), (4, 1100)]
    let actions = presses.map { column, time in
      let kind = mouse.action(
        buttons: cncurses_button1_pressed(), column: column, row: 1, time: Int64(time))?.kind
      _ = mouse.action(
        buttons: cncurses_button1_released(), column: column, row: 1, time: Int64(time) + 20)
      return kind
    }
    #expect(actions == [.press, .doublePress, .triplePress, .press, .press, .press])
    #expect(
      mouse.action(buttons: cncurses_wheel_down(), column: 1, row: 2, time: 0)
        == MouseAction(.wheelDown, column: 1, row: 2))
    #expect(mouse.action(buttons: 0, column: 1, row: 2, time: 0) == nil)
  }

  @Test("the way of the mouse while its button is held is a drag, and a press after it a new one")
  func drag() {
    var mouse = MouseDecoding()
    let (press, release) = (cncurses_button1_pressed(), cncurses_button1_released())
    let moved = cncurses_mouse_moved()
    let reports = [
      (moved, 1), (press, 3), (moved, 3), (moved, 4), (moved, 3), (release, 3), (moved, 5),
      (press, 3),
    ]
    let actions = reports.map { buttons, column in
      mouse.action(buttons: buttons, column: column, row: 1, time: 0)?.kind
    }
    #expect(actions == [nil, .press, nil, .drag, .drag, .release, nil, .press])
  }

  @Test(
    "the background's brightness is the last field of COLORFGBG",
    arguments: [
      ("15;0", false), ("0;15", true), ("0;default;15", true), ("12;8", false), ("0;7", true),
      ("default;default", nil), ("", nil), ("0;99", false),
    ] as [(String, Bool?)])
  func background(variable: String, isLight: Bool?) {
    #expect(TerminalEnvironment.isLight(colorFgBg: variable) == isLight)
  }

  @Test("a waker wakes from another thread, however often")
  func waker() async throws {
    let pipe = try #require(WakePipe())
    let waker = pipe.waker
    #expect(!pipe.drain())
    await Task.detached {
      for _ in 0..<100_000 { waker.wake() }
    }.value
    #expect(pipe.drain())
    #expect(!pipe.drain())
  }
}
