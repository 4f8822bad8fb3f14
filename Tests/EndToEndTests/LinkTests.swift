import Foundation
import Testing

extension EndToEnd.Reading {
  @Suite("Links, footnotes and wide tables")
  struct Links {
    private static let address = "https://council.example/tariff?a=1&b=$(touch${IFS}harm)#x"

    /// The same as it is shown and opened.
    private static let shownAddress =
      "https://council.example/tariff?a=1&b=$(touch$%7BIFS%7Dharm)#x"

    private static let text = """
      # Harbour tariff

      The [tariff](\(address)) is out.[^1] See the [report](more/report.md#crane-fees).

      \((1...30).map { "Line \($0) of the harbour." }.joined(separator: "\n\n"))

      [^1]: Since Monday.
      """

    private static let report = """
      # Harbour report

      \((1...30).map { "Line \($0) of the report." }.joined(separator: "\n\n"))

      ## Crane fees

      What the cranes cost.
      """

    /// A terminal with a text full of links, and programs of a few lines of shell to open them.
    private func withLinks(
      browser: String, programs: [String: String] = [:],
      _ body: (TmuxSession) async throws -> Void
    ) async throws {
      try await withHome { home in
        try home.write(Self.text, to: "tariff.md")
        try FileManager.default.createDirectory(
          atPath: "\(home.path)/more", withIntermediateDirectories: true)
        try home.write(Self.report, to: "more/report.md")
        for (name, script) in programs {
          let file = try home.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
          try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: file)
        }
        try await withTerminal(in: home, environment: ["BROWSER": browser], body)
      }
    }

    private func follow(_ label: String, in terminal: TmuxSession) async throws {
      try await terminal.begin("tifa tariff.md")
      try await terminal.screen(showing: "is out.")
      try await terminal.press("f")
      try await terminal.screen(showing: "Type a label")
      try await terminal.press(label)
    }

    @Test("an address goes to the first browser there is, as one argument, after it was asked for")
    func browser() async throws {
      let record = """
        for word; do echo "$word"; done > "$HOME/opened"
        echo NOISE
        echo NOISE >&2
        """
      try await withLinks(
        browser: "no-such-browser:browse --zoom 50%% \"%s\":other", programs: ["browse": record]
      ) { terminal in
        try await follow("f", in: terminal)
        let asked = try await terminal.screen(showing: "open in browse")
        #expect(asked.contains(Self.shownAddress))
        #expect(asked.contains("This link leads to council.example"))
        try await terminal.press("o")
        try await terminal.screen(showing: "Handed to browse.")
        try await terminal.press("j", "k")
        try await terminal.screen("what the browser was given") { _ in
          (try? terminal.home.read("opened"))?.hasSuffix("#x\n") == true
        }
        let shown = try await terminal.screen("the text, and nothing of the browser's") {
          $0.contains("is out.") && !$0.contains("Handed")
        }
        #expect(!shown.contains("NOISE"))
        #expect(
          try terminal.home.read("opened")
            == "--zoom\n50%\n\(Self.shownAddress)\n")
        #expect(!FileManager.default.fileExists(atPath: "\(terminal.home.path)/harm"))
      }
    }

    @Test("a browser that fails is told")
    func failing() async throws {
      try await withLinks(browser: "browse", programs: ["browse": "exit 3"]) { terminal in
        try await follow("f", in: terminal)
        try await terminal.screen(showing: "open in browse")
        try await terminal.press("o")
        try await terminal.screen(showing: "browse ended with an error.")
      }
    }

    @Test("a browser of the terminal's has the terminal until it ends")
    func textBrowser() async throws {
      let page = "echo \"PAGE $1\"; read answer; echo \"$answer\" > \"$HOME/answer\""
      try await withLinks(browser: "w3m", programs: ["w3m": page]) { terminal in
        try await follow("f", in: terminal)
        try await terminal.screen(showing: "open in w3m")
        try await terminal.press("o")
        try await terminal.screen(showing: "PAGE https://council.example/tariff")
        try await terminal.type("seen")
        try await terminal.press("Enter")
        try await terminal.screen("the text again") {
          $0.contains("is out.") && !$0.contains("PAGE")
        }
        #expect(try terminal.home.read("answer") == "seen\n")
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("without a browser an address is only copied, through tmux where it takes it")
    func copying() async throws {
      try await withLinks(browser: "no-such-browser") { terminal in
        try await terminal.run("tmux set-option -s set-clipboard on")
        try await follow("f", in: terminal)
        let asked = try await terminal.screen(showing: "y copy")
        #expect(!asked.contains("open in"))
        try await terminal.press("y")
        try await terminal.screen(showing: "Sent to the clipboard")
        try await terminal.press("q")
        try await terminal.shell()
        try await terminal.run("tmux show-buffer > copied")
        #expect(try terminal.home.read("copied").contains("https://council.example/tariff?a=1&b="))
      }
    }

    @Test("a link to a file opens it at its place, and BS comes back")
    func file() async throws {
      try await withLinks(browser: "") { terminal in
        try await terminal.begin("tifa tariff.md")
        try await terminal.settled()
        try await terminal.press("f")
        try await terminal.screen(showing: "Type a label")
        try await terminal.press("d")
        try await terminal.screen(showing: "more/report.md#crane-fees")
        try await terminal.press("o")
        try await terminal.screen("the place in the other file") {
          $0.contains("Harbour report") && $0.contains("What the cranes cost.")
        }
        try await terminal.press("BSpace")
        try await terminal.screen("the first text, its link under the cursor") {
          $0.contains("is out.") && $0.rows.last?.contains("link 3/3") == true
        }
        // It is searched by its own words.
        try await terminal.press("/")
        try await terminal.type("30 of the harbour")
        try await terminal.press("Enter")
        try await terminal.screen(showing: "Line 30 of the harbour")
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("a footnote pops up, goes to its place, and BS comes back")
    func footnote() async throws {
      try await withLinks(browser: "") { terminal in
        try await follow("j", in: terminal)
        try await terminal.screen("the footnote") {
          $0.contains("Footnote 1") && $0.contains("Since Monday.")
        }
        try await terminal.press("Enter")
        try await terminal.screen("its place at the end") {
          $0.contains("[1] Since Monday.") && $0.contains("Line 30") && !$0.contains("Footnote 1")
        }
        try await terminal.press("BSpace")
        try await terminal.screen("the reference") {
          $0.contains("is out.[1]") && $0.rows.last?.contains("footnote 1") == true
        }
      }
    }

    @Test("a table that is wider than the text moves alone, and Han is not cut in two")
    func wideTable() async throws {
      try await withHome { home in
        let names = (1...9).map { "Quarterly-\($0)" } + ["码头名称", "备注"]
        let cells = (1...9).map { "value \($0)" } + ["北方第一码头", "无"]
        let table = [names, names.map { _ in "---" }, cells]
          .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
        try home.write("# Fees\n\nBefore it.\n\n\(table)\n\nAfter it.\n", to: "fees.md")
        try await withTerminal(in: home) { terminal in
          try await terminal.begin("tifa fees.md")
          try await terminal.screen("the table, with more to its right") {
            $0.contains("Quarterly-1") && $0.contains("›") && !$0.contains("码头")
          }
          try await terminal.press("9", ">")
          try await terminal.screen("its end, the first column still there") {
            $0.contains("Quarterly-1 ‹") && $0.contains("北方第一码头") && $0.contains("Before it.")
              && $0.contains("After it.") && !$0.contains("›")
          }
          try await terminal.press("<", "<", "<", "<", "<", "<", "<", "<", "<")
          try await terminal.screen("its beginning") { $0.contains("Quarterly-2") }
        }
      }
    }
  }
}
