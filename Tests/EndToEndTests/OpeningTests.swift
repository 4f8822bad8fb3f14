import Testing

extension EndToEnd.Reading {
  @Suite("Opening and quitting")
  struct Opening {
    static let sizes = [(120, 36), (80, 24), (60, 20), (20, 5)]

    @Test("a text opens, is moved through, and the terminal is as before", arguments: sizes)
    func openAndQuit(columns: Int, rows: Int) async throws {
      try await withTerminal(columns: columns, rows: rows) { terminal in
        let before = try await terminal.settings()
        try await terminal.run("clear; echo the marker line")
        let shell = try await terminal.screen()
        try await terminal.begin("tifa long.md")
        let first = try await terminal.screen("the first screen") {
          $0.isAlternate && $0.contains("A year of small")
        }
        try await terminal.press("]", "]", "]")
        let third = try await terminal.screen("another screen") {
          $0 != first && $0.contains("Report 3")
        }
        #expect(third.isAlternate)

        try await terminal.press("q")
        let after = try await terminal.shell()
        #expect(after.contains("the marker line"))
        #expect(after.rows[0] == shell.rows[0])

        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
        let status = try await terminal.run("test 1 = 1")
        #expect(status == 0)
      }
    }

    @Test("quitting is a success")
    func status() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md; echo \"ended\"=$?=")
        try await terminal.screen(showing: "Harbour council")
        try await terminal.press("q")
        try await terminal.screen(showing: "ended=0=")
      }
    }

    @Test("plain text opens with its title and headings")
    func plainText() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("tifa harbour.txt")
        try await terminal.screen("title, contents and text") {
          $0.rows[0].contains("Harbour council answers questions")
            && $0.contains("What it costs") && $0.contains("because winter is no time")
        }
      }
    }

    @Test("Chinese opens, every character in its two cells", arguments: sizes.prefix(3))
    func chinese(columns: Int, rows: Int) async throws {
      try await withTerminal(columns: columns, rows: rows) { terminal in
        try await terminal.begin("tifa gangkou.md")
        try await terminal.screen("the title") { $0.rows[0].contains("港口会议部署明年工作") }
        try await terminal.press("]", "]")
        try await terminal.screen("the section") { $0.contains("北港池春季清淤") }
      }
    }

    @Test("without a file the sample opens")
    func sample() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa")
        let shown = try await terminal.screen("a text") { $0.isAlternate && $0.contains("help") }
        #expect(shown.rows.dropFirst().dropLast().contains { $0.count > 30 })
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("a column is enough to open and quit in", arguments: [(1, 5), (2, 2), (5, 1), (1, 1)])
    func smallest(columns: Int, rows: Int) async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md; echo \"ended\"=$?=")
        try await terminal.screen(showing: "Harbour council")
        try await terminal.resize(columns: columns, rows: rows)
        try await terminal.press("j", "]", "Tab", "t", "j", "t", "T", "C-c", "G")
        try await terminal.resize(columns: 80, rows: 24)
        try await terminal.screen("the end of the text") { $0.contains("lighthouse") }
        try await terminal.press("q")
        try await terminal.screen(showing: "ended=0=")
      }
    }
  }
}
