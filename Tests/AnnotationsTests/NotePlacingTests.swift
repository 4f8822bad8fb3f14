import Annotations
import DocumentModel
import Testing

@Suite("Placing notes whose text is not at hand")
struct NotePlacingTests {
  private static let document = Document(
    paragraphs: "The harbour will keep a prudent policy, and it will not raise the levy.",
    "The tide is calm. The tide is calm in May.")

  /// The state, and the words it is placed on where there are any.
  private static func place(
    _ exact: String, before: String = "", after: String = "", position: (Int, Int)? = nil
  ) -> String {
    let anchoring = Anchoring(document, snapshot: "here")
    let target = AnnotationTarget(
      snapshot: "there",
      position: position.map { TextPositionSelector(start: $0.0, end: $0.1) },
      quote: TextQuoteSelector(exact: exact, prefix: before, suffix: after))
    let placing = NotePlacing(on: document, "here", anchoring)
    let note = placing.place(Note(.sample("n", target), text: "there"))
    let state = note.state.map { "\($0)" } ?? "settled"
    guard note.annotation.target.snapshot == "here" else {
      return note.annotation.target == target && note.earlier == target ? state : "wrong"
    }
    return "\(state) \(note.annotation.target.quote?.exact ?? "")"
  }

  @Test("only words at their very position are certain; what is found is a suggestion at most")
  func states() {
    #expect(Self.place("tide", position: (77, 81)) == "settled tide")
    #expect(Self.place("prudent policy", position: (77, 81)) == "suggested prudent policy")
    #expect(Self.place("PRUDENT policy") == "suggested prudent policy")
    #expect(
      Self.place("harbour will keep the prudent policy")
        == "suggested harbour will keep a prudent policy")
    #expect(Self.place("tide is calm") == "ambiguous")
    #expect(Self.place("tide is calm", after: " in May") == "suggested tide is calm")
    #expect(Self.place("nothing of the kind here") == "dropped")
    #expect(Self.place("loose policy") == "dropped")
  }

  @Test("words at their very position are other ones where other words stand around them")
  func surroundings() {
    #expect(
      Self.place("tide", before: "the levy.\n\nThe ", after: " is calm.", position: (77, 81))
        == "settled tide")
    #expect(
      Self.place("TIDE", before: "the  levy. The ", after: " is ", position: (77, 81))
        == "settled tide")
    #expect(
      Self.place("tide", before: "the levy.\n\nThe ", after: " is rough.", position: (77, 81))
        == "suggested tide")
    #expect(
      Self.place("tide", before: "calm. The ", after: " is calm in May", position: (77, 81))
        == "suggested tide")
    #expect(
      Self.place("tide", before: "a ", after: " of paper", position: (77, 81)) == "ambiguous")
  }

  @Test("what denies the words, or no more denies them, is no place for them")
  func denial() {
    #expect(Self.place("raise the levy", before: "and it will ") == "dropped")
    #expect(Self.place("raise the levy", before: "and it will not ") == "suggested raise the levy")
    #expect(Self.place("prudent policy", before: "never keep a ") == "dropped")
    // Nor at their very position.
    #expect(
      Self.place("raise the levy", before: "and it will now ", position: (56, 70)) == "dropped")
    #expect(
      Self.place("raise the levy", before: "and it will not ", position: (56, 70))
        == "settled raise the levy")
  }

  @Test(
    "another spelling is no other word, another word is",
    arguments: [
      ("labor market", "labour market"), ("the labor market cools", "the labour market cools"),
      ("programs at the center", "programmes at the centre"), ("labor", "labour"),
      ("sceptical organization", "skeptical organisation"), ("a judgment", "a judgement"),
      ("prudent monetary policy", nil), ("tight money", nil), ("rates of 2.4", nil),
      ("稳中求进", nil), ("坚持稳妥推近", "坚持稳妥推进"), ("likely", nil),
      ("unsustainable debt", "Unsustainable debt"),
      ("sustainable debt", nil),
    ] as [(String, String?)])
  func spelling(quote: String, found: String?) throws {
    let text = Document(
      paragraphs: "Here the labour market cools, and light money is no loose monetary policy.",
      "All programmes at the centre have a skeptical organisation and a judgement.",
      "The rates of 2.6 percent stay. Unsustainable debt is unlikely.", "我们坚持稳妥推进。")
    let anchoring = Anchoring(text, snapshot: "here")
    let target = AnnotationTarget(snapshot: "there", quote: TextQuoteSelector(exact: quote))
    let placed = NotePlacing(on: text, "here", anchoring)
      .place(Note(.sample("n", target), text: "there"))
    #expect(placed.state == (found == nil ? .dropped : .suggested))
    if let found { #expect(placed.annotation.target.quote?.exact == found) }
  }
}
