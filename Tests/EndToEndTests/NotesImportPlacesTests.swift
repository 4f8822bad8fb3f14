import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("tifa notes import, where notes come to stand")
  struct NotesImportPlaces {
    private static func withTwo(
      _ body: (_ ann: NotesPerson, _ ben: NotesPerson) async throws -> Void
    ) async throws {
      try await NotesPerson.withTwo(sharing: false, body)
    }

    @Test(
      "a note that came without a text belongs to the one that is named later, whatever it holds by then"
    )
    func namedLater() async throws {
      for isChanged in [false, true] {
        try await Self.withTwo { ann, ben in
          _ = try await ann.add("open gate")
          let notes = try await ann.export()
          // It is on another machine.
          try FileManager.default.removeItem(atPath: "\(ann.home.path)/\(ann.file)")
          _ = try await ben.output("import", notes)
          if isChanged { try ben.home.write(News.text + "\nMore.\n", to: ben.file) }
          #expect(
            try await ben.output("import", notes, "--on", ben.file)
              == "added 0, changed 1, unchanged 0\n")
          #expect(
            try await ben.output("import", notes, "--on", ben.file)
              == "added 0, changed 0, unchanged 1\n")
          try ben.home.write(News.text + "\nMore.\n\nAnd more.\n", to: ben.file)
          let list = try await ben.output("list", ben.file)
          #expect(list.contains("“open gate”") && list.contains("/\(ben.file)"), "\(list)")
        }
      }
    }

    @Test(
      "a note that was tied to another text there is not called one of the text that it was on here"
    )
    func otherText() async throws {
      try await Self.withTwo { ann, ben in
        let id = try await ann.add("open gate")
        _ = try await ben.output("import", try await ann.export(), "--on", ben.file)
        try ann.home.write("# Other\n\nA prudent captain waits.\n", to: "ann/other.md")
        _ = try await ann.output("relink", id, "--to", "ann/other.md", "--quote", "prudent captain")
        let taken = try await ben.output("import", try await ann.export(later: 2100))
        #expect(
          taken == "added 0, changed 1, unchanged 0\n1 on other words than before, as in the file\n"
        )
        let list = try await ben.output("list")
        #expect(list.contains("/ann/other.md") && list.contains("“prudent captain”"), "\(list)")
        #expect(try await !ben.output("list", ben.file).contains("Since when?"))
        // Once it is named it is there.
        try ben.home.write("# Other\n\nA prudent captain waits.\n", to: "ben/other.md")
        _ = try await ben.output("import", "ann.json", "--on", "ben/other.md")
        #expect(try await ben.output("list", "ben/other.md").contains("“prudent captain”"))
      }
    }

    @Test(
      "a note that came along there stays with the text that it is on here, whatever that is called"
    )
    func otherName() async throws {
      try await Self.withTwo { ann, ben in
        _ = try await ann.add("open gate")
        let file = "ben/from-ann.md"
        try ben.home.write(News.text, to: file)
        let notes = try await ann.export()
        _ = try await ben.output("import", notes, "--on", file)
        let data = Data(try ann.home.read(notes).utf8)
        let collection = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let page = try #require(collection?["first"] as? [String: Any])
        var note = try #require((page["items"] as? [[String: Any]])?.first)
        let made = try #require(note["target"] as? [String: Any])
        var target = made
        target["state"] = [
          "type": "TimeState", "cached": "urn:sha256:" + String(repeating: "0", count: 64),
        ]
        note["target"] = target
        note["schema:isBasedOn"] = made
        note["schema:creativeWorkStatus"] = "kept"
        note["modified"] = "2100-01-01T00:00:00Z"
        note["body"] = ["type": "TextualBody", "value": "By whom?", "purpose": "commenting"]
        try ben.home.write(
          String(decoding: try JSONSerialization.data(withJSONObject: [note]), as: UTF8.self),
          to: "later.json")
        #expect(
          try await ben.output("import", "later.json") == "added 0, changed 1, unchanged 0\n")
        let list = try await ben.output("list", file)
        #expect(list.contains("By whom?") && list.contains("/\(file)"), "\(list)")
      }
    }

    @Test("an older copy puts nothing back, whatever text is named, and leaves nothing to undo")
    func older() async throws {
      try await Self.withTwo { ann, ben in
        let id = try await ann.add("open gate")
        let old = try await ann.export()
        try ann.home.write(try ann.home.read(old), to: "old.json")
        try ann.home.write(News.text + "\nMore.\n", to: "ann/later.md")
        _ = try await ann.output("relink", id, "--to", "ann/later.md", "--quote", "tide")
        _ = try await ben.output("import", try await ann.export(later: 2100))
        try ben.home.write("# Other\n\nNothing of it.\n", to: "ben/other.md")
        for _ in 1...2 {
          #expect(
            try await ben.output("import", "old.json", "--on", "ben/other.md")
              == "added 0, changed 0, unchanged 1\n1 whose words the text does not have\n")
        }
        #expect(try await ben.output("list").contains("“tide”"))
        #expect(try await ben.output("undo").contains("gone again"))
      }
    }

    @Test("a note that was tied here stays where another has only found it on a later text")
    func foundLater() async throws {
      try await Self.withTwo { ann, ben in
        let id = try await ann.add("open gate")
        let notes = try await ann.export()
        try ben.home.write(News.text + "\nMore.\n", to: ben.file)
        _ = try await ben.output("import", notes, "--on", ben.file)
        _ = try await ann.output("relink", id, "--to", ann.file, "--quote", "tide")
        let bens = try await ben.export(later: 2100)
        for options in [[], ["--on", ann.file]] {
          let outcome = try await Program.run(
            ["notes", "import", bens, "--archive", "data/ann.sqlite"] + options, in: ann.home)
          #expect(outcome.output == "added 0, changed 0, unchanged 1\n")
        }
        #expect(try await ann.output("list").contains("“tide”"))
      }
    }

    @Test("a note on words that stand by chance at the same place of another text is asked about")
    func otherWeek() async throws {
      try await Self.withTwo { ann, ben in
        try ann.home.write("# 每周简报\n\n货币政策保持稳健，信贷平稳增长。\n", to: ann.file)
        _ = try await ann.add("货币政策")
        try ben.home.write("# 每周简报\n\n货币政策有所收紧，信贷增长放缓。\n", to: ben.file)
        let taken = try await ben.output("import", try await ann.export(), "--on", ben.file)
        #expect(taken.contains("1 to be decided"))
        #expect(try await ben.output("list", ben.file).contains("suggested"))
      }
    }

    @Test("a note that was tied here and waits is not put back by a copy as it was made")
    func waiting() async throws {
      try await withTerminal { terminal in
        let home = terminal.home
        try home.write(News.text, to: "news.md")
        let added = try await Program.run(
          ["notes", "add", "news.md", "--quote", "open gate", "--note", "Since when?"], in: home)
        let id = String(added.output.dropLast())
        let export = try await Program.run(["notes", "export"], in: home).output
          .replacingOccurrences(
            of: "\"created\"", with: "\"modified\": \"2100-01-01T00:00:00Z\", \"created\"")
        try home.write(export, to: "copy.json")
        let tied = try await Program.run(
          ["notes", "relink", id, "--to", "news.md", "--quote", "tide"], in: home)
        #expect(tied.status == .exited(0))
        try home.write(News.text(with: "surge", for: "tide"), to: "news.md")
        try await terminal.begin("tifa news.md")
        try await terminal.screen(showing: "1 to be decided")
        try await terminal.press("q")
        try await terminal.shell()
        let taken = try await Program.run(
          ["notes", "import", "copy.json", "--on", "news.md"], in: home)
        #expect(taken.output == "added 0, changed 0, unchanged 1\n")
        let list = try await Program.run(["notes", "list", "news.md"], in: home).output
        #expect(list.contains("reworded  “tide” → “The surge”"), "\(list)")
      }
    }
  }
}

extension NotesPerson {
  /// Writes all notes to a file, changed in that year if one is given, and returns its name.
  fileprivate func export(later year: Int? = nil) async throws -> String {
    var notes = try await output("export")
    if let year {
      notes = notes.replacingOccurrences(
        of: #",\s*"modified": "[^"]*""#, with: "", options: .regularExpression
      ).replacingOccurrences(
        of: "\"created\"", with: "\"modified\": \"\(year)-01-01T00:00:00Z\", \"created\"")
    }
    try home.write(notes, to: "\(name).json")
    return "\(name).json"
  }
}
