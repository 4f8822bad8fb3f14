import DocumentModel
import Testing

@testable import TextLayout

@Suite("Every layout")
struct LayoutPropertyTests {
  @Test(
    "shows all text, keeps its edges, fits, and is walked and searched consistently",
    arguments: GeneratedText.Flavour.allCases)
  func generated(flavour: GeneratedText.Flavour) {
    var text = GeneratedText(random: SeededGenerator(seed: SeededGenerator.seed), flavour: flavour)
    for measure in 1...160 {
      let document = text.document(blocks: 3)
      let widths = CellWidths(ambiguousIsWide: measure.isMultiple(of: 5))
      LayoutProperties(document, measure: measure, widths: widths)
        .check("\(flavour)", &text.random)
    }
  }

  @Test("of a very long block holds across its pieces", arguments: GeneratedText.Flavour.allCases)
  func pieces(flavour: GeneratedText.Flavour) {
    var text = GeneratedText(random: SeededGenerator(seed: SeededGenerator.seed), flavour: flavour)
    let document = Document(paragraph: text.sentence(6000))
    for measure in [7, 20, 72, 133] {
      LayoutProperties(document, measure: measure).check("long \(flavour)", &text.random)
    }
    #expect(LeafPieces(document, leaf: 0).count > 2)
  }

  @Test(
    "keeps the top row's word through a narrower one", arguments: GeneratedText.Flavour.allCases)
  func resizing(flavour: GeneratedText.Flavour) {
    var text = GeneratedText(random: SeededGenerator(seed: SeededGenerator.seed), flavour: flavour)
    for _ in 0..<5 {
      let document = text.document(blocks: 8)
      let wide = ArticleLayout(document, measure: 120)
      let narrow = ArticleLayout(document, measure: 60)
      for (position, row) in wide.rows(from: wide.first, count: .max) {
        let anchor = wide.offset(at: position)
        let shown = narrow.row(at: narrow.position(of: anchor))
        guard let range = row.range, !range.isEmpty else { continue }
        #expect(shown?.segments.contains { $0.range.shows(anchor) } == true)
        #expect(wide.position(of: anchor) == position)
      }
    }
  }

  @Test("of a document without blocks has no rows")
  func nothing() {
    let layout = ArticleLayout(Document { _ in }, measure: 72)

    #expect(layout.rows(from: layout.first, count: 10).isEmpty)
    #expect(layout.row(at: layout.first) == nil)
    #expect(layout.first == layout.last)
    #expect(layout.position(layout.first, movedBy: 5) == layout.first)
    #expect(layout.offset(at: layout.position(of: TextOffset(utf8: 9))) == .start)
  }
}

extension TextRange {
  /// Whether it holds `offset`, or marks the place of an empty cell there.
  fileprivate func shows(_ offset: TextOffset) -> Bool {
    contains(offset) || (isEmpty && lowerBound == offset)
  }
}
