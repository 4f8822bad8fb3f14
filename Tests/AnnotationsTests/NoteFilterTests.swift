import Annotations
import Testing

@Suite("Notes are found by what is typed")
struct NoteFilterTests {
  private func keywords(
    _ bodies: [AnnotationBody], quote: String = "prudent ledger", state: Carried.State? = nil,
    was: String? = nil, author: String? = "Anna", created: String? = "2026-07-30T09:15:00Z",
    text: NotedText = NotedText(title: "Harbour news", date: "2026-07-29", source: "/in/harbour.md")
  ) throws -> NoteKeywords {
    let id = try #require(AnnotationID("one"))
    let annotation = Annotation(
      id: id, target: AnnotationTarget(), bodies: bodies, author: author,
      created: created.flatMap(Timestamp.init))
    let earlier = was.map { AnnotationTarget(quote: TextQuoteSelector(exact: $0)) }
    let note = Note(annotation, text: "aa", state: state, earlier: earlier)
    return NoteKeywords(of: FiledNote(note, in: text), quote: quote)
  }

  @Test(
    "each kind of word narrows by its own",
    arguments: [
      ("", true), ("since", true), ("SINCE when", true), ("ledger", true), ("稳中", true),
      ("tide", false), ("since tide", false), ("#led", true), ("tag:ledger", true),
      ("#tide", false),
      ("#", true), ("colour:gr", true), ("color:green", true), ("colour:blue", false),
      ("in:harbour", true), ("in:2026-07-29", true), ("in:market", false), ("text:.md", true),
      ("by:an", true), ("author:bo", false), ("since:2026", true), ("since:2026-07-30", true),
      ("since:2026-07-31", false), ("until:2026-07-30", true), ("until:2026-07", true),
      ("until:2026-06", false), ("since:2026-07 until:2026-07 #ledger", true),
      ("state:open", false), ("state:", false), ("https://example.org", false),
    ])
  func words(typed: String, fits: Bool) throws {
    let note = try keywords([
      .text("Since when? 稳中求进 #ledger"), .tag("Ledger"), .colour(.green),
    ])
    #expect(NoteFilter(typed: typed).admits(note) == fits, "\(typed)")
  }

  @Test("what is to be decided is found by its state and by the words it stood on")
  func states() throws {
    let note = try keywords([.text("Check.")], state: .reworded, was: "loose ledger")
    for typed in ["state:open", "state:rew", "loose", "prudent"] {
      #expect(NoteFilter(typed: typed).admits(note), "\(typed)")
    }
    let kept = try keywords([.text("Check.")], state: .kept)
    #expect(NoteFilter(typed: "state:kept").admits(kept))
    #expect(!NoteFilter(typed: "state:open").admits(kept))
  }

  @Test("a note of which no date is known is neither before nor after one")
  func undated() throws {
    let note = try keywords([.text("Check.")], created: nil)
    #expect(!NoteFilter(typed: "since:1900").admits(note))
    #expect(!NoteFilter(typed: "until:2100").admits(note))
  }
}
