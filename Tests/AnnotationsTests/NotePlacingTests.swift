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

  @Test("what denies the words, or no more denies them, is no place for them")
  func denial() {
    #expect(Self.place("raise the levy", before: "and it will ") == "dropped")
    #expect(Self.place("raise the levy", before: "and it will not ") == "suggested raise the levy")
    #expect(Self.place("prudent policy", before: "never keep a ") == "dropped")
  }
}
