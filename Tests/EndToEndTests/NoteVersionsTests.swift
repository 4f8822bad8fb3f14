import Foundation
import Testing

extension EndToEnd.Changing {
  @Suite("Notes while one reader has the file as it was, and another as it is")
  struct NoteVersions {
    private static let newer = News.text(with: "loose", for: "prudent")

    /// Two readers of one file with the same notes: the second opens it once it has changed.
    private func withVersions(
      _ make: (TmuxSession) async throws -> Void,
      _ body: (_ old: TmuxSession, _ new: TmuxSession) async throws -> Void
    ) async throws {
      try await withTerminal { old in
        try await old.openNewNews()
        try await make(old)
        try old.home.write(Self.newer, to: "news.md")
        try await old.screen(showing: "File changed: R reads it")
        try await withTerminal(environment: ["XDG_DATA_HOME": old.home.path + "/data"]) { new in
          try await new.begin("tifa \(old.home.path)/news.md")
          try await new.screen(showing: "a loose ledger")
          try await body(old, new)
        }
      }
    }

    /// Ties the note "which one" to other words in the text that is outdated; the other reader sees it there.
    private func tie(in old: TmuxSession, seenBy new: TmuxSession) async throws {
      try await old.tie("which one", to: "tide is calm")
      try await old.screen(showing: "The note is tied to “tide is calm” now.")
      try await new.screen(showing: "• The tide is calm")
    }

    private func notes(in home: Home) async throws -> String {
      try await Program.run(["notes", "list", "news.md"], in: home).output
    }

    @Test("what is made on the file as it is stays there, and goes on being changed there")
    func made() async throws {
      try await withVersions {
        try await $0.highlight("prudent ledger")
      } _: { old, new in
        try await new.screen(showing: "The text has changed; 1 note came along, 1 to be decided")
        try await new.annotate("tide", with: "new here")
        // The other has heard of it by then.
        try await Task.sleep(for: .seconds(3))
        try await new.add(" and more")
        try await new.press("Enter")
        try await new.screen(showing: "Saved.")
        try await new.press("A")
        try await new.screen(showing: "new here and more")
        let shown = try await old.screen(showing: "File changed")
        #expect(!shown.contains("came along"))
        #expect(try await notes(in: old.home).contains("new here and more"))
      }
    }

    @Test("what another reader found to be decided is told once to who reads the file after it")
    func waiting() async throws {
      try await withVersions { terminal in
        try await terminal.annotate("prudent ledger", with: "which one")
        try await terminal.annotate("open gate", with: "which gate")
      } _: { old, new in
        try await new.screen(showing: "2 notes came along, 1 to be decided")
        try await old.press("R")
        try await old.screen(showing: "On this text: 1 to be decided: A lists it.")
        // Also where something comes along that is settled.
        let shut = Self.newer.replacing("an open gate", with: "a shut gate")
        try old.home.write(shut, to: "news.md")
        try await new.press("R")
        try await new.screen(showing: "2 notes came along, 2 to be decided")
        try await old.annotate("tide", with: "made late")
        try await old.press("R")
        try await old.screen(showing: "1 to be decided: A lists it.")
        try old.home.write(shut + "\nRain is near.\n", to: "news.md")
        try await new.press("R")
        try await new.screen(showing: "3 notes came along, 2 to be decided")
        try await old.press("R")
        try await old.screen("the notes, and nothing told of them") {
          $0.contains("Rain is near.") && $0.contains("• The tide") && $0.contains("Read again.")
        }
      }
    }

    @Test("a note that comes back in the one that is outdated leaves the others where they are")
    func back() async throws {
      try await withVersions { terminal in
        try await terminal.highlight("tide")
        try await terminal.annotate("open gate", with: "stays")
      } _: { old, new in
        try await new.screen("both came along") {
          $0.contains("2 notes came along.") && $0.contains("• The council")
        }
        try await old.press("/")
        try await old.type("tide")
        try await old.press("Enter", "D")
        try await old.screen(showing: "Deleted the note on “tide”")
        try await new.screen(showing: "1 gone")
        try await old.press("U")
        try await old.screen(showing: "The note on “tide” is back.")
        try await new.press("A")
        try await new.screen("both of them") {
          $0.contains("“tide”") && $0.contains("stays") && !$0.contains("To be decided")
        }
        // Here they stand as they did, with what they say now.
        try await old.press("A")
        try await old.screen("both of them") { $0.contains("“tide”") && $0.contains("stays") }
      }
    }

    @Test("to what words a note is tied in the one that is outdated reaches the other")
    func tied() async throws {
      try await withVersions { terminal in
        try await terminal.annotate("open gate", with: "which one")
      } _: { old, new in
        try await new.screen(showing: "1 note came along.")
        try await tie(in: old, seenBy: new)
      }
    }

    @Test(
      "a tie that is taken back in the one that is outdated leaves the note where it stood there")
    func untied() async throws {
      try await withVersions { terminal in
        try await terminal.annotate("prudent ledger", with: "which one")
      } _: { old, new in
        try await new.screen(showing: "1 to be decided")
        try await tie(in: old, seenBy: new)
        try await old.press("U")
        try await old.screen("where it stood") {
          $0.contains("as before.") && $0.contains("• The council") && !$0.contains("• The tide")
        }
        try await new.screen("where it waits") { $0.contains("? The council") }
      }
    }

    @Test("one that could not read the file again, or whose file is gone, takes no notes either")
    func unread() async throws {
      try await withVersions { terminal in
        try await terminal.annotate("open gate", with: "which one")
      } _: { old, new in
        try await new.screen(showing: "1 note came along.")
        try old.home.write("", to: "news.md")
        try await old.press("R")
        try await old.screen(showing: "there is no text to show")
        try await new.annotate("tide", with: "new here")
        try await Task.sleep(for: .seconds(3))
        try FileManager.default.removeItem(atPath: old.home.path + "/news.md")
        try await new.annotate("council", with: "newer")
        try await Task.sleep(for: .seconds(3))
        try old.home.write(Self.newer, to: "news.md")
        let list = try await notes(in: old.home)
        for words in ["which one", "new here", "newer"] { #expect(list.contains(words)) }
        // Carried once from the old text, and never back to it.
        #expect(!list.contains("reworded") && list.contains("“council”"))
        let shown = try await new.screen(showing: "• The tide is calm")
        #expect(!shown.contains("1 changed") && !shown.contains("to be decided"))
      }
    }

    @Test("a note that is brought back in the one that is outdated is seen in the other")
    func broughtBack() async throws {
      try await withVersions { terminal in
        try await terminal.annotate("open gate", with: "Since when?")
        try await terminal.highlight("tide")
        try await terminal.press("A", "e")
        try await terminal.screen(showing: "Change the note on “open gate”")
        try await terminal.type(" Mine.")
      } _: { old, new in
        try await new.screen(showing: "2 notes came along.")
        try await new.press("A", "D")
        try await new.screen("one left") {
          $0.contains("Deleted the note on “open gate”") && !$0.contains("Since when")
        }
        try await old.press("Enter")
        try await old.screen(showing: "Deleted elsewhere meanwhile.")
        try await old.press("Enter")
        try await old.screen(showing: "Saved.")
        try await new.screen("both") { $0.contains("Since when? Mine.") && $0.contains("“tide”") }
      }
    }

    @Test("a note that is imported as it was before the file changed is seen on it")
    func imported() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try await terminal.openNewNews()
        try await terminal.annotate("open gate", with: "Since when?")
        let exported = try await Program.run(
          ["notes", "export", "--format", "jsonld"], in: home)
        try home.write(
          exported.output.replacing("Since when?", with: "Until when?")
            .replacing("\"created\"", with: "\"modified\": \"2099-01-01T00:00:00Z\", \"created\""),
          to: "notes.json")
        try home.write(Self.newer, to: "news.md")
        try await terminal.press("R")
        try await terminal.screen(showing: "1 note came along.")
        let outcome = try await Program.run(["notes", "import", "notes.json"], in: home)
        #expect(outcome.status == .exited(0), "\(outcome)")
        try await terminal.screen("its mark, and that it was changed") {
          $0.contains("On this text: 1 changed.") && $0.contains("• The council")
        }
        try await terminal.press("A")
        try await terminal.screen(showing: "Until when?")
      }
    }

    @Test("what the file itself held is nothing to carry from")
    func ownVersions() async throws {
      try await withVersions { terminal in
        try await terminal.annotate("open gate", with: "which one")
      } _: { old, new in
        try await new.screen(showing: "1 note came along.")
        for reader in [old, new] {
          try await reader.press("M")
          try await reader.screen(showing: "No other text has notes that could be carried here.")
        }
      }
    }

    @Test("what another reader makes before this one has an archive is not taken back here")
    func firstArchive() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        _ = try await Program.run(
          ["notes", "add", "news.md", "--quote", "tide", "--note", "theirs"], in: terminal.home)
        try await terminal.screen(showing: "• The tide is calm")
        try await terminal.press("U")
        try await terminal.screen(showing: "Nothing to undo.")
        #expect(try await notes(in: terminal.home).contains("theirs"))
      }
    }
  }
}
