import DocumentModel
import Testing

@testable import TextLayout

@Suite("Real texts", .enabled(if: SharedTexts.isPresent, "no ../shared/data here"))
struct SharedTextTests {
  @Test("keep every property of a layout")
  func properties() throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for (index, path) in SharedTexts.paths.enumerated() {
      let document = SharedTexts.document(try SharedTexts.opening(path))
      // Two widths of each text; all texts together in every width.
      for measure in stride(from: 20 + index * 7 % 71, through: 160, by: 71) {
        LayoutProperties(document, measure: measure).check(path, &random)
      }
    }
  }

  @Test("keep the word at the top from 120 columns to 60 and back")
  func resizing() throws {
    for path in SharedTexts.paths {
      let document = SharedTexts.document(try SharedTexts.opening(path))
      let wide = ArticleLayout(document, measure: 120)
      let narrow = ArticleLayout(document, measure: 60)
      for (position, row) in wide.rows(from: wide.first, count: .max) {
        guard let range = row.range else { continue }
        let anchor = wide.offset(at: position)
        let shown = narrow.row(at: narrow.position(of: anchor))
        #expect(shown?.range?.contains(range.lowerBound) == true)
        #expect(wide.position(of: anchor) == position)
      }
    }
  }

  @Test("agree with Unicode on the width of every emoji")
  func emoji() throws {
    let widths = CellWidths()
    for line in try SharedTexts.text("conformance/unicode15/emoji-test.txt").split(separator: "\n")
    {
      guard let end = line.firstIndex(of: ";"), line[end...].contains("; fully-qualified") else {
        continue
      }
      let text = text(ofHex: line[..<end])
      #expect(text.map { widths.width(of: $0) } == [2], "\(line)")
    }
  }

  @Test("agree with Unicode on where a line breaks, but for numbers")
  func lineBreaks() throws {
    var differing = 0
    var count = 0
    let path = "conformance/unicode15/LineBreakTest.txt"
    for line in try SharedTexts.text(path).split(separator: "\n") where !line.hasPrefix("#") {
      let test = line.prefix { $0 != "#" }
      let expected = test.filter { $0 == "÷" || $0 == "×" }
      let text = text(ofHex: test.filter { $0 != "÷" && $0 != "×" })
      count += 1
      if breaks(in: text) != expected.dropFirst().dropLast().map({ $0 == "÷" }) { differing += 1 }
    }
    print("line breaks: \(count - differing) of \(count) as Unicode has them")
    // Strict East Asian rules and quotation marks beside Han are ours; see ClusterScan.
    #expect(differing * 50 < count)
  }

  /// Whether a line may break before each scalar but the first.
  private func breaks(in text: String) -> [Bool] {
    let measured = MeasuredText(text.utf8[...], widths: CellWidths())
    var offset = 0
    return text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return measured.marks[offset] & (MeasuredText.Mark.opportunity | MeasuredText.Mark.mandatory)
        != 0
    }.dropFirst().map { $0 }
  }

  private func text(ofHex hex: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: hex.split(separator: " ").compactMap {
        UInt32($0.drop { $0 == " " }, radix: 16).flatMap(Unicode.Scalar.init)
      })
    return String(text)
  }
}
