import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("Notes, where they cannot be kept")
  struct NoteTroubles {
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

    /// Begins a note, and goes on with it in `$VISUAL`.
    private func openEditor(in terminal: TmuxSession) async throws {
      try await terminal.begin("tifa harbour.md")
      try await terminal.settled()
      try await terminal.press("Tab", "a")
      try await terminal.screen(showing: "Note on")
      try await terminal.type("half a thought")
      try await terminal.press("C-e")
    }

    @Test("an editor that fails is told in the pane, and what was written stays")
    func failingEditor() async throws {
      try await withTerminal(environment: ["VISUAL": "false"]) { terminal in
        try await openEditor(in: terminal)
        try await terminal.screen("both") {
          $0.contains("half a thought") && $0.contains("false ended with an error")
        }
      }
    }

    @Test(
      "an editor that leaves nothing, or other than text, loses nothing of what was written",
      arguments: [
        (": > \"$1\"; exit 1", "The note is as it was before.", "half a thought"),
        ("echo half > \"$1\"; exit 1", "What it saved is in", "half a thought"),
        ("rm \"$1\"", "The editor has removed its file", "half a thought"),
        (
          "printf 'caf\\351' > \"$1\"", "Not all of it is UTF-8; as it was saved it is in",
          "caf\u{FFFD}"
        ),
      ])
    func emptyingEditor(script: String, message: String, text: String) async throws {
      try await withTerminal(environment: ["VISUAL": "sh ed.sh"]) { terminal in
        try terminal.home.write(script + "\n", to: "ed.sh")
        try await openEditor(in: terminal)
        try await terminal.screen("both") { $0.contains(text) && $0.contains(message) }
        let files = try FileManager.default.contentsOfDirectory(atPath: terminal.home.path)
          .filter { $0.hasPrefix("tifa-note-") }
        let saved = try files.map {
          try Data(contentsOf: URL(fileURLWithPath: "\(terminal.home.path)/\($0)"))
        }
        let kept: [String: [UInt8]] = [
          "echo": Array("half\n".utf8), "printf": [0x63, 0x61, 0x66, 0xE9],
        ]
        let expected = kept[String(script.prefix { $0 != " " })]
        #expect(saved == (expected.map { [Data($0)] } ?? []))
        try await terminal.press("Escape")
        try await terminal.screen(showing: "Not saved")
        try await terminal.press("a")
        try await terminal.screen("what was written") { $0.contains(text) }
      }
    }

    @Test("who has no such editor is told so")
    func missingEditor() async throws {
      try await withTerminal(environment: ["VISUAL": "no-such-editor"]) { terminal in
        try await openEditor(in: terminal)
        try await terminal.screen(
          showing: "There is no program no-such-editor; set EDITOR to an editor.")
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
        // Whatever the last key has asked for is answered by then.
        try await terminal.press("j")
        try await terminal.screen("no notice") { !$0.contains("a later tifa") }
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
  }
}
