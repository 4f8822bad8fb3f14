import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("tifa notes import, of notes that are here")
  struct NotesImport {
    /// What another copy of a note is like, which was written to since the note was tied here.
    enum Copy: CaseIterable {
      /// Where the note was made.
      case asMade
      /// Come along to another version of the text.
      case comeAlong
      /// The same, and nobody has said yet what is to become of it.
      case undecided
      /// As by a program that knows addresses only.
      case foreign
    }

    private static func run(
      _ arguments: String..., in home: Home, status: Int32 = 0
    ) async throws -> Program.Outcome {
      let outcome = try await Program.run(["notes"] + arguments, in: home)
      #expect(outcome.status == .exited(status), "\(arguments): \(outcome.errors)")
      return outcome
    }

    /// A note on “open gate”, and how it is exported.
    private static func made(in home: Home) async throws -> (id: String, exported: [String: Any]) {
      try home.write(News.text, to: "news.md")
      let added = try await run(
        "add", "news.md", "--quote", "open gate", "--note", "Since when?", in: home)
      let collection = try JSONSerialization.jsonObject(
        with: Data(try await run("export", in: home).output.utf8))
      let first = try #require((collection as? [String: Any])?["first"] as? [String: Any])
      let items = try #require(first["items"] as? [[String: Any]])
      return (String(added.output.dropLast()), try #require(items.first))
    }

    private static func write(
      _ note: [String: Any], saying words: String?, at moment: String, to file: String,
      in home: Home
    ) throws {
      var note = note
      note["modified"] = moment
      if let words {
        note["body"] = ["type": "TextualBody", "value": words, "purpose": "commenting"]
      }
      let data = try JSONSerialization.data(withJSONObject: [note])
      try home.write(String(decoding: data, as: UTF8.self), to: file)
    }

    /// The note on other words, which are said to begin at that code point.
    private static func tied(
      _ note: [String: Any], to words: String, at start: Int
    ) -> [String: Any] {
      var (note, target) = (note, note["target"] as? [String: Any] ?? [:])
      target["selector"] = [
        ["type": "TextPositionSelector", "start": start, "end": start + words.count],
        ["type": "TextQuoteSelector", "exact": words],
      ]
      note["target"] = target
      return note
    }

    private static func like(_ copy: Copy, _ note: [String: Any]) throws -> [String: Any] {
      var (note, target) = (note, try #require(note["target"] as? [String: Any]))
      let made = target
      let other = "urn:sha256:" + String(repeating: "0", count: 64)
      switch copy {
      case .asMade: return note
      case .comeAlong, .undecided:
        target["state"] = ["type": "TimeState", "cached": other]
        note["schema:isBasedOn"] = made
        note["schema:creativeWorkStatus"] = copy == .comeAlong ? "kept" : "reworded"
        if copy == .undecided { note["schema:isPartOf"] = other }
      case .foreign:
        target["state"] = nil
        target["source"] = "https://example.org/news"
      }
      note["target"] = target
      return note
    }

    @Test(
      "one that was tied here, and only written to elsewhere, stays where it is",
      arguments: Copy.allCases, [[], ["--on", "news.md"], ["--on", "other.md"]])
    func writtenElsewhere(copy: Copy, options: [String]) async throws {
      try await withHome { home in
        let (id, exported) = try await Self.made(in: home)
        try home.write(News.text + "\nAnd more of it.\n", to: "other.md")
        _ = try await Self.run("relink", id, "--to", "news.md", "--quote", "tide", in: home)
        try Self.write(
          try Self.like(copy, exported), saying: nil, at: "2099-01-01T00:00:00Z",
          to: "copy.json", in: home)
        var taken = try await Program.run(["notes", "import", "copy.json"] + options, in: home)
        // Only its moment is new.
        #expect(taken.output == "added 0, changed 0, unchanged 1\n")
        try Self.write(
          try Self.like(copy, exported), saying: "By whom?", at: "2100-01-01T00:00:00Z",
          to: "copy.json", in: home)
        taken = try await Program.run(["notes", "import", "copy.json"] + options, in: home)
        #expect(taken.output == "added 0, changed 1, unchanged 0\n")
        let list = try await Self.run("list", "news.md", in: home).output
        #expect(list.contains("“tide”") && list.contains("By whom?"), "\(list)")
        #expect(try await Self.run("list", "--state", "open", in: home, status: 1).output == "")
      }
    }

    @Test(
      "one that was tied elsewhere goes there, which is told; taken back, it comes with its words again"
    )
    func tiedElsewhere() async throws {
      try await withHome { home in
        let (_, exported) = try await Self.made(in: home)
        try Self.write(
          Self.tied(exported, to: "The", at: 6), saying: "By whom?", at: "2100-01-01T00:00:00Z",
          to: "copy.json", in: home)
        for _ in 1...2 {
          let taken = try await Self.run("import", "copy.json", in: home)
          #expect(
            taken.output
              == "added 0, changed 1, unchanged 0\n1 on other words than before, as in the file\n")
          let list = try await Self.run("list", "news.md", in: home).output
          #expect(list.contains("“The”") && list.contains("By whom?"), "\(list)")
          _ = try await Self.run("undo", in: home)
          let before = try await Self.run("list", "news.md", in: home).output
          #expect(before.contains("“open gate”") && before.contains("Since when?"), "\(before)")
        }
      }
    }

    @Test(
      "what was written here stays beside the tags that an older copy was given, and when it has lost them"
    )
    func tagged() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        let (_, exported) = try await Self.made(in: home)
        try await terminal.openNews()
        try await terminal.lengthen("open gate", by: " A long thought.")
        var note = exported
        var tags: [String] = []
        for (year, tag) in [(2100, "rates"), (2101, "levy")] {
          tags.append(tag)
          note["body"] =
            [["type": "TextualBody", "value": "Since when?", "purpose": "commenting"]]
            + tags.map { ["type": "TextualBody", "value": $0, "purpose": "tagging"] }
          try Self.write(
            note, saying: nil, at: "\(year)-01-01T00:00:00Z", to: "copy.json", in: home)
          let taken = try await Self.run("import", "copy.json", in: home)
          #expect(taken.output == "added 0, changed 1, unchanged 0\n")
          let list = try await Self.run("list", "news.md", in: home).output
          #expect(list.contains("Since when? A long thought."), "\(list)")
          #expect(tags.allSatisfy { list.contains("#\($0)") }, "\(list)")
        }
        // It may have been decided on only, and who did has read nothing of that.
        try Self.write(exported, saying: nil, at: "2102-01-01T00:00:00Z", to: "copy.json", in: home)
        for _ in 1...2 {
          let taken = try await Self.run("import", "copy.json", in: home)
          #expect(taken.output == "added 0, changed 0, unchanged 1\n")
          let list = try await Self.run("list", "news.md", in: home).output
          #expect(list.contains("Since when? A long thought."), "\(list)")
        }
        // Who had decided hears of it.
        let export = try await Self.run("export", in: home).output
        #expect(export.contains("\"modified\": \"2102-01-01T00:00:01Z\""), "\(export)")
      }
    }

    @Test("what came from a file and was taken away there goes here too")
    func takenAway() async throws {
      try await withHome { home in
        let (_, exported) = try await Self.made(in: home)
        let there = ["--archive", "data/there.sqlite"]
        for (year, words) in [(2100, nil), (2101, "A long thought."), (2102, nil)] {
          try Self.write(
            exported, saying: words, at: "\(year)-01-01T00:00:00Z", to: "copy.json", in: home)
          _ = try await Program.run(["notes", "import", "copy.json"] + there, in: home)
          let list = try await Program.run(["notes", "list"] + there, in: home).output
          #expect(list.contains(words ?? "Since when?"), "\(list)")
        }
        // Once more, after that was undone.
        _ = try await Program.run(["notes", "undo"] + there, in: home)
        #expect(
          try await Program.run(["notes", "list"] + there, in: home).output.contains("A long"))
        _ = try await Program.run(["notes", "import", "copy.json"] + there, in: home)
        #expect(
          try await Program.run(["notes", "list"] + there, in: home).output
            .contains("Since when?"))
      }
    }

    @Test("a colour that was given here stays beside words that were written elsewhere meanwhile")
    func coloured() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        let (_, exported) = try await Self.made(in: home)
        try await terminal.openNews()
        try await terminal.highlight(["open gate"])
        try Self.write(
          exported, saying: "By whom?", at: "2102-01-01T00:00:00Z", to: "copy.json", in: home)
        let taken = try await Self.run("import", "copy.json", in: home)
        #expect(taken.output == "added 0, changed 1, unchanged 0\n")
        let list = try await Self.run("list", "--format", "json", in: home).output
        #expect(list.contains("By whom?") && list.contains("yellow"), "\(list)")
      }
    }

    @Test("who collects copies of two others has what both gave it")
    func collected() async throws {
      try await withHome { home in
        let (_, exported) = try await Self.made(in: home)
        let words = ["type": "TextualBody", "value": "Since when?", "purpose": "commenting"]
        for (year, tag) in [(2100, "rates"), (2101, "levy")] {
          var note = exported
          note["body"] = [words, ["type": "TextualBody", "value": tag, "purpose": "tagging"]]
          try Self.write(
            note, saying: nil, at: "\(year)-01-01T00:00:00Z", to: "copy.json", in: home)
          _ = try await Self.run("import", "copy.json", in: home)
        }
        let list = try await Self.run("list", in: home).output
        #expect(list.contains("#rates") && list.contains("#levy"), "\(list)")
      }
    }

    @Test("of two copies in one file the later counts, in whatever order")
    func twice() async throws {
      try await withHome { home in
        let (_, exported) = try await Self.made(in: home)
        for copies in [[2100, 2101], [2101, 2100]] {
          let there = ["--archive", "data/\(copies[0]).sqlite"]
          let notes = copies.map { year in
            var note = exported
            note["modified"] = "\(year)-01-01T00:00:00Z"
            note["body"] = [
              "type": "TextualBody", "value": "In \(year).", "purpose": "commenting",
            ]
            return note
          }
          try home.write(
            String(decoding: try JSONSerialization.data(withJSONObject: notes), as: UTF8.self),
            to: "copies.json")
          _ = try await Program.run(["notes", "import", "copies.json"] + there, in: home)
          let list = try await Program.run(["notes", "list"] + there, in: home).output
          #expect(list.contains("In 2101.") && list.contains("“open gate”"), "\(list)")
          let again = try await Program.run(["notes", "import", "copies.json"] + there, in: home)
          #expect(again.output == "added 0, changed 0, unchanged 2\n")
        }
      }
    }

    @Test("one that is known but stands nowhere is put on the text that is named then")
    func lost() async throws {
      try await withHome { home in
        let (_, exported) = try await Self.made(in: home)
        try Self.write(
          try Self.like(.foreign, exported), saying: "By whom?", at: "2090-01-01T00:00:00Z",
          to: "copy.json", in: home)
        let there = "data/there.sqlite"
        _ = try await Self.run("import", "copy.json", "--archive", there, in: home)
        let taken = try await Self.run(
          "import", "copy.json", "--on", "news.md", "--archive", there, in: home)
        #expect(taken.output == "added 0, changed 1, unchanged 0\n")
        let list = try await Self.run("list", "news.md", "--archive", there, in: home).output
        #expect(list.contains("/news.md") && list.contains("“open gate”"), "\(list)")
      }
    }

    @Test(
      "one that is not on the words that it says is never drawn on others: where they are is asked")
    func misplaced() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        let (_, exported) = try await Self.made(in: home)
        var note = Self.tied(exported, to: "tide", at: 0)
        note["id"] = "urn:uuid:6f9619ff-8b86-4011-b42d-00cf4fc964ff"
        try Self.write(
          note, saying: "By whom?", at: "2100-01-01T00:00:00Z", to: "copy.json", in: home)
        #expect(
          try await Self.run("import", "copy.json", in: home).output
            == "added 1, changed 0, unchanged 0\n")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided: A lists it.")
        try await terminal.press("A")
        try await terminal.screen("where they are") {
          $0.contains("To be decided") && $0.contains("“tide”") && $0.contains("suggested")
        }
        try await terminal.press("+")
        try await terminal.screen(showing: "Accepted: the note is on “tide” now.")
      }
    }
  }
}
