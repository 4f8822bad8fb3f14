import Annotations
import DocumentModel
import Testing

@testable import Archive

@Suite("Sharing notes on several versions of a text")
struct SharingVersionsTests {
  @Test("who has another version of the text is not asked again where a note on its words belongs")
  func versions() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let here = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(here)])
    try ben.receive(from: ann)
    // Ben has other text around the same words, and accepts where they were found.
    var there = try Fixture.note("one", on: "bb")
    there.annotation.target.position = TextPositionSelector(start: 40, end: 44)
    there.state = .suggested
    try ben.archive.record([.carry(there)])
    there.state = nil
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [here])
    // Other words of the note come through all the same, in both directions.
    try ann.archive.record([.put(try Fixture.note("one", "rough", on: "aa"))])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.text) == ["bb"])
    #expect(try ben.notes()[0].annotation.target == there.annotation.target)
    #expect(try ben.notes()[0].annotation.bodies == ann.notes()[0].annotation.bodies)
    // A place that was chosen anew is another place.
    there.annotation.target.quote = TextQuoteSelector(exact: "ebb")
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [there])
  }

  @Test("what others accept in their version of the text, also other words, asks nobody again")
  func acceptedElsewhere() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let here = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(here)])
    try ben.receive(from: ann)
    // Ben's text has other words there, which he accepts.
    var there = try Fixture.note("one", on: "bb", state: .reworded)
    there.annotation.target.quote = TextQuoteSelector(exact: "ebb")
    try ben.archive.record([.carry(there)])
    there.state = nil
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [here])
    // What Ann writes then leaves Ben's place alone, and so on.
    for (number, words) in ["rough", "wild", "calm again"].enumerated() {
      let (writer, reader) = number.isMultiple(of: 2) ? (ann, ben) : (ben, ann)
      var changed = try #require(try writer.notes().first)
      changed.annotation.bodies = [.text(words)]
      try writer.archive.record([.put(changed)])
      try reader.receive(from: writer)
      #expect(try ann.notes().map(\.annotation.text) == [words])
      #expect(try ben.notes().map(\.annotation.text) == [words])
      #expect(try ann.notes().map(\.annotation.target) == [here.annotation.target])
      #expect(try ben.notes().map(\.annotation.target) == [there.annotation.target])
      #expect(try (ann.notes() + ben.notes()).allSatisfy { !$0.isOpen })
    }
    // A place that Ben chooses is another place, about which Ann is asked.
    there.annotation.target.position = TextPositionSelector(start: 90, end: 93)
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [there])
  }

  @Test("what others accept in a version that is not here leaves a note on its words here")
  func acceptedInNewer() throws {
    let (ann, ben, carl) = (try Sharer("ann"), try Sharer("ben"), try Sharer("carl"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    var reworded = try Fixture.reworded("one", to: "wild", on: "bb")
    reworded.annotation.target.position = TextPositionSelector(start: 1, end: 5)
    try ann.archive.record([.carry(reworded)])
    reworded.state = nil
    try ann.archive.record([.put(reworded)])
    let old = AnnotatedText(
      Document(paragraphsOf: "é tide"), sha256: "aa", source: "/tide.md")
    // Carl hears of it only now.
    for sharer in [ben, carl] {
      try sharer.receive(from: ann)
      let carried = try sharer.archive.notesComingAlong(to: old)
      #expect(try sharer.archive.bring(carried, to: old).count == (sharer === carl ? 1 : 0))
      #expect(try sharer.archive.notes(on: "aa") == [note])
      // In that version it is where it was put, and what it was on before is known.
      let new = AnnotatedText(
        Document(paragraphsOf: "A wild one"), sha256: "bb", source: "/tide.md")
      let there = try sharer.archive.notesComingAlong(to: new).map(\.note)
      #expect(there.map(\.annotation.target) == [reworded.annotation.target])
      #expect(there.map(\.isOpen) == [false])
    }
    #expect(try carl.archive.undo().notes.isEmpty)
  }

  @Test(
    "what waits to be decided here still does when others touch it in a version that is not here")
  func waitingMeanwhile() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    try ann.archive.keep(
      Snapshot(sha256: "aa", text: "é tide\n", title: nil, date: nil, source: "/tide.md"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    let new = AnnotatedText(
      Document(paragraphsOf: "é no tide"), sha256: "bb", source: "/tide.md")
    let waiting = try ann.archive.bring(ann.archive.notesComingAlong(to: new), to: new)
    #expect(waiting.map(\.isOpen) == [true])

    // Ben's text changed elsewhere only, and his note with it.
    var kept = try Fixture.note("one", on: "cc", state: .kept)
    kept.annotation.target.position = TextPositionSelector(start: 40, end: 44)
    try ben.archive.record([.carry(kept)])
    kept.state = nil
    kept.annotation.bodies = [.text("Ask Bob.")]
    try ben.archive.record([.put(kept)])
    try ann.receive(from: ben)
    #expect(try ann.archive.notesComingAlong(to: new).isEmpty)
    let now = try #require(try ann.archive.notes(on: "bb").first)
    #expect(now.annotation.text == "Ask Bob." && now.isOpen)
    #expect(now.annotation.target == waiting.first?.annotation.target)
    #expect(now.earlier?.position == note.annotation.target.position)
    #expect(now.earlier?.snapshot == "aa")

    // What one writes to it meanwhile leaves it where he has it.
    var words = now
    words.annotation.bodies = [.text("Asked.")]
    try ann.archive.record([.carry(words)])
    try ben.receive(from: ann)
    let his = try #require(try ben.archive.notes(on: "cc").first)
    #expect(his.annotation.text == "Asked." && !his.isOpen)
    #expect(his.annotation.target == kept.annotation.target)
  }

  @Test("who comes to the text in which others said where a note belongs finds it there")
  func sameVersion() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    try ann.archive.record([.put(try Fixture.note("one", on: "aa"))])
    try ben.receive(from: ann)
    var there = try Fixture.note("one", on: "bb", state: .suggested)
    there.annotation.target.quote = TextQuoteSelector(exact: "ebb")
    try ben.archive.record([.carry(there)])
    there.state = nil
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    let text = AnnotatedText(
      Document(text: "", blocks: [], sections: [], metadata: Metadata()), sha256: "bb",
      source: "/tide.md")
    there.earlier = try Fixture.note("one", on: "aa").annotation.target
    #expect(try ann.archive.notesComingAlong(to: text).map(\.note) == [there])
  }

  @Test("a note that was carried stays where it is when others change its words")
  func carried() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    var moved = try Fixture.note("one", on: "bb", state: .moved)
    moved.annotation.target.position = TextPositionSelector(start: 40, end: 44)
    try ann.archive.record([.carry(moved)])
    try ben.archive.record([.put(try Fixture.note("one", "rough", on: "aa"))])
    try ann.receive(from: ben)
    let now = try #require(try ann.archive.notes(on: "bb").first)
    #expect(now.annotation.text.hasPrefix("rough"))
    #expect(now.annotation.target == moved.annotation.target)
    #expect(now.state == .moved)
    #expect(now.earlier == note.annotation.target)
    // Carrying is nothing that others do not know.
    #expect(ann.lines().count == 1)
  }

  @Test("from where a note was carried stays known here when others change its words")
  func origin() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    var reworded = try Fixture.reworded("one", to: "wild", on: "bb")
    try ann.archive.record([.carry(reworded)])
    reworded.state = nil
    try ann.archive.record([.put(reworded)])
    try ben.receive(from: ann)
    var words = try #require(try ben.archive.note(note.id))
    words.annotation.bodies = [.text("rough")]
    try ben.archive.record([.put(words)])
    try ann.receive(from: ben)
    let now = try #require(try ann.archive.note(note.id))
    #expect(now.annotation.text == "rough" && now.text == "bb")
    #expect(now.earlier == note.annotation.target)
  }

  @Test("the words of a note that waits to be decided are shared, its place is not")
  func open() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ann.archive.record([.carry(try Fixture.note("one", on: "bb", state: .dropped))])
    try ann.archive.record([.carry(try Fixture.note("one", "rough", on: "bb", state: .dropped))])
    try ben.receive(from: ann)
    let shared = try #require(try ben.notes().first)
    #expect(shared == (try Fixture.note("one", "rough", on: "aa")))
  }

  @Test("a note that was carried from another one is shared once it is decided")
  func copied() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let original = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(original)])
    let open = try Fixture.note("copy", on: "bb", state: .reworded)
    try ann.archive.record([
      .copy(open, of: original.id),
      .copy(try Fixture.note("kept", on: "bb", state: .kept), of: original.id),
    ])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["kept", "one"])
    var decided = open
    decided.state = nil
    try ann.archive.record([.put(decided)])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["copy", "kept", "one"])
    #expect(try ben.notes().first == decided)
    // Taken back, it is with nobody else any more, until it is decided again.
    try ann.archive.undo()
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["kept", "one"])
    #expect(try ann.notes().first?.state == .reworded)
    try ann.archive.record([.put(decided)])
    try ben.receive(from: ann)
    #expect(try ben.notes().first == decided)
  }

  /// Two to whom a copy of the same note waits, and Ben's, to which he has written.
  private static func twoWithCopies() throws -> (ann: Sharer, ben: Sharer, open: Note) {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let original = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(original)])
    try ben.receive(from: ann)
    var open = try Fixture.note("copy", on: "bb", state: .reworded)
    for sharer in [ann, ben] { try sharer.archive.record([.copy(open, of: original.id)]) }
    open.annotation.bodies += [.text("By whom?")]
    try ben.archive.record([.carry(open)])
    return (ann, ben, open)
  }

  @Test("what is written to a copy that waits stays, whatever others decide about theirs")
  func copiedAtOnce() throws {
    let (ann, ben, waiting) = try Self.twoWithCopies()
    var open = waiting
    open.annotation.bodies += [.tag("debt")]
    try ben.archive.record([.carry(open)])
    var decided = try Fixture.note("copy", on: "bb")
    try ann.archive.record([.put(decided)])
    try Sharer.exchange([ann, ben])
    decided = try #require(try ann.archive.note(decided.id))
    #expect(decided.annotation.text.hasSuffix("By whom?") && !decided.isOpen)
    #expect(decided.annotation.tags.contains("debt"))
    let bens = try #require(try ben.archive.note(decided.id))
    #expect(bens.annotation == decided.annotation && bens.text == decided.text && !bens.isOpen)
  }

  @Test("a deletion that was passed over for a copy that waits is heard once that is decided")
  func deletedMeanwhile() throws {
    let (ann, ben, waiting) = try Self.twoWithCopies()
    var open = waiting
    var decided = try Fixture.note("copy", on: "bb")
    for step in 1...4 {
      decided.annotation.bodies = [.text("Step \(step).")]
      try ann.archive.record([.put(decided)])
    }
    try ann.archive.record([.delete(decided.id)])
    try ben.receive(from: ann)
    #expect(try ben.archive.note(open.id)?.annotation.text.hasSuffix("By whom?") == true)
    open.state = nil
    try ben.archive.record([.put(open)])
    try Sharer.exchange([ann, ben])
    for sharer in [ann, ben] {
      #expect(try sharer.archive.note(open.id)?.annotation.text.hasSuffix("By whom?") == true)
    }
  }

  @Test("that nothing of a note is left in a text is asked of one reader only")
  func dropped() throws {
    let (ann, ben, carl) = (try Sharer("ann"), try Sharer("ben"), try Sharer("carl"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    var gone = note
    gone.text = "bb"
    gone.state = .dropped
    for sharer in [ann, ben] { try sharer.archive.record([.carry(gone)]) }
    gone.state = nil
    gone.annotation.modified = Timestamp("2031-01-01T00:00:00Z")
    try ann.archive.record([.put(gone)])
    for sharer in [ben, carl] {
      try sharer.receive(from: ann)
      #expect(try sharer.notes() == [gone])
      #expect(try sharer.notes().map(\.fate) == [.dropped])
    }
    // In another version of it neither, as long as its words are not back.
    let text = AnnotatedText(
      Document(paragraphsOf: "Nothing of it."), sha256: "cc", source: "/tide.md")
    let carried = try carl.archive.notesComingAlong(to: text).map(\.note)
    #expect(carried.map(\.isOpen) == [false])
  }
}
