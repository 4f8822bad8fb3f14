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
  }
}
