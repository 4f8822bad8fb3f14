import Annotations
import Testing

@testable import ReaderUI

@Suite("Notes are found by what is typed")
struct TypedNoteFilterTests {
  private func note(
    _ bodies: [AnnotationBody], quote: String = "prudent ledger", state: Carried.State? = nil,
    was: String? = nil, created: String? = "2026-07-30T09:15:00Z"
  ) throws -> FiledNote {
    let id = try #require(AnnotationID("one"))
    let annotation = Annotation(
      id: id, target: AnnotationTarget(quote: TextQuoteSelector(exact: quote)), bodies: bodies,
      author: "Anna", created: created.flatMap(Timestamp.init))
    let earlier = was.map { AnnotationTarget(quote: TextQuoteSelector(exact: $0)) }
    return FiledNote(
      Note(annotation, text: "aa", state: state, earlier: earlier),
      in: NotedText(title: "Harbour news", date: "2026-07-29", source: "/in/harbour.md"))
  }

  private func passes(_ typed: String, _ note: FiledNote) -> Bool {
    var listing = NoteListing([NoteListing.Group(title: "", notes: [note])])
    listing.narrow(to: typed)
    return listing.shown == [note.id]
  }

  @Test(
    "each kind of word narrows by its own",
    arguments: [
      ("", true), ("since", true), ("SINCE when", true), ("ledger", true), ("稳中", true),
      ("穩中", true), ("tide", false), ("since tide", false), ("#led", true), ("tag:LEDGER", true),
      ("#tide", false), ("#", true), ("colour:gr", true), ("color:green", true),
      ("colour:", true), ("colour:blue", false), ("colour:x", false), ("in:harbour", true),
      ("in:2026-07-29", true), ("in:july", true), ("in:\"29 July 2026\"", true), ("in:june", false),
      ("in:market", false), ("text:.md", true), ("by:an", true),
      ("author:bo", false), ("since:2026", true), ("since:2026-07-30", true), ("since:20", false),
      ("since:2026-07-31x", false), ("until:2026-13", false), ("until:2026-", false),
      ("since:2026-07-31", false), ("until:2026-07-30", true), ("until:2026-07", true),
      ("until:2026-06", false), ("since:2026-07 until:2026-07 #ledger", true),
      ("state:open", false), ("state:sett", true), ("https://example.org", false),
    ])
  func words(typed: String, fits: Bool) throws {
    let note = try note([.text("Since when? 稳中求进 #ledger"), .tag("Ledger"), .colour(.green)])
    #expect(passes(typed, note) == fits, "\(typed)")
  }

  @Test(
    "what stands in quotation marks is one word, also while the second mark is missing",
    arguments: [
      ("#\"rate path\"", true), ("#\"rate pa", true), ("tag:\"rate path\"", true), ("#rate", true),
      ("#\"rate since\"", false), ("\"since when\"", true), ("\"when since\"", false),
      ("in:\"harbour news\" #rate", true), ("in:\"harbour report\"", false), ("by:\"anna", true),
    ])
  func quoted(typed: String, fits: Bool) throws {
    let note = try note([.text("Since when?"), .tag("rate path")])
    #expect(passes(typed, note) == fits, "\(typed)")
  }

  @Test("what is to be decided is found by its state and by the words it stood on")
  func states() throws {
    let note = try note([.text("Check.")], state: .reworded, was: "loose ledger")
    for typed in ["state:open", "state:rew", "loose", "prudent"] {
      #expect(passes(typed, note), "\(typed)")
    }
    let kept = try self.note([.text("Check.")], state: .kept)
    #expect(passes("state:kept", kept))
    #expect(!passes("state:open", kept))
  }

  @Test("a note of which no date is known is neither before nor after one")
  func undated() throws {
    let note = try note([.text("Check.")], created: nil)
    #expect(!passes("since:1900", note))
    #expect(!passes("until:2100", note))
  }
}
