import Testing

extension EndToEnd.Noting {
  @Suite("Pointing at notes")
  struct Clicks {
    @Test("D deletes what was clicked on, once, and nothing that nobody pointed at")
    func clicking() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "# News\n\n## Today\n\nThe council keeps a prudent ledger and an open gate.\n",
          to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "an open gate")
        try await terminal.highlight([
          "council", "prudent ledger", "open", "keeps a prudent ledger",
        ])
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "an open gate")
        try await terminal.press("]", "D", "D", "D", "D")
        let shown = try await terminal.screen(showing: "Which note? Click it or go to it")
        try await click(on: "prudent", in: shown, terminal)
        try await terminal.screen(showing: "note on “prudent ledger”")
        try await terminal.press("D")
        try await terminal.screen(showing: "Deleted the note on “prudent ledger”")
        try await terminal.press("D")
        try await terminal.screen(showing: "No note stands here.")
        try await terminal.press("U")
        try await terminal.screen(showing: "The note on “prudent ledger” is back.")
        try await terminal.press("D")
        try await terminal.screen(showing: "Deleted the note on “prudent ledger”")
        try await terminal.press("I")
        try await terminal.screen(showing: "Notes")
        let pane = try await terminal.screen("the notes beside") { $0.contains("“council”") }
        try await click(on: "“council”", in: pane, terminal)
        try await terminal.screen(showing: "note on “council”")
        try await terminal.press("x")
        let marked = try await terminal.screen(showing: "Highlighted “council” in green.")
        try await click(on: "open", in: marked, terminal)
        try await terminal.screen(showing: "note on “open”")
        try await terminal.press("D")
        try await terminal.screen(showing: "Deleted the note on “open”")
        try await terminal.press("q")
        try await terminal.shell()
        let list = try await Program.run(["notes", "list", "--format", "csv"], in: terminal.home)
        let lines = list.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3, "\(list.output)")
        #expect(list.output.contains("council") && list.output.contains("keeps a prudent ledger"))
      }
    }

    @Test("a mark in the margin is clicked on, and the note is gone to")
    func margin() async throws {
      try await withTerminal { terminal in
        try terminal.home.write("# News\n\nThe tide is calm.\n\nThe gate is open.\n", to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "The gate")
        try await terminal.annotate("open", with: "Wide?")
        try await terminal.press("Escape")
        let shown = try await terminal.screen("the mark") { $0.contains("• The gate") }
        try await click(on: "• The gate", in: shown, terminal)
        try await terminal.screen(showing: "note on “open”")
      }
    }

    /// Clicks on the first character of words that are on the screen.
    private func click(on words: String, in shown: Screen, _ terminal: TmuxSession) async throws {
      let row = try #require(shown.row(of: words))
      try await terminal.click(
        column: try #require(shown.column(of: words, inRow: row)), row: row)
    }
  }
}
