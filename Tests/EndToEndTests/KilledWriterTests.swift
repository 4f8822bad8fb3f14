import Foundation
import Testing

extension EndToEnd.Noting {
  @Suite("Notes and kill -9")
  struct KilledWriters {
    private static let text =
      "The harbour keeps a prudent policy, and the tide is calm this year.\n"
    private static let kills = 200
    private static let patience = Duration.seconds(25)

    /// What one writer was told, by what it printed before it was killed or ended.
    private struct Told {
      var added: Set<String> = []
      var deleted: Set<String> = []
      /// Perhaps deleted: the writer was killed before it could say so.
      var doubtful: Set<String> = []
      var killed = 0
    }

    @Test(
      "two writers killed at 200 random moments lose nothing that they have said is kept",
      .timeLimit(.minutes(2)))
    func killed() async throws {
      try await withHome { home in
        try home.write(Self.text, to: "harbour.txt")
        try home.write("notes-folder = \"~/shared\"\n", to: "config/tifa/config.toml")
        let first = try await Program.run(
          ["notes", "add", "harbour.txt", "--quote", "tide"], in: home)
        #expect(first.status == .exited(0))
        let told = await withTaskGroup(of: Told.self) { group in
          for writer in 0..<2 {
            group.addTask {
              Self.write(writer, kills: Self.kills / 2, within: Self.patience, in: home)
            }
          }
          return await group.reduce(into: [Told]()) { $0.append($1) }
        }
        // On a busy machine there is not the time for all of them.
        #expect(told.reduce(0) { $0 + $1.killed } > Self.kills / 5)
        #expect(told.allSatisfy { !$0.added.isEmpty })

        let archived = try await Self.notes(in: home)
        try FileManager.default.removeItem(atPath: home.path + "/data")
        // The folder by itself holds them all, for a new archive too.
        let shared = try await Self.notes(in: home)
        for one in told {
          #expect(
            one.added.subtracting(one.deleted).subtracting(one.doubtful).isSubset(of: archived))
          #expect(one.deleted.isDisjoint(with: archived))
          #expect(one.added.subtracting(one.deleted).subtracting(one.doubtful).isSubset(of: shared))
          #expect(one.deleted.isDisjoint(with: shared))
        }
        print(
          "killed \(told.map(\.killed)) times, told of \(told.map(\.added.count)) notes and "
            + "\(told.map(\.deleted.count)) deletions")
      }
    }

    private static func notes(in home: Home) async throws -> Set<String> {
      let list = try await Program.run(["notes", "list", "--format", "json"], in: home)
      #expect(list.status == .exited(0))
      #expect(list.errors == "")
      return Set(list.output.matches(of: /"id": "([^"]+)"/).map { String($0.output.1) })
    }

    /// Makes and deletes notes, a program for each, until enough were killed.
    ///
    /// The moments are spread over about twice the time that a program takes, which is found on the way.
    private static func write(
      _ writer: Int, kills: Int, within patience: Duration, in home: Home
    ) -> Told {
      var told = Told()
      let deadline = ContinuousClock.now + patience
      var longest = 60_000.0
      var step = -1
      while told.killed < kills, ContinuousClock.now < deadline {
        step += 1
        let victim = step % 4 == 3 ? told.added.subtracting(told.deleted).randomElement() : nil
        let arguments =
          victim.map { ["notes", "delete", $0] }
          ?? [
            "notes", "add", home.path + "/harbour.txt", "--quote", "prudent policy", "--note",
            "\(step)",
          ]
        let output = home.path + "/output-\(writer)"
        guard let process = spawn(arguments, output: output, in: home) else { continue }
        usleep(UInt32.random(in: 0...UInt32(longest)))
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let isKilled = status & 0x7F == SIGKILL
        if isKilled { told.killed += 1 }
        longest = min(max(longest * (isKilled ? 1.05 : 0.95), 2_000), 2_000_000)
        let said = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
        let isTold = said.hasSuffix("\n")
        if let victim {
          if isTold { told.deleted.insert(victim) } else { told.doubtful.insert(victim) }
        } else if isTold {
          told.added.insert(said.trimmingCharacters(in: .newlines))
        }
      }
      return told
    }

    private static func spawn(_ arguments: [String], output: String, in home: Home) -> pid_t? {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      let environment = home.environment.map { "\($0.key)=\($0.value)" }
      var process: pid_t = 0
      let words = ([Program.path] + arguments).map { strdup($0) } + [nil]
      let variables = environment.map { strdup($0) } + [nil]
      defer { for text in words + variables { free(text) } }
      let code = posix_spawn(&process, Program.path, &actions, nil, words, variables)
      return code == 0 ? process : nil
    }
  }
}
