import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("tifa notes, its archive")
  struct NotesExchange {
    private static func add(_ words: [String], in home: Home) async throws -> String {
      let added = try await Program.run(["notes", "add", "news.md"] + words, in: home)
      #expect(added.status == .exited(0), "\(added.errors)")
      return String(added.output.dropLast())
    }

    private static func run(
      _ arguments: String..., in home: Home, status: Int32 = 0
    ) async throws -> Program.Outcome {
      let outcome = try await Program.run(["notes"] + arguments, in: home)
      #expect(outcome.status == .exited(status), "\(arguments): \(outcome.errors)")
      return outcome
    }

    @Test("notes are made, listed by every filter, tied anew, deleted, and all of it is undone")
    func session() async throws {
      try await withHome { home in
        try home.write(News.text, to: "news.md")
        #expect(try await Self.run("list", in: home).output == "")
        #expect(!FileManager.default.fileExists(atPath: home.path + "/data/tifa/archive.sqlite"))
        let ledger = try await Self.add(
          ["--quote", "prudent LEDGER", "--note", "Since when?", "--tag", "policy"], in: home)
        let tide = try await Self.add(["--quote", "tide", "--colour", "green"], in: home)
        for (filter, expected) in [
          (["--text", "since"], ledger), (["--tag", "#Policy"], ledger),
          (["--colour", "green"], tide), (["--text", "tide", "--state", "settled"], tide),
          (["news.md", "--tag", "policy"], ledger), (["--since", "2020", "--text", "tide"], tide),
        ] {
          let list = try await Program.run(["notes", "list", "--format", "csv"] + filter, in: home)
          #expect(list.status == .exited(0))
          #expect(
            list.output.split(separator: "\n").dropFirst().map { $0.prefix(36) } == [expected[...]])
        }
        _ = try await Self.run("list", "--tag", "none", in: home, status: 1)
        _ = try await Self.run("list", "--until", "2020-01", in: home, status: 1)
        _ = try await Self.run("list", "--since", "2020-13", in: home, status: 64)

        // A tag is named with its # or without, and may have several words.
        let path = try await Self.add(
          ["--quote", "“open gate”", "--tag", "#rate path"], in: home)
        let paths = try await Self.run("list", "--tag", "Rate path", in: home)
        #expect(paths.output.contains("#\"rate path\""))
        _ = try await Self.run("delete", path, in: home)
        _ = try await Self.run(
          "add", "news.md", "--quote", "gate", "--tag", "# ", in: home, status: 64)
        _ = try await Self.run("add", "news.md", "--quote", " ", in: home, status: 64)
        #expect(
          try await Self.run("delete", "", in: home, status: 64).errors
            == "tifa: a note is called by its id; tifa notes list shows them\n")

        let name = String(tide.prefix(6))
        _ = try await Self.run("relink", name, "--to", "news.md", "--quote", "gate", in: home)
        #expect(try await Self.run("list", in: home).output.contains("“gate”"))
        _ = try await Self.run("undo", in: home)
        #expect(try await Self.run("list", in: home).output.contains("“tide”"))
        _ = try await Self.run(
          "relink", name, "--to", "news.md", "--quote", "zebra", in: home, status: 1)
        let many = try await Self.run(
          "relink", name, "--to", "news.md", "--quote", "the", in: home, status: 64)
        #expect(many.errors.contains("stand there 2 times; name one with --occurrence 1 to 2"))
        _ = try await Self.run(
          "relink", name, "--to", "news.md", "--start", "60", "--end", "999", in: home, status: 65)
        _ = try await Self.run(
          "relink", "zz", "--to", "news.md", "--quote", "gate", in: home, status: 1)
        #expect(try await Self.run("delete", ledger, in: home).output == ledger + "\n")
        #expect(try await !Self.run("list", in: home).output.contains("ledger”"))
        #expect(
          try await Self.run("undo", in: home).output
            == "\(ledger)  back  “prudent ledger”  \(home.path)/news.md\n")
        #expect(try await Self.run("list", in: home).output.contains("“prudent ledger”"))
      }
    }

    @Test("when the file has changed, the list says what became of each note, and changes nothing")
    func changed() async throws {
      try await withHome { home in
        try home.write(News.text, to: "news.md")
        _ = try await Self.add(["--quote", "prudent ledger"], in: home)
        _ = try await Self.add(["--quote", "tide"], in: home)
        try home.write(News.text(with: "loose", for: "prudent"), to: "news.md")
        let list = try await Self.run("list", "news.md", in: home)
        #expect(list.output.contains("reworded  “prudent ledger” → “loose ledger”"))
        #expect(list.output.contains("kept  “tide”"))
        let open = try await Self.run(
          "list", "news.md", "--state", "open", "--format", "json", in: home)
        #expect(open.output.contains("\"state\": \"reworded\""))
        let page = try await Self.run("export", "news.md", "--format", "html", in: home)
        #expect(page.output.contains("<mark class=\"plain open\">loose ledger</mark>"))
        #expect(page.output.contains("prudent ledger → loose ledger"))
        #expect(try await !Self.run("list", in: home).output.contains("reworded"))
      }
    }

    @Test(
      "exported and imported into an empty archive, notes are the same",
      arguments: ["jsonld", "markdown"])
    func roundTrip(format: String) async throws {
      try await withHome { home in
        try home.write(News.text, to: "news.md")
        _ = try await Self.add(
          [
            "--quote", "prudent ledger", "--note", "a\n\n*b* -->", "--tag", "t", "--colour", "blue",
          ],
          in: home)
        _ = try await Self.add(["--quote", "tide"], in: home)
        // One that waits to be decided, and what is known of it.
        try home.write(
          """
          {"rows": [{"id": "h 1", "uri": "https://e.org/", "text": "x", "target": [{"selector": \
          [{"type": "TextQuoteSelector", "exact": "an open gate"}]}]}]}
          """, to: "h.json")
        _ = try await Self.run("import", "h.json", "--on", "news.md", in: home)
        let before = try await Self.run("list", "--format", "json", in: home).output
        let file = "notes." + format
        _ = try await Self.run("export", "--format", format, "--output", file, in: home)
        let exported = try home.read(file)
        let taken = try await Self.run("import", file, "--archive", "data/other/a.sqlite", in: home)
        #expect(
          taken.output
            == "added 3, changed 0, unchanged 0\n1 to be decided: tifa notes list --state open shows them\n"
        )
        let again = try await Self.run("import", file, "--archive", "data/other/a.sqlite", in: home)
        #expect(again.output == "added 0, changed 0, unchanged 3\n")
        let other = try await Self.run(
          "list", "--format", "json", "--archive", "data/other/a.sqlite", in: home)
        // The title is the text's, which is not here.
        #expect(
          other.output
            == before.replacingOccurrences(of: "\"title\": \"News\"", with: "\"title\": null"))
        let back = try await Self.run(
          "export", "--format", format, "--archive", "data/other/a.sqlite", in: home)
        if format == "jsonld" { #expect(back.output == exported) }
        // What is there already is not written over.
        _ = try await Self.run("export", "--output", file, in: home, status: 74)
      }
    }

    @Test(
      "a note that was only tied elsewhere since is moved by an import, and keeps what is written here"
    )
    func tiedElsewhere() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.write(News.text, to: "news.md")
        let there = "data/there.sqlite"
        let id = try await Self.add(
          ["--quote", "open gate", "--note", "Since when?", "--archive", there], in: home)
        try home.write(
          try await Self.run("export", "--archive", there, in: home).output, to: "first.json")
        _ = try await Self.run("import", "first.json", "--on", "news.md", in: home)
        try await terminal.openNews()
        try await terminal.lengthen("open gate", by: " A long thought.")
        try await terminal.press("q")
        try await terminal.shell()
        // Moments are seconds.
        try await Task.sleep(for: .milliseconds(1100))
        _ = try await Self.run(
          "relink", id, "--to", "news.md", "--quote", "tide", "--archive", there, in: home)
        try home.write(
          try await Self.run("export", "--archive", there, in: home).output, to: "second.json")
        let taken = try await Self.run("import", "second.json", "--on", "news.md", in: home)
        #expect(taken.output.hasPrefix("added 0, changed 1"))
        let list = try await Self.run("list", "news.md", in: home).output
        #expect(list.contains("“tide”") && list.contains("Since when? A long thought."), "\(list)")
      }
    }

    @Test("notes of another program are looked for by their quotes, and wait to be accepted")
    func foreign() async throws {
      try await withHome { home in
        try home.write(News.text, to: "news.md")
        let rows = ["the council keeps a prudent ledger", "an open gap and", "lies elsewhere"]
          .enumerated().map { number, quote in
            """
            {"id": "h\(number)", "created": "2024-05-01T10:00:00+00:00", "user": "acct:r@h.is", \
            "uri": "https://e.org/", "text": "x", "tags": [], "target": [{"selector": [{"type": \
            "TextQuoteSelector", "exact": "\(quote)"}]}]}
            """
          }
        try home.write("{\"rows\": [\(rows.joined(separator: ","))]}", to: "h.json")
        let taken = try await Self.run("import", "h.json", "--on", "news.md", in: home)
        #expect(
          taken.output == """
            added 3, changed 0, unchanged 0
            1 to be decided: tifa notes list --state open shows them
            2 whose words the text does not have

            """)
        let list = try await Self.run("list", "--state", "suggested", in: home)
        #expect(list.output.contains("h0  2024-05-01  suggested"))
        #expect(try await Self.run("undo", in: home).output.split(separator: "\n").count == 3)
        #expect(try await Self.run("list", in: home).output == "")
      }
    }

    @Test("what cannot be read is told with its file, line and cause, and ends with 65")
    func damaged() async throws {
      try await withHome { home in
        try home.write(News.text, to: "news.md")
        _ = try await Self.add(["--quote", "tide"], in: home)
        let whole = try await Self.run("export", in: home).output
        try home.write(String(whole.dropLast(100)), to: "cut.json")
        let cut = try await Self.run("import", "cut.json", in: home, status: 65)
        let last = whole.dropLast(100).split(separator: "\n", omittingEmptySubsequences: false)
          .count
        #expect(
          cut.errors
            == "tifa: cut.json:\(last): the JSON ends in the middle; the file is not whole\n")
        _ = try await Self.run("import", "none.json", in: home, status: 66)
        try home.write(
          "no archive at all, but longer than a header of SQLite is by far, as it must be",
          to: "data/tifa/archive.sqlite")
        for name in ["-wal", "-shm"] {
          try? FileManager.default.removeItem(
            atPath: home.path + "/data/tifa/archive.sqlite" + name)
        }
        let damaged = try await Self.run("list", in: home, status: 65)
        #expect(
          damaged.errors.contains("archive.sqlite: the notes cannot be read, the file is damaged"))
        #expect(try home.read("data/tifa/archive.sqlite").hasPrefix("no archive"))
        let missing = try await Self.run("list", "--archive", "gone.sqlite", in: home, status: 66)
        #expect(missing.errors == "tifa: gone.sqlite: no such archive of notes; check the name\n")
      }
    }

    @Test("what others wrote into the notes folder shows up, in the reader too, and damage is told")
    func shared() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.writeSharedNews(author: "ann")
        // Ben has another archive and, in the end, another file.
        let added = try await Program.run(
          [
            "notes", "add", "news.md", "--quote", "tide", "--note", "from ben", "--archive",
            "data/ben.sqlite", "--notes-folder", home.path + "/shared",
          ], in: home)
        #expect(added.status == .exited(0))
        try FileManager.default.moveItem(
          atPath: home.path + "/shared/ann.jsonl", toPath: home.path + "/shared/ben.jsonl")
        try await terminal.begin("tifa news.md")
        // Its mark in the margin.
        try await terminal.screen(showing: "• The tide is calm")
        try await terminal.press("A")
        try await terminal.screen(showing: "from ben")
        try await terminal.press("Escape")
        try await terminal.screen("the list gone") { !$0.contains("from ben") }
        try await terminal.highlight("ledger")
        try await terminal.press("q")
        try await terminal.shell()
        #expect(try home.read("shared/ann.jsonl").contains("\"exact\": \"ledger\""))
        try home.write(
          home.read("shared/ben.jsonl") + "oops\n", to: "shared/ben.jsonl")
        let list = try await Self.run("list", in: home)
        #expect(
          list.errors
            == "tifa: \(home.path)/shared/ben.jsonl:2: this is no JSON; the line is left out\n")
        #expect(list.output.contains("from ben") && list.output.contains("“ledger”"))
      }
    }

    @Test("what others share while a text is open shows by itself, in the list that is open too")
    func sharedMeanwhile() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.writeSharedNews(author: "ann")
        try await terminal.openNews()
        try await terminal.highlight("ledger")
        try await terminal.press("A")
        try await terminal.screen(showing: "Notes on this text")
        // Ben, who has another archive, writes into a folder of his own, which is copied here.
        try home.write("notes-author = \"ben\"\n", to: "config/tifa/config.toml")
        let added = try await Program.run(
          [
            "notes", "add", "news.md", "--quote", "tide", "--note", "from ben", "--archive",
            "data/ben.sqlite", "--notes-folder", home.path + "/bens",
          ], in: home)
        #expect(added.status == .exited(0))
        try FileManager.default.copyItem(
          atPath: home.path + "/bens/ben.jsonl", toPath: home.path + "/shared/ben.jsonl")
        try await terminal.screen("the note, and whose it is") {
          $0.contains("from ben") && $0.contains("On this text: 1 new note by ben.")
        }
      }
    }
  }
}
