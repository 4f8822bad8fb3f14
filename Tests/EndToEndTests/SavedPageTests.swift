import Testing

extension EndToEnd.Files {
  @Suite("A saved page")
  struct SavedPages {
    @Test("opens as its article alone, in the encoding of its bytes")
    func article() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try terminal.home.write(SavedPage.text, to: SavedPage.name)
        try await terminal.begin("tifa page.html")
        let screen = try await terminal.screen("the article") {
          $0.rows[0].contains("Harbour council keeps its rates")
            && $0.rows[0].contains("5 March 2026")
            && $0.contains("港口费率") && $0.contains("What is new") && $0.contains("autumn.[1]")
        }
        for around in ["cookies", "World", "Never to be seen", "All rights reserved"] {
          #expect(!screen.contains(around), "\(around)")
        }
        try await terminal.press("C-g")
        try await terminal.screen("where the date is from") {
          $0.contains("5 March 2026, by the page") && $0.contains("Harbour Gazette")
        }
      }
    }

    @Test("says of itself what its head says")
    func metadata() async throws {
      try await withHome { home in
        try home.write(SavedPage.text, to: SavedPage.name)
        let outcome = try await Program.run(
          ["outline", "--format", "json", SavedPage.name], in: home)

        #expect(outcome.status == .exited(0))
        for fact in [
          #""title": "Harbour council keeps its rates""#, #""date": "2026-03-05""#,
          #""date_from": "page""#, #""source": "Harbour Gazette""#, #""heading": "What is new""#,
        ] {
          #expect(outcome.output.contains(fact), "\(fact)")
        }
      }
    }

    @Test("without anything to read is refused with a message that says so")
    func empty() async throws {
      try await withHome { home in
        try home.write("<html><body><script>x</script></body></html>", to: SavedPage.name)
        let outcome = try await Program.run(["text", SavedPage.name], in: home)

        #expect(outcome.status == .exited(65))
        #expect(
          outcome.errors
            == "tifa: page.html: is a page without text; if its scripts write it, save it from a "
            + "browser that has shown it\n")
      }
    }
  }
}
