import Testing

@testable import DocumentModel

@Suite("A fragment finds its heading")
struct FragmentTests {
  private static let headings = [
    "Harbour report", "Fees & dues", "What's new?", "Fees & dues", "Fees dues 1", "二、财政与货币（草案）",
    "Étude — “one”", "snake_case: v1.2", "Fees & dues", "Repaired\nquays",
  ]

  /// A document of these headings and nothing else, the first being the title.
  private static let document: Document = {
    var text = ""
    var blocks: [Block] = []
    for heading in headings {
      let start = text.utf8.count
      text += heading
      blocks.append(
        Block(
          blocks.isEmpty ? .title : .heading(level: 2),
          in: TextRange(utf8: start..<text.utf8.count)))
      text += "\n\n"
    }
    return Document(
      text: text, blocks: blocks, sections: [], anchors: ["dues": TextOffset(utf8: 3)],
      metadata: Metadata())
  }()

  private func heading(_ fragment: String) -> Int? {
    Self.document.place(ofFragment: fragment).flatMap { place in
      Self.document.blocks.firstIndex { $0.range.lowerBound == place }
    }
  }

  @Test(
    "by the name that GitHub gives it",
    arguments: [
      ("harbour-report", 0), ("fees--dues", 1), ("whats-new", 2), ("fees--dues-1", 3),
      ("fees--dues-2", 8), ("fees-dues-1", 4), ("二财政与货币草案", 5), ("étude--one", 6),
      ("snake_case-v12", 7), ("repaired-quays", 9), ("Harbour-Report", 0),
    ])
  func named(fragment: String, place: Int) {
    #expect(heading(fragment) == place)
  }

  @Test(
    "or by one that has the same letters",
    arguments: [("fees-dues", 1), ("what-s-new", 2), ("二-财政与货币-草案", 5), ("etude", nil)]
      as [(String, Int?)])
  func likeNamed(fragment: String, place: Int?) {
    #expect(heading(fragment) == place)
  }

  @Test("a name of the source's own comes first, and what has none is not found")
  func anchors() {
    #expect(Self.document.place(ofFragment: "dues") == TextOffset(utf8: 3))
    #expect(Self.document.place(ofFragment: "top") == .start)
    #expect(Self.document.place(ofFragment: "fees--dues-3") == nil)
    #expect(Self.document.place(ofFragment: "-") == nil)
    #expect(Self.document.place(ofFragment: "\u{202E}") == nil)
  }
}

@Suite("Links of a document")
struct LinkTests {
  //                          0        9            22 24        33
  private static let text = "See one and two [1].\n\nNote with three."

  private static let document = Document(
    text: text,
    blocks: [
      Block(
        .paragraph, in: TextRange(utf8: 0..<20),
        inlines: [
          Inline(.link(destination: "https://a.example"), in: TextRange(utf8: 4..<15)),
          Inline(.link(destination: "#b"), in: TextRange(utf8: 12..<15)),
          Inline(.footnoteReference(label: "1"), in: TextRange(utf8: 16..<19)),
        ]),
      Block(.footnote(label: "1"), in: TextRange(utf8: 22..<38)),
      Block(.list(isOrdered: false), in: TextRange(utf8: 22..<38), parent: 1),
      Block(
        .paragraph, in: TextRange(utf8: 22..<38), parent: 2,
        inlines: [Inline(.link(destination: "c.md"), in: TextRange(utf8: 32..<37))]),
      Block(.thematicBreak, in: TextRange(utf8: 38..<38)),
    ],
    sections: [], metadata: Metadata())

  @Test("stand in the order of the text")
  func order() {
    #expect(
      Self.document.links.map(\.target) == [
        .destination("https://a.example"), .destination("#b"), .footnote(label: "1"),
        .destination("c.md"),
      ])
    #expect(Self.document.footnotes == ["1": 1])
    #expect(Self.document.firstReference(toFootnote: "1") == 2)
    #expect(Self.document.firstReference(toFootnote: "2") == nil)
  }

  @Test(
    "the innermost one at an offset is found",
    arguments: [(3, nil), (4, 0), (11, 0), (12, 1), (15, nil), (16, 2), (36, 3), (37, nil)]
      as [(Int, Int?)])
  func at(offset: Int, link: Int?) {
    #expect(Self.document.link(at: TextOffset(utf8: offset)) == link)
  }

  @Test("a footnote is known from within, and its contents stand alone")
  func footnote() {
    #expect(Self.document.footnote(containing: TextOffset(utf8: 30))?.block == 1)
    #expect(Self.document.footnote(containing: TextOffset(utf8: 5)) == nil)
    let contents = Self.document.contents(ofContainer: 1)
    #expect(contents.blocks.map(\.kind) == [.list(isOrdered: false), .paragraph])
    #expect(contents.blocks.map(\.parent) == [nil, 0])
    #expect(contents.links.map(\.range) == [TextRange(utf8: 32..<37)])
  }
}
