import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("Notes, their list")
  struct NoteLists {
    @Test("the list of all notes leads to another text and back; tags are given to many at once")
    func archive() async throws {
      try await withTerminal(columns: 100, rows: 30) { terminal in
        try terminal.home.write("# Spring\n\nThe gate stands open, they say.\n", to: "spring.md")
        try terminal.home.write("# Autumn\n\nThe gate is shut, they say.\n", to: "autumn.md")
        try await terminal.begin("tifa spring.md")
        try await terminal.screen(showing: "they say")
        for words in ["gate", "they say"] {
          try await terminal.annotate(words, with: "On \(words)")
        }
        try await terminal.press("q")
        try await terminal.shell()
        try await terminal.begin("tifa autumn.md")
        try await terminal.screen(showing: "is shut")
        try await terminal.press("A")
        try await terminal.screen(showing: "On they say")
        try await terminal.press("*", "#")
        try await terminal.screen(showing: "Tags of 2 notes")
        try await terminal.type("harbour")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "On they say #harbour")
        try await terminal.press("/")
        try await terminal.type("#harb they")
        try await terminal.screen("only one") { !$0.contains("On gate") }
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Esc shows all")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "stands open")
        try await terminal.press("H")
        try await terminal.screen(showing: "is shut")
      }
    }

    @Test(
      "D D in the list of all texts deletes two notes, U brings them back; another's note is called so"
    )
    func deletingTwice() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "# Spring\n\nThe gate is open, the quay is dry, the tide is calm.\n", to: "spring.md")
        for quote in ["gate", "quay", "tide"] {
          #expect(
            try await terminal.run(
              "USER=Bea tifa notes add spring.md --quote \(quote) --note 'On the \(quote).'") == 0)
        }
        try terminal.home.write("# Autumn\n\nThe gate is shut.\n", to: "autumn.md")
        try await terminal.begin("USER=Ann tifa autumn.md")
        try await terminal.screen(showing: "is shut")
        try await terminal.press("A")
        try await terminal.screen(showing: "On the gate.")
        try await terminal.press("g", "g", "D", "D")
        try await terminal.screen("one note left") {
          $0.contains("On the tide.") && !$0.contains("On the gate.")
            && !$0.contains("On the quay.")
        }
        try await terminal.press("U")
        try await terminal.screen(showing: "On the quay.")
        try await terminal.press("U")
        try await terminal.screen(showing: "On the gate.")
        try await terminal.press("g", "g", "e")
        try await terminal.screen(showing: "Change the note by Bea on “gate”")
      }
    }

    @Test("what a filter leaves of the list is marked and tagged, and nothing else is")
    func filtered() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "# Spring\n\nThe gate is open, the quay is dry, the gate is old.\n", to: "spring.md")
        for (quote, note, tag) in [
          ("gate is open", "First", "gates"), ("quay is dry", "Second", "quays"),
          ("gate is old", "Third", "gates"),
        ] {
          let added = try await Program.run(
            ["notes", "add", "spring.md", "--quote", quote, "--note", note, "--tag", tag],
            in: terminal.home)
          #expect(added.status.isSuccess, "\(added.errors)")
        }
        try await terminal.begin("tifa spring.md")
        try await terminal.screen(showing: "quay is dry")
        try await terminal.press("A")
        try await terminal.screen(showing: "Second")
        try await terminal.press("j", "Space", "/")
        try await terminal.type("#gates")
        try await terminal.screen("the notes on gates") { !$0.contains("Second") }
        try await terminal.press("Enter", "*")
        try await terminal.screen(showing: "3 marked (1 hidden)")
        try await terminal.press("#")
        try await terminal.screen(showing: "Tags of 2 notes")
        try await terminal.type("doors -gates")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "2 notes saved.")
        try await terminal.press("q", "q")
        try await terminal.shell()
        let list = try await Program.run(
          ["notes", "list", "--tag", "doors", "--format", "csv"], in: terminal.home)
        #expect(list.output.contains("First") && list.output.contains("Third"), "\(list.output)")
        #expect(!list.output.contains("Second"))
        let others = try await Program.run(
          ["notes", "list", "--tag", "quays", "--format", "csv"], in: terminal.home)
        #expect(others.output.contains("Second") && !others.output.contains("doors"))
      }
    }

    @Test("a note whose file is gone is read in the copy that is kept, and H comes back")
    func gone() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "---\ntitle: Spring report\n---\n\n# Quays\n\nThe gate stands open, they say.\n",
          to: "spring.md")
        try terminal.home.write("# Autumn\n\nThe gate is shut, they say.\n", to: "autumn.md")
        let added = try await Program.run(
          ["notes", "add", "spring.md", "--quote", "gate", "--note", "On the gate"],
          in: terminal.home)
        #expect(added.status.isSuccess)
        try FileManager.default.removeItem(atPath: terminal.home.path + "/spring.md")
        try await terminal.begin("tifa autumn.md")
        try await terminal.screen(showing: "is shut")
        try await terminal.press("A")
        try await terminal.screen(showing: "On the gate")
        try await terminal.press("Enter")
        try await terminal.screen("the copy, its title and its note") {
          $0.rows[0].contains("Kept copy of ~/spring.md  Spring report")
            && $0.contains("• The gate stands open") && $0.contains("H goes back")
        }
        // It takes notes as any text does, but is no file to be edited.
        try await terminal.press("x")
        try await terminal.screen(showing: "Highlighted “")
        try await terminal.press("e")
        try await terminal.screen(showing: "no file that could be edited")
        try await terminal.press("H")
        try await terminal.screen("the text before") {
          $0.contains("is shut") && !$0.contains("Kept copy")
        }
      }
    }

    @Test("r ties a note that waits to what is selected, and it is settled")
    func tied() async throws {
      try await withTerminal { terminal in
        let news = "# News\n\nThe council keeps a prudent ledger.\n\nThe tide is calm.\n"
        try terminal.home.write(news, to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "The tide is calm")
        try await terminal.highlight(["prudent ledger"])
        try terminal.home.write(
          news.replacing("a prudent ledger", with: "loose accounts"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided")
        // Where nothing is selected it says so, and the note stays as it is until something is.
        try await terminal.press("A")
        try await terminal.screen(showing: "To be decided")
        try await terminal.press("r")
        try await terminal.screen(showing: "Select where it belongs, with v or a search")
        let shown = try await terminal.screen(showing: "loose accounts")
        let row = try #require(shown.row(of: "loose accounts"))
        let column = try #require(shown.column(of: "loose accounts", inRow: row))
        try await terminal.drag(from: (column, row), to: (column + 13, row))
        try await terminal.screen(showing: "2 words selected")
        try await terminal.screen(showing: "r tie the note")
        try await terminal.press("r")
        try await terminal.screen(showing: "The note is tied to “loose accounts” now.")
        try await terminal.press("A")
        try await terminal.screen("nothing to decide") {
          $0.contains("“loose accounts”") && !$0.contains("To be decided")
        }
        try await terminal.press("q", "q")
        try await terminal.shell()
        let open = try await Program.run(
          ["notes", "list", "news.md", "--state", "open"], in: terminal.home)
        #expect(open.output.isEmpty)
      }
    }
  }
}
