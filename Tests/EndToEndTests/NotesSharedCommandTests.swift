import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("tifa notes, of notes that are shared")
  struct NotesShared {
    private static func withTwo(
      _ body: (_ ann: NotesPerson, _ ben: NotesPerson) async throws -> Void
    ) async throws {
      try await NotesPerson.withTwo(sharing: true, body)
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

extension NotesPerson {
  /// Says something else in every note, as a later copy of it does.
  fileprivate func answer() async throws {
    let export = try await output("export")
      .replacingOccurrences(of: "Since when?", with: "Because.")
      .replacingOccurrences(
        of: "\"created\"", with: "\"modified\": \"2099-01-01T00:00:00Z\", \"created\"")
    try home.write(export, to: "\(name).json")
    _ = try await output("import", "\(name).json")
  }

  /// What a synchroniser does.
  fileprivate func get(from other: NotesPerson) throws {
    try home.write(
      home.read("\(other.name)/\(other.name).jsonl"), to: "\(name)/\(other.name).jsonl")
  }
}
