import Foundation
import Testing

extension EndToEnd.Changing {
  @Suite("Notes while others write, and while the text changes")
  struct NoteSafety {
    @Test("what is being written follows its words when the file changes, by R and after kill -9")
    func draft() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.write("half a thou", on: "tide is calm")
        try await terminal.press("Escape")
        try await terminal.screen(showing: "Not saved")
        let longer = News.text(
          with: "# News\n\nA new paragraph stands before the others.\n", for: "# News\n")
        try terminal.home.write(longer, to: "news.md")
        try await terminal.press("R")
        try await terminal.screen(showing: "A new paragraph")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "Note on “tide is calm”")
        try await terminal.type("ght")
        try await terminal.screen(showing: "half a thought")
        let process = try terminal.home.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(kill(try #require(Int32(process)), SIGKILL) == 0)
        try await terminal.screen(showing: "Killed")
        try terminal.home.write(
          longer.replacingOccurrences(of: "The tide is calm", with: "It is foggy"), to: "news.md")
        try await terminal.begin("reset; tifa news.md")
        try await terminal.screen(showing: "on words that are gone")
        try await terminal.press("a")
        try await terminal.screen("what it was on") {
          $0.contains("Note on “tide is calm”") && $0.contains("half a thought")
        }
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved; A lists it")
        try await terminal.press("A")
        try await terminal.screen("to be decided") {
          $0.contains("To be decided") && $0.contains("“tide is calm”")
            && $0.contains("half a thought")
        }
      }
    }

    @Test("a reader that is idle shows what others write, also where there was no archive yet")
    func idle() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        let added = try await Program.run(
          ["notes", "add", "news.md", "--quote", "open gate", "--note", "one"], in: terminal.home)
        #expect(added.status == .exited(0))
        try await terminal.screen(showing: "•")
        _ = try await Program.run(
          ["notes", "add", "news.md", "--quote", "tide", "--note", "two"], in: terminal.home)
        try await terminal.screen(showing: "On this text: 1 new note")
      }
    }

    @Test("a deletion is taken back though the file has changed since")
    func deletion() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.annotate("open gate", with: "Since when?")
        try await terminal.press("D")
        try await terminal.screen(showing: "Deleted the note on “open gate”")
        try await terminal.press("q")
        try await terminal.shell()
        try terminal.home.write(
          News.text(with: "rough", for: "calm"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "The tide is rough")
        // Which also waits until the notes have been looked for.
        try await terminal.press("A")
        try await terminal.screen(showing: "No notes on this text")
        try await terminal.press("U")
        try await terminal.screen("the note and its mark") {
          $0.contains("The note on “open gate” is back.") && $0.contains("•")
        }
      }
    }

    @Test("a change that is taken back after the file was read anew leaves the note where it is")
    func changedBefore() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.annotate("open gate", with: "Since when?")
        try await terminal.add(" Really?")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Saved.")
        try terminal.home.write(
          News.text(with: "rough", for: "calm"), to: "news.md")
        try await terminal.press("R")
        try await terminal.screen(showing: "1 note came along")
        try await terminal.press("U")
        try await terminal.screen(showing: "The note on “open gate” is as before.")
        try await terminal.press("A")
        try await terminal.screen("the note on this text as it was") {
          $0.contains("Notes on this text") && $0.contains("Since when?")
            && !$0.contains("Really?")
        }
      }
    }

    @Test("two readers write on one text; each has its own draft, and takes its own changes back")
    func two() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.write("mine", on: "open gate")
        let shared = terminal.home.path + "/data"
        try await withTerminal(environment: ["XDG_DATA_HOME": shared]) { other in
          let path = terminal.home.path + "/news.md"
          try await other.begin("tifa \(path)")
          try await other.screen(showing: "The tide is calm")
          try await other.annotate("calm", with: "theirs")
          try await terminal.press("Enter")
          try await terminal.screen(showing: "Saved.")
          try await other.press("U")
          try await other.screen(showing: "The note on “calm” is gone again.")
          try await other.press("U")
          try await other.screen(showing: "Nothing to undo.")
        }
        try await terminal.press("U")
        try await terminal.screen(showing: "The note on “open gate” is gone again.")
      }
    }

    @Test("a note that two change at once is not written over without a word")
    func clash() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.annotate("open gate", with: "Since when?")
        try await terminal.add(" Mine.")
        let shared = terminal.home.path + "/data"
        try await withTerminal(environment: ["XDG_DATA_HOME": shared]) { other in
          try await other.begin("tifa \(terminal.home.path)/news.md")
          // Its mark in the margin: the notes have been found.
          try await other.screen(showing: "• The council")
          try await other.press("A", "e")
          try await other.screen(showing: "Change the note on")
          try await other.type(" Theirs.")
          try await other.press("Enter")
          try await other.screen(showing: "Saved.")
        }
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Since when? Theirs.")
        try await terminal.press("C-t", "Enter")
        try await terminal.screen(showing: "Saved.")
        try await terminal.press("A")
        try await terminal.screen("both") { $0.contains("Mine.") && $0.contains("Theirs.") }
      }
    }

    @Test(
      "a note that is deleted while it is changed is brought back as the same one, whoever is first",
      arguments: [true, false])
    func deleted(isBroughtBack: Bool) async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.annotate("open gate", with: "Since when?")
        try await terminal.add(" Mine.")
        let notes = { (words: [String]) in
          let outcome = try await Program.run(["notes"] + words, in: terminal.home)
          #expect(outcome.status == .exited(0))
          return outcome.output
        }
        let id = try #require(
          try await notes(["list"]).split(whereSeparator: \.isWhitespace).dropFirst(2).first)
        _ = try await notes(["delete", String(id)])
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Deleted elsewhere meanwhile.")
        if isBroughtBack { _ = try await notes(["undo"]) }
        try await terminal.press("Enter")
        try await terminal.screen("the note and its mark") {
          $0.contains("Saved.") && $0.contains("• The council")
        }
        let list = try await notes(["list"])
        #expect(list.contains("Since when? Mine.") && list.contains(id))
        #expect(list.split(separator: "“open gate”").count == 2)
        // What was taken back is that it was brought back, or changed.
        try await terminal.press("U")
        try await terminal.screen(
          showing: "The note on “open gate” is \(isBroughtBack ? "as before" : "gone again").")
      }
    }

    @Test("what is deleted while it is changed and the file with it comes back on the changed file")
    func deletedUnderNewText() async throws {
      try await withTerminal { terminal in
        try await terminal.openNewNews()
        try await terminal.annotate("open gate", with: "Since when?")
        try await terminal.add(" Mine.")
        try await terminal.press("Escape")
        try await terminal.screen(showing: "Not saved")
        let list = { try await Program.run(["notes", "list"], in: terminal.home).output }
        let id = try #require(
          try await list().split(whereSeparator: \.isWhitespace).dropFirst(2).first)
        _ = try await Program.run(["notes", "delete", String(id)], in: terminal.home)
        try terminal.home.write(
          News.text(with: "# News\n\nA new paragraph.\n", for: "# News\n"),
          to: "news.md")
        try await terminal.press("R")
        try await terminal.screen(showing: "A new paragraph")
        try await terminal.screen(showing: "A note was being written here")
        try await terminal.press("a")
        try await terminal.screen(showing: "on “open gate”")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Deleted elsewhere meanwhile.")
        try await terminal.press("Enter")
        try await terminal.screen("the note and its mark") {
          $0.contains("Saved.") && $0.contains("• The council")
        }
        #expect(try await list().contains("\(id)"))
        #expect(try await list().split(separator: "“open gate”").count == 2)
      }
    }
  }
}
