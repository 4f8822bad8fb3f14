import Testing

@testable import DocumentModel

@Suite("A document")
struct DocumentTests {
  // Offsets:      0    5  7        16 18     25 27   32 34    40
  private let text = "Title\n\nFirst one\n\nSection\n\nInner\n\nPara b"

  private var document: Document {
    func range(_ bytes: Range<Int>) -> TextRange { TextRange(utf8: bytes) }
    return Document(
      text: text,
      blocks: [
        Block(.title, in: range(0..<5), sourceLine: 1),
        Block(.paragraph, in: range(7..<16), sourceLine: 3),
        Block(.heading(level: 1), in: range(18..<25), sourceLine: 5),
        Block(.quotation, in: range(27..<40), sourceLine: 7),
        Block(.heading(level: 2), in: range(27..<32), parent: 3, sourceLine: 7),
        Block(.paragraph, in: range(34..<40), parent: 3, sourceLine: 9),
      ],
      sections: [
        Section(level: 1, heading: range(18..<25), range: range(18..<40)),
        Section(level: 2, heading: range(27..<32), range: range(27..<40), parent: 0),
      ],
      metadata: Metadata())
  }

  @Test("its leaves are the blocks that hold text")
  func leaves() {
    #expect(document.leaves == [0, 1, 2, 4, 5])
  }

  @Test(
    "an offset finds its leaf, or the last before it",
    arguments: [(0, 0), (5, 0), (7, 1), (17, 1), (18, 2), (30, 3), (39, 4), (99, 4)])
  func leafAtOffset(offset: Int, leaf: Int) {
    #expect(document.leaf(at: TextOffset(utf8: offset)) == leaf)
  }

  @Test("a line of the source finds its leaf", arguments: [(1, 0), (2, 0), (4, 1), (8, 3), (9, 4)])
  func leafAtLine(line: Int, leaf: Int) {
    #expect(document.leaf(atSourceLine: line) == leaf)
  }

  @Test(
    "an offset finds its innermost section",
    arguments: [(0, nil), (17, nil), (18, 0), (26, 0), (27, 1), (40, 1)] as [(Int, Int?)])
  func section(offset: Int, section: Int?) {
    #expect(document.section(containing: TextOffset(utf8: offset)) == section)
  }

  @Test("a section that has ended gives way to the one around it")
  func sectionAfterInner() {
    let outer = Section(
      level: 1, heading: TextRange(utf8: 0..<5), range: TextRange(utf8: 0..<40))
    let inner = Section(
      level: 2, heading: TextRange(utf8: 7..<9), range: TextRange(utf8: 7..<16), parent: 0)
    let document = Document(
      text: text, blocks: [], sections: [outer, inner], metadata: Metadata())

    #expect(document.section(containing: TextOffset(utf8: 10)) == 1)
    #expect(document.section(containing: TextOffset(utf8: 20)) == 0)
  }

  @Test("the containers of a block are named from the outside in")
  func containers() {
    #expect(document.containers(of: 5) == [3])
    #expect(document.containers(of: 1) == [])
  }

  @Test("a document without text has no leaf and no section")
  func empty() {
    let empty = Document(text: "", blocks: [], sections: [], metadata: Metadata())

    #expect(empty.leaf(at: .start) == nil)
    #expect(empty.section(containing: .start) == nil)
    #expect(empty.end == .start)
  }
}
