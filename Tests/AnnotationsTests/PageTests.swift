import DocumentModel
import Testing

@testable import Annotations

@Suite("A text with its notes as a page of HTML")
struct PageTests {
  private func page(_ places: [Range<Int>], on document: Document) -> String {
    let anchoring = Anchoring(document)
    let notes = places.enumerated().map { index, place in
      Note(
        .sample(
          "n\(index)", anchoring.describe(TextRange(utf8: place)), [.text("<i>")], .commenting),
        text: nil)
    }
    return AnnotationPage(notes, on: document).html
  }

  private func mark(_ note: Int, _ words: String) -> String {
    "<a href=\"#note-\(note)\"><mark class=\"plain\">\(words)</mark></a>"
  }

  private func start(_ note: Int) -> String { "<span id=\"mark-\(note)\"></span>" }

  @Test("a page marks what overlaps, and escapes it")
  func overlapping() {
    let html = page(
      [2..<11, 6..<18], on: Document(paragraphs: "A <b> loose & easy policy.", "Second."))
    #expect(
      html.contains(
        "<p>A \(start(1))\(mark(1, "&lt;b&gt; "))\(start(2))\(mark(1, "loose"))"
          + "\(mark(2, " &amp; easy")) policy.</p>"))
    #expect(html.contains("<p>&lt;i&gt;</p>"))
    #expect(html.contains(" <a href=\"#mark-2\">↑</a></li>"))
  }

  @Test("words lead to the shortest note on them, and what is left of the longer one to that")
  func nested() {
    let html = page([0..<13, 0..<4], on: Document(paragraphs: "Calm tide now"))
    #expect(
      html.contains("<p>\(start(1))\(start(2))\(mark(2, "Calm"))\(mark(1, " tide now"))</p>"))
  }

  @Test("a note all of whose words lead to others is reached by its number behind them")
  func covered() {
    let twice = page([0..<4, 0..<4], on: Document(paragraphs: "Calm tide"))
    #expect(twice.contains("\(mark(2, "Calm"))<sup><a href=\"#note-1\">1</a></sup> tide</p>"))
    let parts = page([0..<9, 0..<4, 4..<9], on: Document(paragraphs: "Calm tide"))
    #expect(parts.contains("\(mark(3, " tide"))<sup><a href=\"#note-1\">1</a></sup></p>"))
  }

  @Test("every note is reached from its words and leads back, also over several paragraphs")
  func reached() {
    let document = Document(paragraphs: "One two three.", "Four five six.", "Seven.")
    let places = [0..<20, 3..<25, 15..<30, 0..<30, 15..<20, 16..<18, 16..<18, 31..<36]
    let html = page(places, on: document)
    for note in 1...places.count {
      #expect(html.contains("<a href=\"#note-\(note)\">"), "\(note)")
      #expect(html.count(of: "id=\"mark-\(note)\"") == 1, "\(note)")
      #expect(html.count(of: "<a href=\"#mark-\(note)\">↑</a>") == 1, "\(note)")
    }
  }
}

extension String {
  /// How often words stand in it.
  fileprivate func count(of words: String) -> Int { ranges(of: words).count }
}
