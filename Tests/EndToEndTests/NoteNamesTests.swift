import Foundation
import Testing

extension EndToEnd.Changing {
  @Suite("Notes while a text has two names, or a name leads to another text")
  struct NoteNames {
    private static let copy = "copy.md"
    private static let newer = News.text(with: "a quite different book", for: "a prudent ledger")

    /// Makes a note on the news, and gives them a second name; returns what the note is called.
    @discardableResult
    private func prepare(_ home: Home) async throws -> String {
      for name in ["news.md", Self.copy] { try home.write(News.text, to: name) }
      let added = try await Program.run(
        ["notes", "add", "news.md", "--quote", "prudent ledger", "--note", "which one"], in: home)
      #expect(added.status == .exited(0), "\(added.errors)")
      return added.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Two readers, of the news and of their copy, with the note in the margin of both.
    private func withNames(
      _ body: (_ news: TmuxSession, _ copy: TmuxSession) async throws -> Void
    ) async throws {
      try await withTerminal { news in
        let home = news.home
        try await prepare(home)
        try await news.openNews()
        try await withTerminal(environment: ["XDG_DATA_HOME": home.path + "/data"]) { copy in
          try await copy.begin("tifa \(home.path)/\(Self.copy)")
          for reader in [news, copy] { try await reader.screen(showing: "• The council") }
          try await body(news, copy)
        }
      }
    }

    /// Begins to change the note from the list.
    private func beginChange(in terminal: TmuxSession) async throws {
      try await terminal.press("A", "e")
      try await terminal.screen(showing: "Change the note on “prudent ledger”")
      try await terminal.type(" Mine.")
      try await terminal.screen(showing: "which one Mine.")
    }

    /// Saves what was changed of a note that is not on this text any more.
    private func saveGone(in terminal: TmuxSession) async throws {
      try await terminal.screen(showing: "1 gone.")
      try await terminal.press("Enter")
      try await terminal.screen("saved, and still gone") {
        $0.contains("Saved.") && !$0.contains("• The council")
      }
      try await terminal.press("A")
      // As there are none on this one.
      try await terminal.screen(showing: "Notes on all texts")
    }

    private func notes(on file: String, in home: Home) async throws -> String {
      try await Program.run(["notes", "list", file], in: home).output
    }

    @Test("a note that went on with its file is changed under the other name, and stays gone there")
    func wentOn() async throws {
      try await withNames { news, copy in
        try await beginChange(in: copy)
        try news.home.write(Self.newer, to: "news.md")
        try await news.press("R")
        try await news.screen(showing: "1 to be decided")
        try await news.tie("which one", to: "tide")
        try await news.screen(showing: "• The tide is calm")
        try await saveGone(in: copy)
        #expect(try await notes(on: "news.md", in: news.home).contains("which one Mine."))
      }
    }

    @Test("a tie under the other name leaves a note with its file")
    func tied() async throws {
      try await withNames { news, copy in
        try await copy.tie("which one", to: "tide")
        try await copy.screen(showing: "The note is tied to “tide” now.")
        try await news.screen(showing: "• The tide is calm")
        try news.home.write(Self.newer, to: "news.md")
        try await news.press("R")
        try await news.screen("the note") {
          $0.contains("1 note came along.") && $0.contains("• The tide is calm")
        }
      }
    }

    @Test("a note that went on with its file is not taken from it by a tie under the other name")
    func tiedTooLate() async throws {
      try await withNames { news, copy in
        try news.home.write(Self.newer, to: "news.md")
        try await news.press("R")
        try await news.screen(showing: "1 to be decided")
        try await copy.tie("which one", to: "tide")
        try await copy.screen("no note") {
          $0.contains("That note is gone already.") && !$0.contains("•")
        }
        #expect(try await notes(on: "news.md", in: news.home).contains("which one"))
      }
    }

    @Test(
      "what was begun to be written on a file is a note of it, also where the other name goes on")
    func draft() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        for name in ["news.md", Self.copy] { try home.write(News.text, to: name) }
        try await terminal.openNews()
        try await terminal.write("half a thou", on: "tide")
        let process = try home.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(kill(try #require(Int32(process)), SIGKILL) == 0)
        try await terminal.screen(showing: "Killed")
        try await terminal.begin("reset; tifa \(Self.copy)")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "Note on “tide”")
        try await terminal.type("ght")
        try await terminal.press("Enter")
        try await terminal.screen("the note") {
          $0.contains("Saved.") && $0.contains("• The tide is calm")
        }
        try await terminal.press("q")
        try await terminal.shell()
        try home.write(Self.newer, to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen("the note") {
          $0.contains("1 note came along.") && $0.contains("• The tide is calm")
        }
      }
    }

    /// Kills a reader of the news in which a note is begun, and renames them.
    private func leaveDraftOnRenamed(in terminal: TmuxSession) async throws {
      let home = terminal.home
      try await terminal.openNewNews()
      try await terminal.write("half a thou", on: "tide")
      let process = try home.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(kill(try #require(Int32(process)), SIGKILL) == 0)
      try await terminal.screen(showing: "Killed")
      try FileManager.default.moveItem(
        atPath: home.path + "/news.md", toPath: home.path + "/\(Self.copy)")
    }

    @Test("what was begun to be written on a file that is renamed then is there when that changes")
    func renamed() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try await leaveDraftOnRenamed(in: terminal)
        try await terminal.begin("reset; tifa \(Self.copy)")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("q")
        try await terminal.shell()
        try home.write(Self.newer, to: Self.copy)
        try await terminal.begin("tifa \(Self.copy)")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "half a thou")
      }
    }

    @Test("it is there too where another program is writing notes just then")
    func renamedWhileBusy() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.write("# Index\n\nSee [the news](\(Self.copy)).\n", to: "index.md")
        try await leaveDraftOnRenamed(in: terminal)
        try await terminal.begin("reset; tifa index.md")
        try await terminal.screen(showing: "See the news")
        let busy = try BusyArchive(home)
        try await terminal.press("f")
        try await terminal.screen(showing: "Type a label")
        try await terminal.press("f")
        try await terminal.screen(showing: Self.copy)
        try await terminal.press("o")
        try await terminal.screen(showing: "A note was being written here")
        busy.end()
        try await terminal.press("a")
        try await terminal.screen(showing: "half a thou")
      }
    }

    @Test("a note that was tied to another file meanwhile is changed, and stays there")
    func tiedElsewhere() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        let id = try await prepare(home)
        try home.write(Self.newer, to: "other.md")
        try await terminal.openNews()
        try await terminal.screen(showing: "• The council")
        try await beginChange(in: terminal)
        let tied = try await Program.run(
          ["notes", "relink", id, "--to", "other.md", "--quote", "different book"],
          in: home)
        #expect(tied.status == .exited(0), "\(tied.errors)")
        try await saveGone(in: terminal)
        #expect(try await notes(on: "other.md", in: home).contains("which one Mine."))
      }
    }

    /// Has the name lead to a file, and sees that the reader tells that, and reads it when asked to.
    private func lead(
      _ link: String, to file: String, toldBy terminal: TmuxSession, showing words: String
    ) async throws {
      let path = terminal.home.path + "/" + link
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file)
      try await terminal.screen(showing: "File changed: R reads it")
      try await terminal.press("R")
      try await terminal.screen("what it leads to") {
        $0.contains(words) && !$0.contains("File changed")
      }
    }

    @Test("what a name leads to by now is what notes, links and the editor are of, once it is read")
    func link() async throws {
      try await withTerminal(environment: ["VISUAL": "sh ed.sh"]) { terminal in
        let home = terminal.home
        try await prepare(home)
        try FileManager.default.createDirectory(
          atPath: home.path + "/drafts", withIntermediateDirectories: false)
        try home.write(Self.newer + "\n[The annex](annex.md)\n", to: "drafts/second.md")
        try home.write("# Annex\n\nOne table.\n", to: "drafts/annex.md")
        try home.write("printf %s \"$1\" > edited\n", to: "ed.sh")
        try FileManager.default.createSymbolicLink(
          atPath: home.path + "/latest.md", withDestinationPath: "news.md")
        try await terminal.begin("tifa latest.md")
        try await terminal.screen(showing: "• The council")
        try await lead(
          "latest.md", to: "drafts/second.md", toldBy: terminal,
          showing: "The council keeps a quite")
        try await terminal.annotate("different book", with: "why different")
        #expect(try await notes(on: "drafts/second.md", in: home).contains("second.md"))
        try await terminal.press("e")
        try await terminal.screen(showing: "Read again after editing.")
        #expect(try home.read("edited").hasSuffix("/drafts/second.md"))
        // The very same file under another name.
        try FileManager.default.moveItem(
          atPath: home.path + "/drafts/second.md", toPath: home.path + "/drafts/third.md")
        try await lead(
          "latest.md", to: "drafts/third.md", toldBy: terminal, showing: "• The council")
        try await terminal.annotate("tide", with: "which tide")
        #expect(try await notes(on: "drafts/third.md", in: home).contains("third.md"))
        try await terminal.press("f")
        try await terminal.screen(showing: "Type a label")
        try await terminal.press("f")
        try await terminal.screen(showing: "annex.md")
        try await terminal.press("o")
        try await terminal.screen(showing: "One table.")
      }
    }
  }
}
