import Foundation
import Testing

extension EndToEnd.Noting {
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

    @Test(
      "what is typed as soon as the text shows is the note, whether or not notes were found by then"
    )
    func typedAhead() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.press(
          "/", "t", "i", "d", "e", "Enter", "a", "s", "q", "D", "Enter", "q")
        try await terminal.shell()
        let list = try await Program.run(["notes", "list", "--format", "csv"], in: terminal.home)
        #expect(list.output.contains("tide") && list.output.contains("sqD"), "\(list.output)")
      }
    }

    @Test("keys are about the note that was gone to, and about what was selected and highlighted")
    func current() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "# News\n\nThe council keeps a prudent ledger and an open gate.\n", to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "an open gate")
        try await terminal.annotate("prudent ledger", with: "Since when?")
        try await terminal.annotate("open", with: "Wide?")
        try await terminal.press("v", "w", "x")
        try await terminal.screen(showing: "Highlighted “open gate”")
        try await terminal.press("x", "a")
        try await terminal.screen(showing: "Change the note on “open gate”")
        try await terminal.type("Later.")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try await terminal.press("A")
        try await terminal.screen(showing: "green")
        try await terminal.press("g", "g", "Enter")
        try await terminal.screen(showing: "note on “prudent ledger”")
        try await terminal.press("D")
        try await terminal.screen(showing: "“prudent ledger”")
        try await terminal.press("q")
        try await terminal.shell()
        let list = try await Program.run(["notes", "list", "--format", "csv"], in: terminal.home)
        #expect(!list.output.contains("Since when?"), "\(list.output)")
        #expect(list.output.contains("Wide?") && list.output.contains("Later."), "\(list.output)")
      }
    }

    @Test("what is saved in the reader's own editor outlives kill -9 while that is open")
    func killedInEditor() async throws {
      try await withTerminal(environment: ["VISUAL": "sh edit.sh"]) { terminal in
        try terminal.home.write("echo $$ > pid\nexec tifa harbour.md\n", to: "run.sh")
        let running = try terminal.home.write("", to: "running")
        try terminal.home.write(
          "printf 'a whole thought\\n' > \"$1\"\nwhile [ -e running ]; do sleep 0.1; done\n",
          to: "edit.sh")
        try await terminal.begin("sh run.sh")
        try await terminal.settled()
        try await terminal.press("Tab", "a")
        try await terminal.screen(showing: "Note on")
        try await terminal.type("half")
        try await terminal.screen(showing: "half")
        try await terminal.press("C-e")
        let log = URL(fileURLWithPath: terminal.home.path + "/data/tifa/archive.sqlite-wal")
        let words = Data("a whole thought".utf8)
        try await terminal.screen("what was saved in the archive") { _ in
          (try? Data(contentsOf: log))?.range(of: words) != nil
        }
        let process = try terminal.home.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(kill(try #require(Int32(process)), SIGKILL) == 0)
        try FileManager.default.removeItem(atPath: running)
        try await terminal.screen(showing: "Killed")
        try await terminal.begin("reset; tifa harbour.md")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "a whole thought")
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
        try await terminal.highlight(["prudent ledger", "tide is calm"])
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
        try await terminal.press("k")
        try await terminal.screen(showing: "was   “prudent ledger”")
        let list = try await Program.run(["notes", "list", "news.md"], in: terminal.home)
        #expect(list.output.contains("  “loose ledger”  previously “prudent ledger”\n"))
        try await terminal.press("U")
        try await terminal.screen(showing: "To be decided")
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
        try await terminal.highlight(["old quay is to be kept", "council"])
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
        try await terminal.highlight(["harbour council", "keeps a ledger"])
        try await terminal.begin("tifa autumn.md")
        try await terminal.screen(showing: "tide is calm")
        try await terminal.press("M")
        try await terminal.screen(showing: "2 notes")
        try await terminal.press("Enter")
        try await terminal.screen(
          showing: "2 notes carried (A to decide, U to undo): 1 kept, 1 reworded.")
        try await terminal.press("I")
        try await terminal.screen(showing: "ledger” → “keeps no")
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
