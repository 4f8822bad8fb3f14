import Testing

@testable import TerminalNCurses

@Suite("The clipboard")
struct ClipboardTests {
  @Test(
    "is written to in the way that each terminal has it",
    arguments: [
      (.terminal, "a", "\u{1B}]52;c;YQ==\u{7}"),
      (.terminal, "https://a.example/报", "\u{1B}]52;c;aHR0cHM6Ly9hLmV4YW1wbGUv5oql\u{7}"),
      (.terminal, "", "\u{1B}]52;c;\u{7}"),
      (.tmux, "ab", "\u{1B}]52;c;YWI=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWI=\u{7}\u{1B}\\"),
      (.screen, "abc", "\u{1B}P\u{1B}]52;c;YWJj\u{7}\u{1B}\\"),
      (.none, "a", nil),
    ] as [(Clipboard, String, String?)])
  func sequence(clipboard: Clipboard, text: String, sequence: String?) {
    #expect(clipboard.sequence(for: text) == sequence)
  }

  @Test("takes no text that xterm would not", arguments: [Clipboard.terminal, .tmux, .screen])
  func limit(clipboard: Clipboard) {
    let longest = String(repeating: "x", count: 56_244)
    #expect(clipboard.sequence(for: longest) != nil)
    #expect(clipboard.sequence(for: longest + "x") == nil)
  }

  @Test("a long text goes through Screen in pieces of which each is a whole control string")
  func screenPieces() throws {
    let sequence = try #require(Clipboard.screen.sequence(for: String(repeating: "x", count: 3000)))
    let pieces = sequence.split(separator: "\u{1B}\\")
    #expect(pieces.count == 6)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 702 })
  }
}
