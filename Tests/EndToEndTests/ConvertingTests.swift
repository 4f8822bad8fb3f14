import Foundation
import Testing

private let hasPDFTool = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftohtml")

extension EndToEnd.Files {
  @Suite("Converting")
  struct Converting {
    @Test(
      "a PDF is read as a document, from a file and through a pipe",
      .enabled(if: hasPDFTool, "pdftohtml is not installed"))
    func headless() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(SamplePDF.harbour, to: "harbour.pdf")
        let file = try await terminal.run("tifa outline harbour.pdf >outline 2>errors")
        #expect(file == 0)
        let outline = try terminal.home.read("outline")
        #expect(outline == "The Harbour in Winter\n1. Demand\n2. Outlook\n")
        let pipe = try await terminal.run("tifa outline <harbour.pdf >piped 2>>errors")
        #expect(pipe == 0)
        let piped = try terminal.home.read("piped")
        #expect(piped == outline)
        let errors = try terminal.home.read("errors")
        #expect(errors == "")
      }
    }

    @Test(
      "the reader opens a PDF, and reads it again as it has become",
      .enabled(if: hasPDFTool, "pdftohtml is not installed"))
    func reader() async throws {
      try await withTerminal(columns: 100, rows: 24) { terminal in
        try terminal.home.write(SamplePDF.harbour, to: "harbour.pdf")
        try await terminal.begin("tifa harbour.pdf")
        try await terminal.screen("the title and the text") {
          $0.rows.first?.contains("The Harbour in Winter") == true
            && $0.contains("looked at the traffic of the year.")
        }
        try terminal.home.write(
          SamplePDF.data([(24, "The Harbour in Spring"), (11, "The ice is gone.")]),
          to: "harbour.pdf")
        try await terminal.press("R")
        try await terminal.screen(showing: "The ice is gone.")
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test(
      "a link to a PDF opens it, and keys are answered meanwhile",
      .enabled(if: hasPDFTool, "pdftohtml is not installed"))
    func link() async throws {
      try await withTerminal(columns: 100, rows: 24) { terminal in
        try terminal.home.write(SamplePDF.harbour, to: "harbour.pdf")
        try terminal.home.write("Read [the report](harbour.pdf) first.\n", to: "list.md")
        try await terminal.begin("tifa list.md")
        try await terminal.screen(showing: "the report")
        try await terminal.press("f")
        try await terminal.screen(showing: "Type a label")
        try await terminal.press("f")
        try await terminal.screen(showing: "open it here")
        try await terminal.press("o")
        try await terminal.screen(showing: "looked at the traffic of the year.")
        try await terminal.press("q")
        try await terminal.shell()
      }
    }

    @Test("a tool that is not installed is named with its package")
    func missingTool() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(SamplePDF.harbour, to: "harbour.pdf")
        let status = try await terminal.run("PATH=$HOME/bin tifa harbour.pdf 2>errors")
        #expect(status == 65)
        let errors = try terminal.home.read("errors")
        #expect(
          errors
            == "tifa: harbour.pdf: needs pdftohtml, which is not installed: apt install poppler-utils\n"
        )
      }
    }

    /// A command that fails where no process has such a command line.
    private static func search(for words: String) -> String {
      "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -q '\(words)'"
    }

    private static let hanging = """
      [[converter]]
      name = "a file that nothing comes of"
      extensions = ["hang"]
      command = ["sh", "-c", "echo begun >$HOME/begun; sleep 4242 & wait"]
      yields = "text"
      """

    @Test(
      "while a tool runs one line tells it, and ^C leaves nothing behind",
      arguments: ["tifa words.hang", "tifa text <words.hang", "tifa text words.hang"])
    func cancelling(_ command: String) async throws {
      try await withTerminal { terminal in
        let isPipe = command.contains("<")
        let config = isPipe ? Self.hanging + "\nmagic = \"Words\"\n" : Self.hanging
        try terminal.home.write(config, to: "config/tifa/config.toml")
        try terminal.home.write("Words of a text.\n", to: "words.hang")
        let before = try await terminal.settings()

        try await terminal.begin(command)
        try await terminal.screen("the line of progress") {
          $0.contains("Converting \(isPipe ? "standard input" : "words.hang") with sh … ")
            && $0.contains(" s, ^C cancels")
        }
        try await terminal.press("C-c")
        try await terminal.shell()
        let shown = try await terminal.screen()
        #expect(!shown.contains("Converting"))

        #expect(try await terminal.run("test -e begun; ls tifa-* 2>/dev/null") != 0)
        let left = try await terminal.run(Self.search(for: "slee[p] 4242"))
        #expect(left == 1)
        let afterwards = try await terminal.settings()
        #expect(afterwards == before)
      }
    }

    @Test("q ends the reader while a file is converted again, and the tool with it")
    func leaving() async throws {
      try await withTerminal { terminal in
        let config = """
          [[converter]]
          name = "slow"
          extensions = ["slow"]
          command = ["sh", "-c", "if test -e slow; then sleep 4243; fi; cat"]
          yields = "text"
          """
        try terminal.home.write(config, to: "config/tifa/config.toml")
        try terminal.home.write("Words of a text.\n", to: "words.slow")
        try await terminal.begin("tifa words.slow")
        try await terminal.screen(showing: "Words of a text.")
        try terminal.home.write("", to: "slow")
        try await terminal.press("R")
        try await terminal.press("q")
        try await terminal.shell()
        let left = try await terminal.run(Self.search(for: "slee[p] 4243"))
        #expect(left == 1)
      }
    }
  }
}
