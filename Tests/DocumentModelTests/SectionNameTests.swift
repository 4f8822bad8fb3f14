import Testing

@testable import DocumentModel

@Suite("What a section is called")
struct SectionNameTests {
  @Test(
    "a derived one with a short opening by the clause after it, too",
    arguments: [
      ("会议指出", "，要守住“河堤”，再看潮位。", true, "会议指出 要守住“河堤”"),
      ("会议指出", "，要守住河堤。", false, "会议指出"),
      ("会议指出", "。", true, "会议指出"),
      ("会议还研究了其他许多的事项", "，再看潮位。", true, "会议还研究了其他许多的事项"),
      ("In addition", ", the quay is mended.\nMore", true, "In addition the quay is mended"),
      (
        "Then", ", the council of the harbour would keep a ledger.", true,
        "Then the council of the harbour would…"
      ),
    ])
  func name(opening: String, rest: String, isDerived: Bool, name: String) {
    let text = opening + rest
    let whole = TextRange(utf8: 0..<text.utf8.count)
    let heading = TextRange(utf8: 0..<opening.utf8.count)
    let document = Document(
      text: text, blocks: [Block(.paragraph, in: whole, sourceLine: 1)],
      sections: [Section(level: 1, heading: heading, range: whole, isDerived: isDerived)],
      metadata: Metadata())
    #expect(document.name(ofSection: 0) == name)
  }
}
