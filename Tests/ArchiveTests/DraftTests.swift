import Annotations
import Testing

@testable import Archive

@Suite("Drafts in the archive")
struct DraftTests {
  private static func draft(_ words: String, on text: String = "aa") throws -> Draft {
    Draft(of: try Fixture.note("one", on: text), isNew: true, words: words)
  }

  private static func snapshot(_ sha256: String = "aa") -> Snapshot {
    Snapshot(sha256: sha256, text: "The tide turned.")
  }

  @Test("a draft is kept until it is done, and with it the text that it is on")
  func keeping() throws {
    let folder = try TemporaryFolder()
    do {
      let archive = try Archive(path: folder.archive)
      let number = try archive.beginDraft(try Self.draft("half"), keeping: Self.snapshot())
      try archive.keepDraft(number, words: "half a thou")
    }
    let archive = try Archive(path: folder.archive)
    let (number, found) = try #require(try archive.takeOverDraft(on: "aa", of: nil))
    #expect(try found == Self.draft("half a thou"))
    #expect(try archive.snapshot("aa") == Self.snapshot())
    try archive.endDraft(number)
    #expect(try archive.takeOverDraft(on: "aa", of: nil) == nil)
    #expect(try archive.draft(number) == nil)
  }

  @Test("a draft is its writer's as long as that runs; each has its own on one text")
  func writers() throws {
    let folder = try TemporaryFolder()
    let reader = try Archive(path: folder.archive)
    var one: Archive? = try Archive(path: folder.archive)
    let first = try one?.beginDraft(try Self.draft("first"), keeping: Self.snapshot())
    #expect(try reader.takeOverDraft(on: "aa", of: nil) == nil)
    let own = try reader.beginDraft(try Self.draft("own"), keeping: Self.snapshot())
    #expect(own != first)
    one = nil
    // The own one is the later, and nobody else's.
    #expect(try reader.takeOverDraft(on: "aa", of: nil)?.draft.words == "first")
    let other = try Archive(path: folder.archive)
    #expect(try other.takeOverDraft(on: "aa", of: nil) == nil)
  }

  @Test(
    "two texts of one program have not the same draft, but one goes on with what the other left")
  func texts() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let number = try archive.beginDraft(try Self.draft("half"), keeping: Self.snapshot())
    #expect(try archive.takeOverDraft(on: "aa", of: nil) == nil)
    archive.leaveDraft(number)
    #expect(try archive.takeOverDraft(on: "aa", of: nil)?.number == number)
    #expect(try archive.takeOverDraft(on: "aa", of: nil) == nil)
  }

  @Test("a draft is found when the file has changed")
  func changedFile() throws {
    let folder = try TemporaryFolder()
    _ = try Archive(path: folder.archive).beginDraft(
      try Self.draft("half"), keeping: Self.snapshot())
    let archive = try Archive(path: folder.archive)
    #expect(try archive.takeOverDraft(on: "bb", of: "/other.md") == nil)
    #expect(try archive.takeOverDraft(on: "bb", of: nil) == nil)
    #expect(try archive.takeOverDraft(on: "bb", of: "/tide.md")?.draft.words == "half")
  }

  @Test("all drafts of new notes on a file are found under its new name")
  func renamedFile() throws {
    let folder = try TemporaryFolder()
    for words in ["half", "other half"] {
      _ = try Archive(path: folder.archive).beginDraft(
        try Self.draft(words), keeping: Self.snapshot())
    }
    let archive = try Archive(path: folder.archive)
    try archive.moveDrafts(from: "/tide.md", to: "/ebb.md")
    #expect(try archive.takeOverDraft(on: "bb", of: "/tide.md") == nil)
    #expect(try archive.takeOverDraft(on: "bb", of: "/ebb.md")?.draft.words == "other half")
    #expect(try archive.takeOverDraft(on: "bb", of: "/ebb.md")?.draft.words == "half")
  }

  @Test("what one writes is no change of notes for another")
  func changes() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    let number = try one.beginDraft(try Self.draft("h"), keeping: Self.snapshot())
    try one.keepDraft(number, words: "ha")
    #expect(!other.othersHaveChangedNotes())
  }

  @Test("drafts of an older archive keep their words, and the note that they are of")
  func migration() throws {
    let folder = try TemporaryFolder()
    let note = try Fixture.note("one", "calm")
    do {
      let connection = try SQLiteConnection(path: folder.archive, .readWrite)
      for step in Migration.steps.prefix(2) { try connection.execute(step) }
      try connection.execute("PRAGMA user_version = 2")
      try connection.run(
        """
        INSERT INTO version (\(NoteColumns.names), edit, deleted)
        VALUES (\(NoteColumns.marks), 1, 0)
        """, NoteColumns.values(of: note))
      try connection.execute(
        """
        INSERT INTO note VALUES ('one', 1, 'aa', NULL);
        INSERT INTO draft VALUES ('aa', 'one', 3, 9, 'calmer'), ('bb', NULL, 0, 4, 'new');
        """)
    }
    let archive = try Archive(path: folder.archive)
    let old = try #require(try archive.takeOverDraft(on: "aa", of: nil)?.draft)
    #expect(old.words == "calmer" && !old.isNew)
    #expect(old.subject.id == note.id)
    #expect(old.subject.annotation.bodies == note.annotation.bodies)
    let new = try #require(try archive.takeOverDraft(on: "bb", of: nil)?.draft)
    #expect(new.words == "new" && new.isNew)
    #expect(new.subject.annotation.target.position == nil)
    #expect(try archive.allNotes() == [note])
  }
}
