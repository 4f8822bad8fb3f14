import Testing

extension EndToEnd.Noting {
  @Suite("tifa notes")
  struct NotesCommand {
    private static let notes = """
      [{"id": "urn:uuid:0b6e3c9a-6f0e-4d5b-9a57-0c1d2e3f4a5b", "type": "Annotation", "target": \
      {"source": "old.txt", "selector": {"type": "TextQuoteSelector", "exact": "prudent policy"}}}]
      """

    @Test("carry prints the id, the state, and the place and words in both texts")
    func carry() async throws {
      try await withHome { home in
        try home.write("The harbour keeps a prudent policy this year.\n", to: "old.txt")
        try home.write("The harbour keeps a loose policy this year.\n", to: "new.txt")
        try home.write(Self.notes, to: "notes.json")
        let arguments = ["notes", "carry", "--from", "old.txt", "--to", "new.txt"]
        let outcome = try await Program.run(
          arguments + ["--notes", "notes.json", "--format", "json"], in: home)
        #expect(outcome.status == .exited(0))
        #expect(
          outcome.output == """
            [
              {
                "id": "0b6e3c9a-6f0e-4d5b-9a57-0c1d2e3f4a5b",
                "state": "reworded",
                "old": {"start": 20, "end": 34, "text": "prudent policy"},
                "new": {"start": 20, "end": 32, "text": "loose policy"},
                "denial": null
              }
            ]

            """)
        let missing = try await Program.run(arguments + ["--notes", "none.json"], in: home)
        #expect(missing.status == .exited(66))
        try home.write("no notes", to: "bad.json")
        let bad = try await Program.run(arguments + ["--notes", "bad.json"], in: home)
        #expect(bad.status == .exited(65))
        #expect(
          bad.errors.hasPrefix(
            "tifa: bad.json: there are no annotations in it; they are read from JSON-LD"))
      }
    }

    @Test(
      "a text without notes is no fault; options that none of the notes passes are, as help says")
    func withoutNotes() async throws {
      try await withHome { home in
        try home.write("The tide is calm.\n", to: "news.txt")
        for command in ["list", "export"] {
          for (options, status) in [([], 0), (["--tag", "x"], 1)] {
            let outcome = try await Program.run(
              ["notes", command, "news.txt"] + options, in: home)
            #expect(outcome.status == .exited(CInt(status)), "\(command) \(options)")
          }
          let help = try await Program.run(["notes", command, "--help"], in: home)
          let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(words.contains("ends with 1 where no note passes its options"))
        }
      }
    }

    @Test("of a file of which a line is broken, the rest is carried or taken, and it ends with 65")
    func brokenLine() async throws {
      try await withHome { home in
        try home.write("The harbour keeps a prudent policy this year.\n", to: "old.txt")
        let target = """
          {"source": "old.txt", "selector": {"type": "TextQuoteSelector", "exact": "prudent policy"}}
          """
        try home.write(
          """
          {"id": "a", "target": \(target)}
          {"id": "b", "target":
          {"id": "c", "created": "2020-99-99", "target": \(target)}

          """, to: "notes.jsonl")
        let errors = """
          tifa: notes.jsonl:2: this is no JSON
          tifa: notes.jsonl:3: its created is no date, nor a date and a time

          """
        for (arguments, output) in [
          (
            ["carry", "--from", "old.txt", "--to", "old.txt", "--notes", "notes.jsonl"],
            "kept       prudent policy\n"
          ), (["import", "notes.jsonl"], "added 1, changed 0, unchanged 0\n"),
        ] {
          let outcome = try await Program.run(["notes"] + arguments, in: home)
          #expect(outcome.status == .exited(65))
          #expect(outcome.output == output)
          #expect(outcome.errors == errors)
        }
      }
    }

    @Test("a place that splits a character is widened and told, tags are named as notes have them")
    func adding() async throws {
      try await withHome { home in
        try home.write("The cafe\u{301} and the \u{201C}pier\u{201D}.\n", to: "a.txt")
        let add = { (words: [String]) in
          try await Program.run(["notes", "add", "a.txt"] + words, in: home)
        }
        let split = try await add(["--quote", "cafe", "--tag", " # rate path "])
        #expect(split.status == .exited(0))
        #expect(
          split.errors == "tifa: a.txt: these words split a character; the place is “cafe\u{301}”\n"
        )
        #expect(
          try await add(["--start", "4", "--end", "8"]).errors.contains("the place is 4 to 9"))
        #expect(try await add(["--quote", "\"pier\""]).errors == "")
        for wrong in [["--quote", " "], ["--quote", "pier", "--tag", "#"]] {
          #expect(try await add(wrong).status == .exited(64))
        }
        let list = try await Program.run(["notes", "list", "--tag", "rate path"], in: home)
        #expect(list.output.contains("#\"rate path\""))
        let all = try await Program.run(["notes", "list"], in: home)
        #expect(all.output.contains("“‘pier’”"))
      }
    }

    @Test("a tag is named as the lists print it, whatever it holds, in every command")
    func tagsAsPrinted() async throws {
      try await withHome { home in
        try home.write("notes-author = \"ann\"\n", to: "config/tifa/config.toml")
        try home.write("The pier and the tide.\n", to: "a.txt")
        // How it is given, and how lists print it.
        for (given, printed) in [
          ("#\"rate path\"", "#\"rate path\""), ("rate  path", "#\"rate  path\""),
          ("\"in marks\"", "#\"in marks\""), ("#\"a \"\"b\"\"\"", "#\"a \"\"b\"\"\""),
          ("a \"b", "#\"a \"\"b\""), ("##x", "#\"#x\""), ("#\"open", "#\"\"\"open\""),
          (" # #y ", "#\"#y\""), ("-x", "#-x"), ("#\" z \"", "#\" z \""),
        ] {
          let added = try await Program.run(
            ["notes", "add", "a.txt", "--quote", "pier", "--tag=\(given)"], in: home)
          #expect(added.status == .exited(0))
          for tag in [given, printed] {
            // With = also what begins with a hyphen is no option.
            let list = try await Program.run(["notes", "list", "--tag=\(tag)"], in: home)
            #expect(list.status == .exited(0), "\(tag)")
            #expect(list.output.contains(" \(printed) · ann\n"), "\(tag)")
          }
        }
        let json = try await Program.run(["notes", "list", "--format", "json"], in: home)
        #expect(json.output.contains("\n      \"a \\\"b\\\"\"\n"))
        let wrong = try await Program.run(
          ["notes", "add", "a.txt", "--quote", "pier", "--tag", "#\"\""], in: home)
        #expect(wrong.status == .exited(64))
      }
    }

    @Test("CSV of notes that were carried holds no formulas")
    func formulas() async throws {
      try await withHome { home in
        try home.write("Tolls are\n\n=1+1 and more of it.\n", to: "a.txt")
        try home.write(
          """
          {"id": "=x", "target": {"selector": {"type": "TextQuoteSelector", "exact": "=1+1"}}}
          """, to: "n.json")
        let outcome = try await Program.run(
          ["notes", "carry", "--from", "a.txt", "--to", "a.txt", "--notes", "n.json"]
            + ["--format", "csv"], in: home)
        #expect(outcome.output.hasSuffix("\n'=x,kept,11,15,'=1+1,11,15,'=1+1,\n"))
      }
    }
  }
}
