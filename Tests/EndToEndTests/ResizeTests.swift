import Testing

extension EndToEnd.Reading {
  @Suite("Resizing")
  struct Resizing {
    /// Whether the phrases of the whole text are counted: they come after those of its opening, and the
    /// screen changes with them.
    private static func isCounted(_ screen: Screen) -> Bool {
      screen.rows.contains { $0.contains("Report 29") && $0.contains("·") }
    }

    /// The lines of the text beside the contents, below the heading that stays on top.
    private static func body(_ screen: Screen) -> [Substring] {
      screen.rows.dropFirst(3).dropLast(2).map { row in
        row.drop { $0 != "│" }
      }
    }

    @Test("from 120 to 60 columns and back the same line stands on top")
    func thereAndBack() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("tifa long.md")
        try await terminal.screen(showing: "A year of small")
        let first = try await terminal.screen("phrases counted", where: Self.isCounted)
        try await terminal.type("20%")
        let there = try await terminal.screen("further down") {
          Self.body($0) != Self.body(first)
        }
        try await terminal.press("j", "j", "j")
        try await terminal.screen("three lines on") {
          Self.body($0).dropLast(3) == Self.body(there).dropFirst(3)
        }
        let word = try await terminal.settled()
        try await terminal.resize(columns: 60, rows: 36)
        try await terminal.screen("the narrow screen") { $0 != word && $0.contains("help") }
        try await terminal.resize(columns: 120, rows: 36)
        try await terminal.screen("the same screen") { $0.rows == word.rows }
      }
    }

    @Test("through every size the place stays")
    func everySize() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("tifa long.md")
        try await terminal.screen(showing: "A year of small")
        try await terminal.type("18]")
        try await terminal.screen("the place, phrases counted") {
          $0.contains("Paragraph 18.1") && Self.isCounted($0)
        }
        let before = try await terminal.settled()
        for (columns, rows) in [(80, 24), (60, 20), (20, 5), (7, 3), (1, 1), (200, 60)] {
          try await terminal.resize(columns: columns, rows: rows)
        }
        try await terminal.screen("the place on a large screen") {
          $0.rows.count == 60 && $0.contains("Paragraph 18.1")
        }
        try await terminal.resize(columns: 120, rows: 36)
        try await terminal.screen("the screen as before") { $0.rows == before.rows }
      }
    }

    @Test("a resize while another overlay is open redraws it")
    func overlay() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen(showing: "Harbour council")
        try await terminal.press("?")
        try await terminal.screen(showing: "a line down")
        try await terminal.resize(columns: 60, rows: 20)
        try await terminal.screen("the help, smaller") {
          $0.rows.count == 20 && $0.contains("a line down")
        }
      }
    }
  }
}
