import Foundation
import Testing

extension EndToEnd.Files {
  @Suite(
    "Office files and books",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc"),
      "pandoc is not installed"))
  struct OfficeFiles {
    @Test(
      "open with their title, headings, table and note, by name and by bytes alone",
      arguments: ["docx", "odt", "rtf", "epub"])
    func office(kind: String) async throws {
      try await withTerminal { terminal in
        try terminal.home.write(Self.report, to: "report.md")
        let made = try await terminal.run("pandoc -s -t \(kind) -o report.\(kind) report.md")
        try #require(made == 0)
        let read = try await terminal.run(
          "tifa outline report.\(kind) >outline && tifa text report.\(kind) >text "
            + "&& tifa text <report.\(kind) >piped")
        #expect(read == 0)
        let outline = try terminal.home.read("outline")
        #expect(outline == "The Harbour in Winter\nDemand\n  Quays\nOutlook\n")
        let text = try terminal.home.read("text")
        for words in [
          "The council looked at the traffic of the year.", "Southern\t4.5",
          "港口会议指出，要稳字当头。",
        ] {
          #expect(text.contains(words), "\(words)")
        }
        #expect(text.contains("港口会议指出，要稳字当头。[1]"))
        #expect(text.contains("\n\nCounted twice."))
        #expect(text.contains("Quay\tRate\n"))
        #expect(text.contains("2026年4月28日"))
        let piped = try terminal.home.read("piped")
        #expect(piped == text)
      }
    }

    private static let report = """
      ---
      title: The Harbour in Winter
      ---

      # Demand

      The council looked at the traffic of the year. 港口会议指出，要稳字当头。[^1] 2026年4月28日。

      ## Quays

      | Quay     | Rate |
      |----------|------|
      | Northern | 3.2  |
      | Southern | 4.5  |

      # Outlook

      - Ferries begin in June.
      - Tickets stay as they are.

      [^1]: Counted twice.
      """
  }
}
