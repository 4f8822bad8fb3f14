import Testing

extension EndToEnd {
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
        #expect(bad.errors == "tifa: bad.json: there are no annotations in it\n")
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
  }
}
