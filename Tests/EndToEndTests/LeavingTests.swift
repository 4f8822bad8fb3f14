import Foundation
import Testing

extension EndToEnd.Reading {
  @Suite("Leaving and coming back")
  struct Leaving {
    @Test("^Z gives the shell its terminal, fg brings the text back")
    func suspend() async throws {
      try await withTerminal { terminal in
        let before = try await terminal.settings()
        try await terminal.run("clear; echo the marker line")
        try await terminal.begin("tifa long.md")
        try await terminal.screen(showing: "A year of small")
        try await terminal.type("9]")
        let read = try await terminal.screen("a report") {
          $0.contains("Paragraph 9.1") && $0.contains("help")
        }
        try await terminal.press("C-z")
        let shell = try await terminal.shell()
        #expect(shell.contains("the marker line"))
        let during = try await terminal.settings()
        #expect(during == before)
        try await terminal.begin("fg")
        // Length and percentage are of the whole text, once it has been read.
        try await terminal.screen("the same text") {
          $0.isAlternate && $0.rows[1..<22] == read.rows[1..<22]
        }
        try await terminal.press("q")
        try await terminal.shell()
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
      }
    }

    @Test("^C and ^Z in the editor are the editor's, and the reader stays")
    func editorSignals() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          """
          echo the editor runs
          trap 'echo it goes on' CONT
          trap 'trap - INT; echo interrupted' INT
          while :; do sleep 0.1; done
          """, to: "edit.sh")
        try await terminal.begin("EDITOR='sh ./edit.sh' tifa long.md")
        try await terminal.screen("the whole text, with its length") { $0.contains(" words") }
        try await terminal.press("e")
        try await terminal.screen(showing: "the editor runs")
        try await terminal.press("C-z")
        try await terminal.screen(showing: "Stopped")
        try await terminal.begin("fg")
        // Before it has the terminal again, ^C is the shell's.
        try await terminal.screen(showing: "it goes on")
        try await terminal.press("C-c")
        try await terminal.screen(showing: "interrupted")
        try await terminal.press("C-c")
        try await terminal.screen("the reader again") {
          $0.isAlternate && $0.contains("A year of small")
        }
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("a resize while it is stopped is learnt with fg")
    func resizeWhileStopped() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try await terminal.begin("tifa long.md")
        try await terminal.screen("the whole text, with its length") { $0.contains(" words") }
        try await terminal.press("C-z")
        try await terminal.shell()
        try await terminal.resize(columns: 60, rows: 20)
        try await terminal.begin("fg")
        try await terminal.screen("the text in the new size") {
          $0.isAlternate && $0.rows.count == 20 && $0.rows[0].contains("A year of small")
            && $0.rows[19].contains("help")
        }
      }
    }

    @Test(
      "SIGTERM, SIGHUP and SIGINT end it with the terminal restored",
      arguments: [SIGTERM, SIGHUP, SIGINT])
    func signals(number: Int32) async throws {
      try await withTerminal { terminal in
        let before = try await terminal.settings()
        try await terminal.run("clear; echo the marker line")
        try await terminal.begin("sh -c 'echo $$ >pid; exec tifa long.md'")
        try await terminal.screen(showing: "A year of small")
        let process = try #require(try pid(in: terminal.home))
        #expect(kill(process, number) == 0)
        let shell = try await terminal.shell()
        #expect(shell.contains("the marker line"))
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
      }
    }

    @Test("when the terminal goes away, it ends and has kept the place")
    func hangUp() async throws {
      try await withHome { home in
        try Briefing.writeAll(to: home)
        var process = pid_t(0)
        try await withTerminal(in: home) { terminal in
          try await terminal.begin("sh -c 'echo $$ >pid; exec tifa long.md'")
          try await terminal.screen(showing: "A year of small")
          try await terminal.type("18]")
          try await terminal.screen(showing: "Paragraph 18.1")
          process = try #require(try pid(in: home))
          try await terminal.hangUp()
        }
        try await gone(process)
        try await withTerminal(in: home) { terminal in
          try await terminal.begin("tifa long.md")
          try await terminal.screen("the place kept") { $0.contains("Paragraph 18.1") }
        }
      }
    }

    @Test("the place and a mark are remembered")
    func remembering() async throws {
      try await withTerminal { terminal in
        try await terminal.begin("tifa long.md")
        try await terminal.screen(showing: "A year of small")
        try await terminal.type("6]")
        try await terminal.screen(showing: "Paragraph 6.1")
        try await terminal.type("mk")
        try await terminal.screen(showing: "Mark k set")
        try await terminal.type("25]")
        try await terminal.screen(showing: "Paragraph 31.1")
        try await terminal.press("q")
        try await terminal.shell()

        try await terminal.begin("tifa ./long.md")
        try await terminal.screen("the place left") {
          $0.isAlternate && $0.contains("Paragraph 31.1")
        }
        try await terminal.type("'k")
        try await terminal.screen(showing: "Paragraph 6.1")
      }
    }

    private func pid(in home: Home) throws -> pid_t? {
      pid_t(try home.read("pid").trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// Waits for the end of a process that is not ours to wait for.
    private func gone(_ process: pid_t) async throws {
      let deadline = ContinuousClock.now + TmuxSession.patience
      while kill(process, 0) == 0 {
        guard ContinuousClock.now < deadline else {
          Issue.record("process \(process) outlived its terminal")
          kill(process, SIGKILL)
          return
        }
        try await Task.sleep(for: .milliseconds(15))
      }
    }
  }
}
