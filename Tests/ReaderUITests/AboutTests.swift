import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("What a text says of itself")
struct AboutTests {
  @Test(
    "is told on one line, with where the date was found",
    arguments: [
      (.text, "Dated 28 April 2026 by the text · Source: Harbour Wire · English"),
      (
        .textAndFileName,
        "Dated 28 April 2026 by the text, the year by the file name · Source: Harbour Wire · English"
      ),
      (.fileName, "Dated 28 April 2026 by the file name · Source: Harbour Wire · English"),
    ] as [(Metadata.DateOrigin, String)])
  func told(origin: Metadata.DateOrigin, line: String) {
    var metadata = Metadata()
    metadata.date = CivilDate(year: 2026, month: 4, day: 28)
    metadata.dateOrigin = origin
    metadata.source = "Harbour\nWire"
    metadata.language = .english
    #expect(Notice(about: metadata) == Notice(line))
  }

  @Test("is little for a text that says nothing")
  func nothing() {
    #expect(Notice(about: Metadata()) == Notice("No date"))
  }

  @Test("is asked for by a key")
  func key() throws {
    var reader = try Reader()
    reader.type("^G")
    #expect(reader.status.contains("Dated "))
    reader.type("j")
    #expect(!reader.status.contains("Dated "))
  }
}
