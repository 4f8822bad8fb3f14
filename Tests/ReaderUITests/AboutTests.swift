import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("What a text says of itself")
struct AboutTests {
  private func document(_ metadata: Metadata) -> Document {
    Document(text: "", blocks: [], sections: [], metadata: metadata)
  }

  @Test(
    "tells where the date was found",
    arguments: [
      (.text, "28 April 2026, by the text"), (.page, "28 April 2026, by the page"),
      (.frontMatter, "28 April 2026, by the front matter"),
      (.textAndFileName, "28 April 2026, by the text, the year by the file name"),
      (.fileName, "28 April 2026, by the file name"),
      (.address, "28 April 2026, by the page's address"),
    ] as [(Metadata.DateOrigin, String)])
  func date(origin: Metadata.DateOrigin, words: String) {
    var metadata = Metadata()
    metadata.date = CivilDate(year: 2026, month: 4, day: 28)
    metadata.dateOrigin = origin
    #expect(
      DocumentFact.all(of: document(metadata)) == [DocumentFact(label: "Date", words: words)])
  }

  @Test("has each fact on a line of its own, whatever it holds")
  func facts() {
    var metadata = Metadata()
    metadata.title = "The Harbour\nReport"
    metadata.source = "Harbour Wire"
    metadata.address = "https://example.org/report"
    metadata.language = .english
    metadata.encoding = "GB18030"
    metadata.summary = "In short."
    #expect(
      DocumentFact.all(of: document(metadata)).map { "\($0.label): \($0.words)" } == [
        "Title: The Harbour Report", "Date: none found", "Source: Harbour Wire",
        "Address: https://example.org/report", "Language: English", "Encoding: GB18030",
        "Summary: In short.",
      ])
  }

  @Test("is asked for by a key, and gone with any other", arguments: ["Esc", "q", "^G", "Enter"])
  func key(closing: String) throws {
    var reader = try Reader()
    reader.type("^G")
    #expect(reader.state.mode == .about(top: 0))
    reader.type("j \(closing)")
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("scrolls where the screen is too small for all of it")
  func scrolls() throws {
    var reader = try Reader(columns: 20, rows: 5)
    reader.type("^G j")
    #expect(reader.state.mode == .about(top: 1))
    reader.type("k k")
    #expect(reader.state.mode == .about(top: 0))
    reader.type(Array(repeating: "j", count: 200).joined(separator: " "))
    guard case .about(let top) = reader.state.mode else { return }
    #expect(top < 60)
  }
}
