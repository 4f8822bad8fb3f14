import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("tifa notes, of notes that are shared")
  struct NotesShared {
    /// Ann and Ben, each with an archive and a notes folder of their own.
    private struct Person {
      let name: String
      let home: Home

      func run(_ arguments: String..., status: Int32 = 0) async throws -> Program.Outcome {
        try home.write("notes-author = \"\(name)\"\n", to: "config/tifa/config.toml")
        let outcome = try await Program.run(
          ["notes"] + arguments + [
            "--archive", "data/\(name).sqlite", "--notes-folder", "\(home.path)/\(name)",
          ], in: home)
        #expect(outcome.status == .exited(status), "\(arguments): \(outcome.errors)")
        return outcome
      }

      func add(_ quote: String) async throws -> String {
        String(
          try await run("add", "news.md", "--quote", quote, "--note", "Why?").output.dropLast())
      }

      /// Says something else in every note, as a later copy of it does.
      func answer() async throws {
        let export = try await run("export").output
          .replacingOccurrences(of: "Why?", with: "Because.")
          .replacingOccurrences(
            of: "\"created\"", with: "\"modified\": \"2099-01-01T00:00:00Z\", \"created\"")
        try home.write(export, to: "\(name).json")
        _ = try await run("import", "\(name).json")
      }

      /// What a synchroniser does.
      func get(from other: Person) throws {
        try home.write(
          home.read("\(other.name)/\(other.name).jsonl"), to: "\(name)/\(other.name).jsonl")
      }
    }

    private static func withTwo(
      _ body: (_ ann: Person, _ ben: Person) async throws -> Void
    ) async throws {
      try await withHome { home in
        try home.write(News.text, to: "news.md")
        try await body(Person(name: "ann", home: home), Person(name: "ben", home: home))
      }
    }

    @Test("what others wrote before a note was deleted by who had not read it stays")
    func deleting() async throws {
      try await Self.withTwo { ann, ben in
        let id = try await ann.add("tide")
        try ben.get(from: ann)
        try await ben.answer()
        try ann.get(from: ben)
        let deleted = try await ann.run("delete", id, status: 1)
        #expect(deleted.output == "")
        #expect(
          deleted.errors == "tifa: others have written to the note \(id) since; it stays\n")
        try ben.get(from: ann)
        #expect(try await ben.run("list").output.contains("Because."))
        try ann.get(from: ben)
        #expect(try await ann.run("list").output.contains("Because."))
      }
    }

    @Test("a note that is known by its name only is deleted once it is there")
    func deletingUnheard() async throws {
      try await Self.withTwo { ann, ben in
        let id = try await ann.add("tide")
        try ben.get(from: ann)
        #expect(try await ben.run("delete", id).output == "\(id)\n")
        #expect(try await ben.run("list").output == "")
      }
    }

    @Test(
      "a change that others have overruled is told, and the one before is not taken back instead")
    func undoing() async throws {
      try await Self.withTwo { ann, ben in
        _ = try await ann.add("open gate")
        let id = try await ann.add("tide")
        try ben.get(from: ann)
        _ = try await ben.run("list")
        _ = try await ann.run("delete", id)
        try await ben.answer()
        try ann.get(from: ben)
        #expect(try await ann.run("list").output.contains("Because."))
        let undone = try await ann.run("undo", status: 1)
        #expect(undone.output == "")
        #expect(
          undone.errors
            == "tifa: others have changed \(id) since; that stays; undo again takes back the change before\n"
        )
        // Notes that others have changed stay whatever is undone.
        _ = try await ann.run("undo", status: 1)
        let list = try await ann.run("list").output
        #expect(list.contains("“open gate”") && list.contains("“tide”"), "\(list)")
      }
    }
  }
}
