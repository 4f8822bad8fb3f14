import Annotations
import Dispatch
import DocumentModel
import Testing

@testable import Archive

@Suite("Changes of notes that others change meanwhile")
struct ChangedMeanwhileTests {
  @Test("what is decided by what a note says is decided by what it says then")
  func counting() throws {
    let folder = try TemporaryFolder()
    let first = try Fixture.note("one", "")
    try Archive(path: folder.archive).record([.put(first)])
    let archives = [try Archive(path: folder.archive), try Archive(path: folder.archive)]
    let path = folder.archive
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      for _ in 0..<40 {
        do {
          try archives[number].record { current in
            guard var note = try current(first.id) else { return [] }
            note.annotation.bodies.append(.tag("\(number)"))
            return [.put(note)]
          }
        } catch {
          Issue.record("\(path): \(error)")
        }
      }
    }
    let note = try #require(try archives[0].note(first.id))
    #expect(note.annotation.bodies.count == first.annotation.bodies.count + 80)
  }

  @Test("a note that went along to another version of the file is known as it stood here, too")
  func versions() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    let first = try Fixture.note("one", on: "aa")
    try one.record([.put(first)])
    #expect(other.othersHaveChangedNotes())
    #expect(try one.notesGone(from: "aa", of: "/tide.md").isEmpty)
    let new = AnnotatedText(
      Document(paragraphsOf: "The tide turns."), sha256: "bb", source: "/tide.md")
    #expect(try other.bring(other.notesComingAlong(to: new), to: new).count == 1)
    #expect(!one.othersHaveChangedNotes())
    #expect(try one.notes(on: "aa").isEmpty)
    #expect(try one.notesGone(from: "aa", of: "/tide.md") == [first])
    #expect(try one.note(first.id, on: "aa") == first)
    #expect(try one.note(first.id, on: "cc") == nil)

    // What is written there is written here, where it stood.
    var there = try #require(try other.note(first.id))
    there.annotation.bodies = [.text("rough")]
    try other.record([.put(there)])
    #expect(one.othersHaveChangedNotes())
    let gone = try #require(try one.notesGone(from: "aa", of: "/tide.md").first)
    #expect(gone.annotation.bodies == [.text("rough")])
    #expect(gone.annotation.target == first.annotation.target)
    #expect(gone.text == "aa" && gone.state == nil)
    try other.record([.delete(first.id)])
    #expect(try one.notesGone(from: "aa", of: "/tide.md").isEmpty)
    #expect(try one.note(first.id, on: "aa") == nil)
  }

  @Test(
    "a place that was taken back is none where a note stood; texts kept later can be left alone")
  func places() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    func keep(_ sha256: String) throws {
      try archive.keep(Snapshot(sha256: sha256, text: "é tide\n", source: "/tide.md"))
    }
    let first = try Fixture.note("one", on: "aa")
    try keep("aa")
    try archive.record([.put(first)])
    try archive.record([.carry(try Fixture.note("one", on: "bb", state: .moved))])
    var tied = first
    tied.annotation.target.position = TextPositionSelector(start: 8, end: 12)
    try archive.record([.put(tied)])
    #expect(try archive.note(first.id, on: "aa")?.annotation.target == tied.annotation.target)
    try archive.undo()
    #expect(try archive.note(first.id, on: "aa")?.annotation.target == first.annotation.target)
    #expect(
      try archive.notesGone(from: "aa", of: "/tide.md").map(\.annotation.target)
        == [first.annotation.target])

    let read = try archive.lastText()
    try keep("cc")
    try archive.record([.put(try Fixture.note("two", on: "cc"))])
    try archive.record([.put(try Fixture.note("three", on: "dd"))])
    func taken(_ taken: NotesTaken) throws -> Set<String> {
      Set(try archive.notes(of: "/tide.md", besides: "ee", taking: taken).map(\.id.text))
    }
    #expect(try taken(.all) == ["one", "two", "three"])
    // Of a text that is not kept nobody knows that it is newer.
    #expect(try taken(.new(keptBy: read, back: [])) == ["one", "three"])
    // One that stood there before is not new.
    func new(_ back: Set<AnnotationID>) throws -> Set<String> {
      let taken = NotesTaken.new(keptBy: read, back: back)
      return Set(
        try archive.notes(of: "/tide.md", besides: "aa", taking: taken).map(\.id.text))
    }
    #expect(try new([]) == ["three"])
    #expect(try new([first.id]) == ["one", "three"])
    #expect(Set(try archive.texts(of: "/tide.md")) == ["aa", "bb", "cc", "dd"])
    #expect(try archive.texts(of: "/other.md").isEmpty)
  }

  @Test("a note that was changed or deleted while its texts were compared is not as before again")
  func carrying() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    let names = ["same", "changed", "deleted"]
    try one.record(try names.map { .put(try Fixture.note($0)) })
    let text = AnnotatedText(
      Document(paragraphsOf: "The tide turned."), sha256: "bb", source: "/tide.md")
    let carried = try one.notes(on: "aa").map { note in
      CarriedNote(
        note: try Fixture.note(note.id.text, on: "bb", state: .moved), original: note)
    }
    let changed = try Fixture.note("changed", "rough")
    try other.record([.put(changed), .delete(try #require(AnnotationID("deleted")))])

    let same = try Fixture.note("same", on: "bb", state: .moved)
    #expect(try one.bring(carried, to: text).map(\.id) == [same.id])
    #expect(try one.notes(on: "bb").map(\.id) == [same.id])
    #expect(try one.notes(on: "aa") == [changed])
    #expect(try one.bring(carried, to: text).isEmpty)
  }
}
