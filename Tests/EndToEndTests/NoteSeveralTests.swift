import Foundation
import Testing

extension EndToEnd.Changing {
  @Suite("Notes of several programs, machines and texts")
  struct NotesOfSeveral {
    /// Adds a note by a command; says what it wrote on standard error if it failed.
    private func add(
      _ words: String, on quote: String, in home: Home, _ more: [String] = []
    ) async throws {
      let added = try await Program.run(
        ["notes", "add", "news.md", "--quote", quote, "--note", words] + more, in: home)
      #expect(added.status == .exited(0), "\(added.errors)")
    }

    @Test("with a notes folder, what another program does shows, and is not what U takes back")
    func folder() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.writeSharedNews()
        try await add("before", on: "tide", in: home)
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "• The tide is calm")
        try await add("meanwhile", on: "gate", in: home)
        try await terminal.screen("the note by itself") {
          $0.contains("On this text: 1 new note.") && $0.contains("• The council")
        }
        try await terminal.press("U")
        try await terminal.screen(showing: "The note on “tide” is gone again.")
        try await terminal.press("U")
        try await terminal.screen(showing: "Nothing to undo.")
      }
    }

    @Test("what became of a note since it was shown is not accepted unseen")
    func accepting() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.write(News.text, to: "news.md")
        try await add("really?", on: "prudent ledger", in: home)
        try home.write(
          News.text(with: "thrifty", for: "prudent"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided")
        try await terminal.press("A")
        try await terminal.screen(showing: "“thrifty ledger”")
        try home.write(
          News.text(with: "loose", for: "prudent"), to: "news.md")
        try await withTerminal(environment: ["XDG_DATA_HOME": home.path + "/data"]) { other in
          try await other.begin("tifa \(home.path)/news.md")
          try await other.screen(showing: "1 to be decided")
        }
        try await terminal.press("+")
        try await terminal.screen(
          showing: "1 was moved elsewhere meanwhile: R reads the text anew.")
        let list = try await Program.run(["notes", "list", "--state", "reworded"], in: home)
        #expect(list.output.contains("“loose ledger”"), "\(list.output)")
      }
    }

    @Test("what one wrote on another machine shows by itself")
    func machines() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.writeSharedNews(author: "ann")
        try await terminal.openNews()
        try await terminal.highlight("ledger")
        try await add("there", on: "tide", in: home, ["--archive", "data/other.sqlite"])
        #expect(try home.read("shared/ann.jsonl").contains("there"))
        try await terminal.screen(showing: "• The tide is calm")
      }
    }

    @Test("what was done to a note from another text of the same program is one's own to take back")
    func texts() async throws {
      try await withTerminal(columns: 100, rows: 30) { terminal in
        let home = terminal.home
        try home.write(News.text, to: "news.md")
        try home.write("# Autumn\n\nThe quay is shut.\n", to: "autumn.md")
        let added = try await Program.run(
          ["notes", "add", "autumn.md", "--quote", "quay", "--note", "On the quay"], in: home)
        #expect(added.status == .exited(0))
        try await terminal.openNews()
        try await terminal.highlight("ledger")
        try await terminal.press("A", "A")
        try await terminal.screen(showing: "On the quay")
        try await terminal.press("G", "Enter")
        try await terminal.screen(showing: "• The quay is shut")
        // The note on the other text is given a tag from here.
        try await terminal.press("A", "A")
        try await terminal.screen("the notes on all texts") {
          $0.contains("On the quay") && $0.contains("“ledger”")
        }
        try await terminal.press("/")
        try await terminal.type("ledger")
        try await terminal.screen("one note") { !$0.contains("On the quay") }
        try await terminal.press("Enter", "#")
        try await terminal.screen(showing: "Tags of")
        try await terminal.type("books")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try await terminal.press("q")
        try await terminal.screen("the list gone") { !$0.contains("Notes on all") }
        try await terminal.press("H")
        try await terminal.screen(showing: "The tide is calm")
        try await terminal.press("A")
        try await terminal.screen(showing: "#books")
        try await terminal.press("q")
        try await terminal.screen("the list gone") { !$0.contains("Notes on this") }
        try await terminal.press("U")
        try await terminal.screen(showing: "The note on “ledger” is as before.")
        try await terminal.press("U")
        try await terminal.screen(showing: "The note on “ledger” is gone again.")
      }
    }

    @Test("of what two were writing when they were killed, the second stays for the next start")
    func drafts() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.write(News.text, to: "news.md")
        try home.write("echo $$ >> pids\nexec tifa news.md\n", to: "run.sh")
        try await begin("first words", on: "ledger", in: terminal, of: home)
        try await withTerminal(environment: ["XDG_DATA_HOME": home.path + "/data"]) { other in
          try await begin("second words", on: "tide", in: other, of: home)
          for process in try home.read("pids").split(separator: "\n") {
            #expect(kill(try #require(Int32(process)), SIGKILL) == 0)
          }
          try await other.screen(showing: "Killed")
        }
        try await terminal.screen(showing: "Killed")
        try await terminal.begin("reset; tifa news.md")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "second words")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try home.write(
          News.text(with: "rough", for: "calm"), to: "news.md")
        try await terminal.press("R")
        try await terminal.screen("the new text and its note") {
          $0.contains("The tide is rough") && $0.contains("•")
        }
        // Here something else is begun, and nothing comes in between.
        try await terminal.press("/")
        try await terminal.type("gate")
        try await terminal.press("Enter", "a")
        try await terminal.screen("an empty note") {
          $0.contains("Note on “gate”") && !$0.contains("first words")
        }
        try await terminal.press("Escape")
        try await terminal.screen(showing: "No note made.")
        try await terminal.press("q")
        try await terminal.shell()
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "first words")
      }
    }

    /// Opens the news and begins to write a note on `phrase`.
    private func begin(
      _ words: String, on phrase: String, in terminal: TmuxSession, of home: Home
    ) async throws {
      try await terminal.begin("cd \(home.path); sh run.sh")
      try await terminal.screen(showing: "The tide is calm")
      try await terminal.write(words, on: phrase)
    }
  }
}
