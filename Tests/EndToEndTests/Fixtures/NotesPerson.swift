import Testing

/// One of those who exchange notes, with an archive of their own.
struct NotesPerson {
  let name: String
  let home: Home
  /// Whether they have a notes folder, named as they are.
  let isSharing: Bool

  /// Two who have read the news: one file for both where they share notes, else one for each.
  static func withTwo(
    sharing isSharing: Bool, _ body: (_ ann: NotesPerson, _ ben: NotesPerson) async throws -> Void
  ) async throws {
    try await withHome { home in
      let people = ["ann", "ben"].map { NotesPerson(name: $0, home: home, isSharing: isSharing) }
      for one in people { try home.write(News.text, to: one.file) }
      try await body(people[0], people[1])
    }
  }

  var file: String { isSharing ? "news.md" : "\(name)/news.md" }

  /// Runs `tifa notes`, which ends with `status`.
  func run(_ arguments: String..., status: Int32 = 0) async throws -> Program.Outcome {
    try await run(arguments, status)
  }

  /// What that prints.
  func output(_ arguments: String...) async throws -> String { try await run(arguments, 0).output }

  private func run(_ arguments: [String], _ status: Int32) async throws -> Program.Outcome {
    try home.write("notes-author = \"\(name)\"\n", to: "config/tifa/config.toml")
    let folder = isSharing ? ["--notes-folder", "\(home.path)/\(name)"] : []
    let outcome = try await Program.run(
      ["notes"] + arguments + ["--archive", "data/\(name).sqlite"] + folder, in: home)
    #expect(outcome.status == .exited(status), "\(arguments): \(outcome.errors)")
    return outcome
  }

  /// Makes a note that asks “Since when?”, and returns its id.
  func add(_ quote: String) async throws -> String {
    let added = try await output("add", file, "--quote", quote, "--note", "Since when?")
    return String(added.dropLast())
  }
}
