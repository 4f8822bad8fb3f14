import Testing

extension EndToEnd.Reading {
  @Suite("Moving, contents and search")
  struct Moving {
    @Test("] and [ go by headings, and the status line says where one is")
    func headings() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa long.md")
        try await terminal.screen(showing: "A year of small")
        for _ in 1...5 { try await terminal.press("]") }
        let reached = try await terminal.screen("a later report") {
          $0.rows.last?.contains("Report") == true && $0.contains("Paragraph 5.1")
        }
        try await terminal.press("[")
        try await terminal.screen("the report before") {
          $0 != reached && $0.contains("Paragraph 4.1")
        }
      }
    }

    @Test("a count before a motion repeats it; G and gg are the ends")
    func counts() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa long.md")
        let top = try await terminal.screen("the top with its hints") {
          $0.contains("A year of small") && $0.contains("help")
        }
        try await terminal.type("12]")
        try await terminal.screen(showing: "Paragraph 12.1")
        try await terminal.press("G")
        try await terminal.screen("the end") { $0.contains("Paragraph 40.6") && $0.contains("end") }
        try await terminal.type("gg")
        // The header tells the length only once the whole text has been read.
        try await terminal.screen("the top again") {
          $0.rows[1..<22] == top.rows[1..<22]
        }
      }
    }

    @Test("t shows the contents where there was no room, Enter goes to the entry")
    func contents() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen(showing: "Harbour council")
        try await terminal.press("t")
        try await terminal.screen("the contents") {
          $0.contains("Contents") && $0.contains("Ferries") && $0.contains("Pilots")
        }
        try await terminal.press("G", "Enter")
        try await terminal.screen(showing: "Pilots train with the coastguard")
      }
    }

    @Test(
      "a click in the contents goes to the entry, the wheel moves the text",
      arguments: ["tmux-256color", "xterm-256color"])
    func mouse(name: String) async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("TERM=\(name) tifa long.md")
        let shown = try await terminal.screen("the contents beside the text") {
          $0.contains("Report 9") && $0.contains("Paragraph 1.1")
        }
        let row = try #require(shown.row(of: "Report 9"))
        let column = try #require(shown.column(of: "Report 9", inRow: row))
        try await terminal.click(column: column, row: row)
        try await terminal.screen(showing: "Paragraph 9.1")
        try await terminal.turnWheel(30, column: 80, row: 20)
        try await terminal.screen("what is further down") { !$0.contains("Paragraph 9.1") }
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("/ finds as one types, n goes on, Esc clears")
    func search() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa long.md")
        try await terminal.screen(showing: "A year of small")
        try await terminal.type("/heron")
        try await terminal.screen("the first of six hits") {
          $0.contains("1/6") && $0.contains("a heron at dusk")
        }
        try await terminal.press("Enter", "n")
        try await terminal.screen("the second hit") { $0.contains("2/6") }
        try await terminal.press("N", "N")
        try await terminal.screen("the last hit, from the end") {
          $0.contains("6/6") || $0.contains("From the end again")
        }
        try await terminal.press("Escape")
        try await terminal.screen("no search") { !$0.contains("/6") && !$0.contains("“heron”") }
      }
    }

    @Test("a search without a hit says so")
    func missing() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen(showing: "Harbour council")
        try await terminal.type("/zeppelin")
        try await terminal.screen(showing: "no hit")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "No “zeppelin” in this text")
      }
    }

    @Test("Tab goes from phrase to phrase, in English and Chinese")
    func phrases() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        // The hint stands there once the phrases have been found.
        try await terminal.settled()
        try await terminal.press("Tab")
        try await terminal.screen("the first phrase") {
          $0.rows.last?.contains("1/") == true && $0.rows.last?.contains("fiscal policy") == true
        }
        try await terminal.press("Tab")
        try await terminal.screen("the second") { $0.rows.last?.contains("phrase 2/") == true }
        try await terminal.press("BTab")
        try await terminal.screen("the first again") {
          $0.rows.last?.contains("phrase 1/") == true
        }
        try await terminal.press("q")
        try await terminal.shell()

        try await terminal.begin("tifa gangkou.md")
        try await terminal.settled()
        try await terminal.press("Tab")
        try await terminal.screen("the phrase") { $0.rows.last?.contains("积极的财政政策") == true }
      }
    }

    @Test("? shows the keys and T the themes; Esc closes both")
    func overlays() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen(showing: "Harbour council")
        let plain = try await terminal.styledScreen()
        try await terminal.press("?")
        try await terminal.screen(showing: "a line down")
        try await terminal.press("Escape")
        try await terminal.screen("no help") { !$0.contains("a line down") }

        try await terminal.press("T")
        let themes = try await terminal.screen("the themes") {
          $0.contains("mono") && $0.contains("sepia")
        }
        #expect(themes.contains("midnight"))
        try await terminal.press("Down")
        try await terminal.press("Enter")
        try await terminal.screen("the text alone") { !$0.contains("sepia") }
        let styled = try await terminal.styledScreen()
        #expect(styled != plain)
      }
    }
  }
}
