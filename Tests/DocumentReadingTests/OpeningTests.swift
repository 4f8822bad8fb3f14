import DocumentModel
import Foundation
import Testing

@testable import DocumentReading

/// Real documents that may stand beside the package, for study and tests.
private let samples = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/data")

@Suite("The opening of a document")
struct OpeningTests {
  @Test("is the beginning of the whole, block for block", arguments: 0..<24)
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = TextGenerator.document(bytes: 70_000 + seed * 9_000, using: &random)
    // What is no XML has no pages.
    for format in DocumentFormat.allCases where format != .pdfXML {
      try check(.bytes(Array(text.utf8), name: "seed \(seed)"), format)
    }
  }

  @Test("of a text of one line shows as much as was read")
  func oneLine() throws {
    let line = String(repeating: "harbour ", count: 40_000)
    let opening = try DocumentReader().readOpening(.bytes(Array(line.utf8), name: nil))
    #expect(opening.isOpening)
    #expect(opening.text.utf8.count > DocumentReader.openingBytes * 9 / 10)
    #expect(line.hasPrefix(opening.text))
  }

  @Test("of a short text is the whole")
  func short() throws {
    let source = DocumentSource.bytes(Array("The board met.\n\nIt left.".utf8), name: nil)
    #expect(try DocumentReader().readOpening(source) == DocumentReader().read(source))
  }

  @Test(
    "is the beginning of the whole for real documents",
    .enabled(if: FileManager.default.fileExists(atPath: samples.path), "no ../shared/data here"))
  func real() throws {
    let files = FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() {
      let isText = ["txt", "md", "html", "json"].contains(file.pathExtension)
      guard isText, let bytes = try? Data(contentsOf: file), (1...300_000).contains(bytes.count),
        !bytes.contains(0)
      else {
        continue
      }
      try check(.file(path: file.path), nil)
    }
  }

  private func check(_ source: DocumentSource, _ format: DocumentFormat?) throws {
    let whole = try DocumentReader(format: format).read(source)
    let opening = try DocumentReader(format: format).readOpening(source)
    expectOrder(whole, source.name)
    expectOrder(opening, source.name)
    guard opening.isOpening else {
      #expect(opening == whole, "\(source.name)")
      return
    }
    #expect(whole.text.utf8.starts(with: opening.text.utf8), "\(source.name)")
    // A text of one block is cut where reading stopped.
    guard opening.blocks.count > 1 else { return }
    #expect(Array(whole.blocks.prefix(opening.blocks.count)) == opening.blocks, "\(source.name)")
  }

  /// Leaves ascend without touching one another, and lie within the text as all inlines do.
  private func expectOrder(_ document: Document, _ name: String) {
    var end = 0
    for leaf in document.leaves {
      let block = document.blocks[leaf]
      let range = block.range.utf8
      if range.lowerBound < end || range.upperBound > document.end.utf8 {
        Issue.record("\(name): \(block.kind) at \(range) after \(end)")
        return
      }
      if let odd = block.inlines.first(where: { !range.contains($0.range.utf8) }) {
        Issue.record("\(name): \(odd) outside \(range)")
        return
      }
      end = range.upperBound
    }
    for section in document.sections where section.range.upperBound > document.end {
      Issue.record("\(name): section past the end")
    }
  }
}
