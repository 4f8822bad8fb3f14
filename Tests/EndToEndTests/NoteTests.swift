import Foundation
import Testing

extension EndToEnd {
  @Suite("Notes")
  struct Notes {
    @Test("a note outlives kill -9 once it is saved, and what was being written comes back")
    func killed() async throws {
      try await withTerminal { terminal in
        try terminal.home.write("echo $$ > pid\nexec tifa harbour.md\n", to: "run.sh")
        try await terminal.begin("sh run.sh")
        try await terminal.settled()
        try await terminal.press("Tab", "a")
        try await terminal.screen(showing: "Note on")
        try await terminal.type("Since when?")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try await terminal.press("Tab", "a")
        try await terminal.screen(showing: "Note on")
        try await terminal.type("half a thou")
        try await terminal.screen(showing: "half a thou")
        let process = try terminal.home.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(kill(try #require(Int32(process)), SIGKILL) == 0)
        try await terminal.screen(showing: "Killed")
        try await terminal.begin("reset; tifa harbour.md")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "half a thou")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try await terminal.press("A")
        try await terminal.screen("both notes") {
          $0.contains("Since when?") && $0.contains("half a thou")
        }
      }
    }

    @Test("when the file has changed, notes come along, and what was reworded is told")
    func changed() async throws {
      try await withTerminal { terminal in
        let first =
          "# News\n\nThe council keeps a prudent ledger and an open gate.\n\nThe tide is calm.\n"
        try terminal.home.write(first, to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "The tide is calm")
        try await highlight(["prudent ledger", "tide is calm"], in: terminal)
        try terminal.home.write(
          first.replacingOccurrences(of: "prudent", with: "loose"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided")
        try await terminal.press("A")
        try await terminal.screen("old and new") {
          $0.contains("To be decided") && $0.contains("“prudent ledger” → “loose ledger”")
            && $0.contains("reworded")
        }
        try await terminal.press("+")
        try await terminal.screen("decided") { !$0.contains("To be decided") }
        try await terminal.press("U")
        try await terminal.screen(showing: "To be decided")
      }
    }

    /// Highlights words of the text that is open, and leaves it.
    private func highlight(_ phrases: [String], in terminal: TmuxSession) async throws {
      for words in phrases {
        try await terminal.press("/")
        try await terminal.type(words)
        try await terminal.press("Enter", "x")
        try await terminal.screen(showing: "Highlighted “\(words)”")
      }
      try await terminal.press("q")
      try await terminal.shell()
    }

    @Test("where no note can be kept, the editor says so first; once that is mended Enter saves")
    func unwritable() async throws {
      try await withTerminal { terminal in
        let file = try terminal.home.write("not a folder", to: "data/tifa")
        let list = try await Program.run(["notes", "list"], in: terminal.home)
        #expect(list.errors.contains("data/tifa is a file and no folder"))
        #expect(!list.status.isSuccess)
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen(showing: "Cannot keep notes: move file ~/data/tifa")
        try await terminal.press("j", "k")
        try await terminal.settled()
        try await terminal.press("Tab", "x")
        try await terminal.screen(showing: "Cannot keep notes: move file ~/data/tifa")
        try await terminal.press("a")
        try await terminal.screen("the reason, before anything is typed") {
          $0.contains("Note on") && $0.contains("move file ~/data/tifa")
        }
        try await terminal.type("Since when?")
        try await terminal.press("Enter")
        try await terminal.screen("the note, and why it is not kept") {
          $0.contains("Since when?") && $0.contains("move file ~/data/tifa")
        }
        try FileManager.default.removeItem(atPath: file)
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test(
      "what was accepted as dropped is settled, also when the file changes again, until it is back")
    func dropped() async throws {
      try await withTerminal { terminal in
        let news =
          "# News\n\nThe council met.\n\nThe old quay is to be kept for now.\n\nIt rains.\n"
        let without = news.replacing("The old quay is to be kept for now.\n\n", with: "")
        try terminal.home.write(news, to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "It rains")
        try await highlight(["old quay is to be kept", "council"], in: terminal)
        try terminal.home.write(without, to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided")
        try await terminal.press("A")
        try await terminal.screen(showing: "To be decided")
        // The note that is settled already stays as it is.
        try await terminal.press("*", "+")
        try await terminal.screen("its own section, and what was accepted") {
          $0.contains("Accepted: “old quay is to be kept” is dropped here.")
            && $0.contains("Dropped") && !$0.contains("To be decided")
            && $0.rows.contains { $0.contains("council") && $0.contains("kept") }
        }
        try await terminal.press("q", "q")
        try await terminal.shell()
        try terminal.home.write(without + "\nIt snows.\n", to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "The text has changed; 2 notes came along.")
        try await terminal.press("A")
        try await terminal.screen("nothing to decide") {
          $0.contains("Dropped") && !$0.contains("To be decided")
        }
        try await terminal.press("/")
        try await terminal.type("state:dropped")
        try await terminal.screen("what is dropped alone") {
          $0.rows.contains { $0.contains("old quay") && $0.contains("dropped") }
            && !$0.contains("council")
        }
        try await terminal.press("Escape")
        try await terminal.screen(showing: "council")
        try await terminal.press("q", "q")
        try await terminal.shell()
        let dropped = try await Program.run(
          ["notes", "list", "news.md", "--state", "dropped"], in: terminal.home)
        #expect(dropped.output.contains("dropped  yellow  “old quay is to be kept”"))
        let open = try await Program.run(
          ["notes", "list", "news.md", "--state", "open"], in: terminal.home)
        #expect(open.output.isEmpty)
        try terminal.home.write(news + "\nIt snows.\n", to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "The text has changed; 2 notes came along.")
        try await terminal.press("A")
        try await terminal.screen("both in the text") {
          $0.contains("old quay") && !$0.contains("Dropped") && !$0.contains("To be decided")
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
        try await highlight(["prudent ledger"], in: terminal)
        try terminal.home.write(
          news.replacing("a prudent ledger", with: "loose accounts"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided")
        // Where nothing is selected it says so, and the note stays as it is.
        try await terminal.press("A")
        try await terminal.screen(showing: "To be decided")
        try await terminal.press("r")
        try await terminal.screen(showing: "Select where it belongs first")
        let shown = try await terminal.screen(showing: "loose accounts")
        let row = try #require(shown.row(of: "loose accounts"))
        let column = try #require(shown.column(of: "loose accounts", inRow: row))
        try await terminal.drag(from: (column, row), to: (column + 13, row))
        try await terminal.screen(showing: "2 words selected")
        try await terminal.press("A")
        try await terminal.screen(showing: "To be decided")
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

    @Test("a notice names the note that was deleted, and the colour that was given")
    func named() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("/")
        try await terminal.type("the council expects the work to cost less than last year")
        try await terminal.press("Enter", "x")
        try await terminal.screen(
          showing: "Highlighted “the council expects the work to…” in yellow.")
        try await terminal.press("x")
        try await terminal.screen(
          showing: "Highlighted “the council expects the work to…” in green.")
        try await terminal.press("D")
        try await terminal.screen(
          showing: "Deleted the note on “the council expects the work to…”; U brings it back.")
      }
    }

    @Test("an editor that fails is told in the pane, and what was written stays")
    func failingEditor() async throws {
      try await withTerminal(environment: ["VISUAL": "false"]) { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("Tab", "a")
        try await terminal.screen(showing: "Note on")
        try await terminal.type("half a thought")
        try await terminal.press("C-e")
        try await terminal.screen("both") {
          $0.contains("half a thought") && $0.contains("false ended with an error")
        }
      }
    }

    @Test("an archive of a later tifa is told at every key for notes, and used once it is replaced")
    func newer() async throws {
      try await withTerminal { terminal in
        try terminal.home.write("# News\n\nThe tide is calm.\n", to: "news.md")
        let added = try await Program.run(
          ["notes", "add", "news.md", "--quote", "tide", "--note", "Which?"], in: terminal.home)
        #expect(added.status.isSuccess)
        let archive = URL(fileURLWithPath: terminal.home.path + "/data/tifa/archive.sqlite")
        let whole = try Data(contentsOf: archive)
        var newer = whole
        // The version that the user sets (SQLite's "Database File Format", 1.3).
        newer[63] = 99
        try newer.write(to: archive)
        try await terminal.begin("tifa news.md")
        try await terminal.screen(
          showing: "Made by a later tifa, use that: ~/…/tifa/archive.sqlite")
        for key in ["a", "A", "x", "I"] {
          try await terminal.press("j")
          try await terminal.screen("no notice") { !$0.contains("a later tifa") }
          try await terminal.press(key)
          try await terminal.screen(showing: "Made by a later tifa, use that:")
        }
        #expect(try Data(contentsOf: archive) == newer)
        try whole.write(to: archive)
        try await terminal.press("A")
        try await terminal.screen(showing: "• The tide is calm")
        try await terminal.press("A")
        try await terminal.screen(showing: "Which?")
      }
    }

    @Test("notes that cannot be kept come along with a changed file all the same")
    func readOnly() async throws {
      try await withTerminal { terminal in
        let news = "# News\n\nThe council keeps a prudent ledger.\n\nThe tide is calm.\n"
        try terminal.home.write(news, to: "news.md")
        for quote in ["prudent ledger", "tide"] {
          let added = try await Program.run(
            ["notes", "add", "news.md", "--quote", quote, "--note", "On \(quote)"],
            in: terminal.home)
          #expect(added.status.isSuccess)
        }
        // A folder where SQLite would write keeps everybody from writing, whatever they may.
        let obstacle = terminal.home.path + "/data/tifa/archive.sqlite-wal"
        try FileManager.default.createDirectory(
          atPath: obstacle, withIntermediateDirectories: false)
        try terminal.home.write(
          news.replacingOccurrences(of: "prudent", with: "loose"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen("the mark of the note and why nothing is kept") {
          $0.contains("• The tide is calm") && $0.contains("Cannot keep notes: make writable")
        }
        try await terminal.press("A")
        try await terminal.screen("both notes") {
          $0.contains("“prudent ledger” → “loose ledger”") && $0.contains("On tide")
        }
        try await terminal.press("+")
        try await terminal.screen(showing: "Cannot keep notes: make writable")
        try FileManager.default.removeItem(atPath: obstacle)
        try await terminal.press("+")
        try await terminal.screen("decided") { !$0.contains("To be decided") }
        try await terminal.press("q", "q")
        try await terminal.shell()
        let list = try await Program.run(["notes", "list", "news.md"], in: terminal.home)
        #expect(list.output.contains("loose ledger") && !list.output.contains("reworded"))
      }
    }

    @Test("two readers at once see each other's notes")
    func two() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa harbour.md")
        try await terminal.settled()
        try await terminal.press("Tab", "x")
        try await terminal.screen(showing: "Highlighted “")
        let shared = terminal.home.path + "/data"
        try await withTerminal(environment: ["XDG_DATA_HOME": shared]) { other in
          try await other.begin("tifa harbour.md")
          try await other.settled()
          try await other.press("Tab", "Tab", "a")
          try await other.screen(showing: "Note on")
          try await other.type("from the other side")
          try await other.press("Enter")
          try await other.screen(showing: "Saved.")
        }
        try await terminal.press("j", "k", "A")
        try await terminal.screen(showing: "from the other side")
      }
    }

    @Test("the list of all notes leads to another text and back; tags are given to many at once")
    func archive() async throws {
      try await withTerminal(columns: 100, rows: 30) { terminal in
        try terminal.home.write("# Spring\n\nThe gate stands open, they say.\n", to: "spring.md")
        try terminal.home.write("# Autumn\n\nThe gate is shut, they say.\n", to: "autumn.md")
        try await terminal.begin("tifa spring.md")
        try await terminal.screen(showing: "they say")
        for words in ["gate", "they say"] {
          try await terminal.press("/")
          try await terminal.type(words)
          try await terminal.press("Enter", "a")
          try await terminal.screen(showing: "Note on")
          try await terminal.type("On \(words)")
          try await terminal.press("Enter")
          try await terminal.screen(showing: "Saved.")
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

    @Test(
      "notes are carried to the next text, where what was reworded waits; U takes it back")
    func carried() async throws {
      try await withTerminal(columns: 100, rows: 30) { terminal in
        try terminal.home.write(
          "# Report\n\nThe gate stands open.\n\nThe harbour council met. It keeps a ledger.\n",
          to: "spring.md")
        try terminal.home.write(
          "# Report\n\nThe tide is calm.\n\nThe harbour council met. It keeps no ledger.\n",
          to: "autumn.md")
        try await terminal.begin("tifa spring.md")
        try await terminal.screen(showing: "stands open")
        try await highlight(["harbour council", "keeps a ledger"], in: terminal)
        try await terminal.begin("tifa autumn.md")
        try await terminal.screen(showing: "tide is calm")
        try await terminal.press("M")
        try await terminal.screen(showing: "2 notes")
        try await terminal.press("Enter")
        try await terminal.screen(
          showing: "2 notes carried (A to decide, U to undo): 1 kept, 1 reworded.")
        try await terminal.press("I")
        try await terminal.screen(showing: "→ keeps no ledger")
        try await terminal.press("M")
        try await terminal.screen(showing: "Carry the notes")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "All its notes are here already.")
        try await terminal.press("U")
        try await terminal.screen(showing: "No notes on this text")
      }
    }
  }
}
