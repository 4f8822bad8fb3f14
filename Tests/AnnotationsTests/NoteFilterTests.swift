import Annotations
import DocumentModel
import Testing

@Suite("Filtering notes")
struct NoteFilterTests {
  private static func note(
    _ id: String, _ quote: String, _ bodies: [AnnotationBody], state: Carried.State? = nil,
    modified: String? = nil, author: String? = nil
  ) -> Note {
    var annotation = Annotation.sample(
      id, AnnotationTarget(quote: TextQuoteSelector(exact: quote)), bodies, author: author)
    annotation.modified = modified.flatMap(Timestamp.init)
    var note = Note(annotation, text: "aa", state: state)
    if state == .reworded {
      note.earlier = AnnotationTarget(quote: TextQuoteSelector(exact: "prudent ledger"))
    }
    return note
  }

  private static let notes = [
    note(
      "a", "Loose Ledger", [.text("Since when?"), .tag("Policy")], state: .reworded, author: "A"),
    note("b", "积极的财政\n政策", [.colour(.green), .tag("policy"), .tag("x")], modified: "2026-08-01"),
    note("c", "tide", [.text("calm"), .colour(.blue)], state: .kept, author: "B"),
    note("d", "", [], state: .suggested),
  ]

  private static func passing(_ change: (inout NoteFilter) -> Void) -> String {
    var filter = NoteFilter()
    change(&filter)
    return notes.filter(filter.passes).map(\.id.text).joined()
  }

  @Test("a note that was accepted as dropped is found as dropped and as settled, and is not open")
  func acceptedAsDropped() {
    var note = Self.note("e", "old quay", [])
    note.annotation.target.snapshot = "zz"
    func passes(_ states: NoteFilter.State...) -> Bool {
      var filter = NoteFilter()
      filter.states = Set(states)
      return filter.passes(note)
    }
    #expect(note.fate == .dropped)
    #expect(passes(.carried(.dropped)) && passes(.settled))
    #expect(!passes(.open) && !passes(.carried(.kept)))
    note.annotation.target.snapshot = "aa"
    #expect(note.fate == nil)
    #expect(!passes(.carried(.dropped)))
  }

  @Test("each part of a filter leaves the notes that are so, and all parts count together")
  func parts() {
    #expect(NoteFilter().isEmpty)
    #expect(Self.passing { _ in } == "abcd")
    #expect(Self.passing { $0.words = ["ledger"] } == "a")
    #expect(Self.passing { $0.words = ["prudent", "since"] } == "a")
    #expect(Self.passing { $0.words = ["財政政策"] } == "b")
    #expect(Self.passing { $0.words = ["ledger tide"] } == "")
    #expect(Self.passing { $0.tags = ["POLICY"] } == "ab")
    #expect(Self.passing { $0.tags = ["policy", "x"] } == "b")
    #expect(Self.passing { $0.colours = [.green, .blue] } == "bc")
    #expect(Self.passing { $0.states = [.open] } == "ad")
    #expect(Self.passing { $0.states = [.settled] } == "bc")
    #expect(Self.passing { $0.states = [.carried(.kept), .carried(.suggested)] } == "cd")
    #expect(Self.passing { $0.authors = ["B"] } == "c")
    #expect(Self.passing { $0.since = CivilDate(year: 2026, month: 8) } == "b")
    #expect(Self.passing { $0.until = CivilDate(year: 2026, month: 7) } == "acd")
    #expect(Self.passing { $0.until = CivilDate(year: 2026, month: 8, day: 1) } == "abcd")
    #expect(Self.passing { $0.until = CivilDate(year: 2026, month: 7, day: 29) } == "")
    #expect(
      Self.passing {
        $0.tags = ["policy"]
        $0.colours = [.green]
        $0.since = CivilDate(year: 2026)
      } == "b")
  }
}
