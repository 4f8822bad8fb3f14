import Foundation
import Testing

extension EndToEnd.Reading {
  @Suite("Pipes and files instead of the terminal")
  struct Pipes {
    @Test("cat x.md | tifa shows the text and reads keys from the terminal")
    func standardInput() async throws {
      try await withTerminal { terminal in
        let before = try await terminal.settings()
        try await terminal.begin("cat long.md | tifa; echo \"ended\"=$?=")
        try await terminal.screen(showing: "A year of small")
        try await terminal.type("9]")
        try await terminal.screen(showing: "Paragraph 9.1")
        try await terminal.press("G")
        try await terminal.screen(showing: "Paragraph 40.6")
        try await terminal.press("q")
        try await terminal.screen(showing: "ended=0=")
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
      }
    }

    @Test("where nothing is sent to it, the sample is printed or opened")
    func nothingSent() async throws {
      try await withTerminal { terminal in
        let status = try await terminal.run("tifa </dev/null | head -1")
        #expect(status == 0)
        let shown = try await terminal.screen()
        #expect(shown.contains("The Harbour Conference Leans Towards Growth"))
        try await terminal.begin("tifa </dev/null")
        try await terminal.screen(showing: "Everything reported here is invented")
      }
    }

    @Test("a long text comes through the pipe to its end")
    func longStandardInput() async throws {
      try await withTerminal { terminal in
        try await terminal.begin(
          "(for i in 1 2 3 4 5 6; do cat long.md; done; cat harbour.md) | tifa -")
        try await terminal.screen(showing: "A year of small")
        try await terminal.press("G")
        try await terminal.screen(showing: "lighthouse")
        try await terminal.press("g", "g", "R")
        try await terminal.screen(showing: "Read again.")
        try await terminal.press("G")
        try await terminal.screen(showing: "lighthouse")
      }
    }

    @Test("what the shell gives as a file comes whole, and is remembered nowhere")
    func processSubstitution() async throws {
      try await withTerminal { terminal in
        try await terminal.begin(
          "tifa <(for i in 1 2 3 4 5 6; do cat long.md; done; cat harbour.md)")
        try await terminal.screen(showing: "A year of small")
        try await terminal.press("G")
        try await terminal.screen(showing: "lighthouse")
        try await terminal.press("g", "g")
        try await terminal.screen(showing: "A year of small")
        try await terminal.press("q")
        try await terminal.shell()
        let places = "\(terminal.home.path)/state/tifa/places"
        let kept = FileManager.default.fileExists(atPath: places)
        #expect(!kept)
      }
    }

    @Test("an output that cannot be written is an error")
    func fullDisk() async throws {
      try await withTerminal { terminal in
        let status = try await terminal.run("tifa text long.md >/dev/full 2>errors")
        #expect(status == 74)
        let errors = try terminal.home.read("errors")
        #expect(errors == "tifa: standard output: No space left on device\n")
      }
    }

    @Test("what reads only the beginning of the output is not made to wait")
    func head() async throws {
      try await withTerminal { terminal in
        let status = try await terminal.run("tifa long.md | head -3")
        #expect(status == 0)
        let shown = try await terminal.screen()
        #expect(shown.contains("A year of small reports"))
        #expect(!shown.contains("Paragraph 1.3"))
      }
    }

    @Test("into a file goes the whole text, and nothing that steers a terminal")
    func file() async throws {
      try await withTerminal { terminal in
        let status = try await terminal.run("tifa harbour.md >out 2>errors")
        #expect(status == 0)
        let text = try terminal.home.read("out")
        #expect(text.contains("Harbour council sets out its plan"))
        #expect(text.contains("Inner harbour") && text.contains("lighthouse"))
        #expect(!text.contains("\u{1B}"))
        #expect(try terminal.home.read("errors") == "")
      }
    }

    @Test("without a terminal at all the text is printed")
    func noTerminal() async throws {
      try await withHome { home in
        try Briefing.writeAll(to: home)
        let outcome = try await Program.run([Briefing.chinese], in: home)
        #expect(outcome.status == .exited(0))
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("港口会议部署明年工作"))
        #expect(outcome.output.contains("增开第三班轮渡"))
      }
    }
  }
}
