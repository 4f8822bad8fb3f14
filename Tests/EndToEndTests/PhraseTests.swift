import Testing

extension EndToEnd.Reading {
  @Suite("Phrases, their families and watching")
  struct Phrases {
    @Test("the card stands below the text of a narrow terminal, with the ladder and the places")
    func card() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("Tab", "Enter")
        try await terminal.screen("the card") {
          $0.contains("stance of fiscal policy") && $0.contains("▸ proactive fiscal policy")
            && $0.contains("In this text")
        }
      }
    }

    @Test("F leaves one family, Esc brings the others back")
    func family() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("Tab", "F")
        try await terminal.screen(showing: "stance of fiscal policy: 2 places")
        try await terminal.press("Tab")
        try await terminal.screen(showing: "2/2 of stance of fiscal policy")
        try await terminal.press("Escape")
        try await terminal.screen(showing: "All phrases again.")
      }
    }

    @Test("l shows where the text stands on its ladders, and Enter goes there")
    func ladders() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("l")
        try await terminal.screen("the ladders") {
          $0.contains("Ladders in this text") && $0.contains("more proactive fiscal policy")
        }
        try await terminal.press("j", "Enter")
        try await terminal.screen(showing: "more proactive fiscal policy pays")
      }
    }

    @Test("W watches what a search found: it is in the file, and a phrase from then on")
    func watch() async throws {
      try await withTerminal(columns: 120, rows: 30) { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.type("/the word lighthouse")
        try await terminal.press("Enter", "W")
        try await terminal.screen(showing: "Watching “the word lighthouse” in")
        try await terminal.press("Escape")
        try await terminal.screen("the search cleared") { !$0.contains("Watching “") }
        try await terminal.press("P")
        try await terminal.screen("the list with the phrase") { screen in
          screen.rows.contains { $0.contains("the word lighthouse") && $0.contains("watch") }
        }
        try await terminal.press("Escape")
        try await terminal.screen("no list") { !$0.contains("Phrases by count") }
        try await terminal.press("q")
        try await terminal.shell()
        let watched = try terminal.home.read("config/tifa/lexicons/watch.toml")
        #expect(watched.contains("\"the word lighthouse\""))
      }
    }
  }
}
