import Foundation
import Testing

extension EndToEnd.Files {
  @Suite("Bad input")
  struct BadInput {
    /// A file that cannot be read, how to make it, and what is said of it.
    struct Unreadable: CustomTestStringConvertible, Sendable {
      let testDescription: String
      let file: String
      let make: @Sendable (Home) throws -> Void
      let status: Int32
    }

    static let unreadable = [
      Unreadable(testDescription: "missing", file: "nowhere.md", make: { _ in }, status: 66),
      Unreadable(testDescription: "a directory", file: "state", make: { _ in }, status: 66),
      Unreadable(
        testDescription: "empty", file: "empty.md", make: { try $0.write("", to: "empty.md") },
        status: 65),
      Unreadable(
        testDescription: "nothing but space", file: "space.md",
        make: { try $0.write(" \n\t\n\n", to: "space.md") }, status: 65),
      Unreadable(
        testDescription: "binary", file: "binary.md",
        make: { try $0.write(Data((0...255).map { UInt8($0) }), to: "binary.md") }, status: 65),
      Unreadable(
        testDescription: "a picture", file: "picture.txt",
        make: {
          try $0.write(Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 1]), to: "picture.txt")
        },
        status: 65),
      Unreadable(
        testDescription: "more than any text", file: "endless.md",
        make: { home in
          let file = try home.write("# Endless\n", to: "endless.md")
          let handle = try #require(FileHandle(forWritingAtPath: file))
          try handle.truncate(atOffset: 1 << 40)
          try handle.close()
        }, status: 65),
    ]

    @Test("one clear message with the name, its exit status, nothing else", arguments: unreadable)
    func message(_ bad: Unreadable) async throws {
      try await withTerminal { terminal in
        try bad.make(terminal.home)
        let before = try await terminal.settings()
        let status = try await terminal.run("tifa \(bad.file) 2>errors")
        #expect(status == Int(bad.status))
        let errors = try terminal.home.read("errors")
        #expect(errors.hasPrefix("tifa: \(bad.file): "))
        #expect(errors.split(separator: "\n").count == 1)
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)

        let outcome = try await Program.run([bad.file], in: terminal.home)
        #expect(
          outcome == Program.Outcome(status: .exited(bad.status), output: "", errors: errors))
      }
    }

    @Test("a text of another encoding opens, and says as what it was read")
    func encodings() async throws {
      try await withTerminal(columns: 100, rows: 24) { terminal in
        let text = "港口会议部署明年工作\n\n会议指出，今年以来，码头修缮取得了积极进展，航道更加安全。\n"
        try terminal.home.write(text, to: "utf8.txt")
        try await terminal.run("iconv -f UTF-8 -t GBK utf8.txt >gbk.txt")
        try await terminal.begin("tifa gbk.txt")
        try await terminal.screen("the text and what it was read as") {
          $0.contains("码头修缮") && $0.contains("Read as GB18030.")
        }
        try await terminal.press("q")
        try await terminal.shell()
        let status = try await terminal.run("tifa text gbk.txt >out 2>errors")
        #expect(status == 0)
        let errors = try terminal.home.read("errors")
        #expect(errors == "tifa: gbk.txt: Read as GB18030.\n")
        let out = try terminal.home.read("out")
        #expect(out == text)
        let given = try await terminal.run("tifa text --encoding koi8-r gbk.txt >out")
        #expect(given == 0)
        let garbled = try terminal.home.read("out")
        #expect(!garbled.contains("会议"))
      }
    }

    @Test(
      "a file that may not be read says so",
      .disabled(if: geteuid() == 0, "the superuser may read everything"))
    func notPermitted() async throws {
      try await withHome { home in
        let file = try home.write("# Sealed\n", to: "sealed.md")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        let outcome = try await Program.run(["sealed.md"], in: home)
        #expect(outcome.status == .exited(66))
        #expect(outcome.errors.hasPrefix("tifa: sealed.md: "))
      }
    }

    @Test("a wrong option is a matter of usage")
    func usage() async throws {
      try await withHome { home in
        let outcome = try await Program.run(["--no-such-option"], in: home)
        #expect(outcome.status == .exited(64))
        #expect(outcome.output == "")
      }
    }

    @Test("invalid UTF-8 is replaced, and counted for the reader")
    func invalidUTF8() async throws {
      try await withTerminal { terminal in
        var bytes = Data("# The torn page\n\nBefore ".utf8)
        bytes.append(contentsOf: [0xFF, 0xC3, 0x28])
        bytes.append(contentsOf: Data(" and after.\n".utf8))
        try terminal.home.write(bytes, to: "torn.md")
        try await terminal.begin("tifa torn.md")
        try await terminal.screen("the text with its gap, and the count") {
          $0.contains("Before \u{FFFD}") && $0.contains("and after.")
            && $0.rows.last?.contains("2 ") == true
        }
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("control characters and escape sequences are shown, never sent")
    func escapes() async throws {
      try await withTerminal { terminal in
        let text = """
          # A \u{1B}]0;stolen\u{07}title\u{1B}[2J

          Red \u{1B}[31mink\u{1B}[0m, a bell \u{07}, back\u{08}space, \u{9B}31m and \u{1B}[?1049l the end.\u{1B}c
          """
        try terminal.home.write(text, to: "steering.md")
        try await terminal.begin("tifa steering.md")
        let shown = try await terminal.screen("the text with its sequences") {
          $0.isAlternate && $0.contains("[31mink") && $0.contains("the end.")
        }
        #expect(shown.contains("[?1049l"))
        #expect(shown.contains("]0;stolen"))
        try await terminal.press("q")
        try await terminal.shell()
        let status = try await terminal.run("tifa steering.md | LC_ALL=C grep -c $'\\x1b'")
        #expect(status == 1)
      }
    }

    @Test("a line of five million bytes opens, is moved through, and is left")
    func longLine() async throws {
      try await withTerminal { terminal in
        let words = String(repeating: "one long breath after another ", count: 175_000)
        try terminal.home.write("Beginning " + words + "terminus\n", to: "line.txt")
        try await terminal.begin("tifa line.txt; echo \"ended\"=$?=")
        try await terminal.screen(showing: "Beginning one long")
        try await terminal.press("Space", "j", "G")
        try await terminal.screen(showing: "terminus")
        try await terminal.type("gg")
        try await terminal.screen(showing: "Beginning one long")
        try await terminal.press("q")
        try await terminal.screen(showing: "ended=0=")
      }
    }

    @Test("a wrong line of the configuration is told with its place, and costs only itself")
    func configuration() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "measure = 40\nmeasurement = \"wide\"\n", to: "config/tifa/config.toml")
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen("the text, and what is wrong") {
          $0.contains("Harbour council") && $0.contains("config.toml:2:")
        }
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("only the lexicons that are named are used; one that does not exist is told")
    func lexicons() async throws {
      try await withTerminal(columns: 120, rows: 36) { terminal in
        try terminal.home.write(
          "lexicons = [\"central-banks\", \"mine\"]\n", to: "config/tifa/config.toml")
        try terminal.home.write(
          "# A day\n\nHigh-quality development and maximum employment.\n", to: "day.md")
        try await terminal.begin("tifa day.md")
        try await terminal.screen(showing: "there is no lexicon “mine”")
        try await terminal.press("Tab")
        try await terminal.screen(showing: "phrase 1/1 maximum employment")
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("a wrong theme is told with its place, and the text is shown all the same")
    func theme() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(
          "title = \"Odd\"\n\n[roles]\nbody = { foreground = \"octarine\" }\n",
          to: "config/tifa/themes/odd.toml")
        try terminal.home.write("theme = \"odd\"\n", to: "config/tifa/config.toml")
        try await terminal.begin("tifa harbour.md")
        try await terminal.screen("the text, and what is wrong") {
          $0.contains("Harbour council") && $0.contains("odd.toml:")
        }
        try await terminal.press("q")
        try await terminal.shell()
      }
    }
  }
}
