import Foundation
import Testing

private func isInstalled(_ tool: String) -> Bool {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
}

extension EndToEnd.Files {
  @Suite("Old Word files")
  struct OldWordFiles {
    private static let unpacking = "base64 -d report.b64 | gunzip >report.doc"

    @Test(
      "open with their title, link and table, by name and by bytes alone",
      .enabled(if: isInstalled("antiword"), "antiword is not installed"))
    func antiword() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(SampleWordFile.harbour, to: "report.b64")
        let made = try await terminal.run(Self.unpacking)
        try #require(made == 0)
        let read = try await terminal.run(
          "tifa text report.doc >text 2>errors && tifa text <report.doc >piped 2>>errors "
            + "&& tifa outline report.doc >outline 2>>errors")
        #expect(read == 0)
        let text = try terminal.home.read("text")
        #expect(
          text == """
            The Harbour in Winter

            The council met on Monday; see its page.

            Demand

            Port\tShips
            港口\t12

            Done.

            """)
        let piped = try terminal.home.read("piped")
        #expect(piped == text)
        let outline = try terminal.home.read("outline")
        #expect(outline.hasPrefix("The Harbour in Winter\n"))
        let errors = try terminal.home.read("errors")
        #expect(errors == "")
      }
    }

    @Test(
      "are read by catdoc where antiword is not installed",
      .enabled(if: isInstalled("catdoc"), "catdoc is not installed"))
    func catdoc() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(SampleWordFile.harbour, to: "report.b64")
        let made = try await terminal.run(
          Self.unpacking + "; mkdir tools; ln -s /usr/bin/catdoc tools")
        try #require(made == 0)
        let read = try await terminal.run("PATH=$HOME/bin:$PWD/tools tifa text report.doc >text")
        #expect(read == 0)
        let text = try terminal.home.read("text")
        #expect(text.hasPrefix("The Harbour in Winter\n"))
        #expect(text.contains("港口\t12"))
      }
    }

    @Test(
      "that are cut short say so",
      .enabled(if: isInstalled("antiword"), "antiword is not installed"))
    func cut() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(SampleWordFile.harbour, to: "report.b64")
        let status = try await terminal.run(
          Self.unpacking + "; head -c 4000 report.doc >cut.doc; tifa text cut.doc 2>errors")
        #expect(status == 65)
        let errors = try terminal.home.read("errors")
        #expect(errors == "tifa: cut.doc: is damaged or cut short; fetch or save it again\n")
      }
    }

    @Test("without a tool for them the package is named")
    func missing() async throws {
      try await withTerminal { terminal in
        try terminal.home.write(SampleWordFile.harbour, to: "report.b64")
        let made = try await terminal.run(Self.unpacking)
        try #require(made == 0)
        let status = try await terminal.run("PATH=$HOME/bin tifa text report.doc 2>errors")
        #expect(status == 65)
        let errors = try terminal.home.read("errors")
        #expect(
          errors
            == "tifa: report.doc: needs antiword, which is not installed: apt install antiword\n")
      }
    }
  }
}
