import DocumentModel
import Annotations
import Glibc
import Testing

@testable import Archive

@Suite("An archive that cannot be used as it is")
struct BrokenArchiveTests {
  @Test("one from a later program is told of and left as it is")
  func newer() throws {
    let folder = try TemporaryFolder()
    do {
      let connection = try SQLiteConnection(path: folder.archive, .readWrite)
      try connection.execute("CREATE TABLE x (y); PRAGMA user_version = 99")
    }
    let before = TemporaryFolder.bytes(of: folder.archive)
    #expect(throws: ArchiveError(path: folder.archive, reason: .newer(version: 99))) {
      try Archive(path: folder.archive)
    }
    #expect(TemporaryFolder.bytes(of: folder.archive) == before)
  }

  @Test("one that is damaged is told of and left as it is", arguments: [0, 20, 200, 5000])
  func damaged(at place: Int) throws {
    let folder = try TemporaryFolder()
    do {
      let archive = try Archive(path: folder.archive)
      for number in 0..<50 { try archive.record([.put(try Fixture.note("\(number)"))]) }
    }
    var bytes = TemporaryFolder.bytes(of: folder.archive)
    #expect(bytes.count > 5200)
    for index in place..<min(bytes.count, place + 120) { bytes[index] = UInt8(index % 251) ^ 0x5A }
    TemporaryFolder.write(bytes, to: folder.archive)
    do {
      // What is damaged may be found only when it is read; whatever comes is an error, and whole.
      let notes = try Archive(path: folder.archive).allNotes()
      #expect(notes.allSatisfy { $0.text == "aa" })
    } catch {
      #expect(error.reason == .damaged, "\(error)")
    }
    #expect(TemporaryFolder.bytes(of: folder.archive) == bytes)
  }

  @Test(
    "what is none of ours is told of, and left as it is",
    arguments: [
      "", "CREATE TABLE snapshot (x)", "CREATE TABLE x (y); PRAGMA user_version = 2",
      "CREATE VIEW v AS SELECT 1; CREATE TABLE note (x); PRAGMA user_version = 1",
    ])
  func foreign(sql: String) throws {
    let folder = try TemporaryFolder()
    if sql.isEmpty {
      TemporaryFolder.write(Array("no database, whatever it is called".utf8), to: folder.archive)
    } else {
      try SQLiteConnection(path: folder.archive, .readWrite).execute(sql)
    }
    let before = TemporaryFolder.bytes(of: folder.archive)
    #expect(throws: ArchiveError(path: folder.archive, reason: .damaged)) {
      try Archive(path: folder.archive)
    }
    #expect(TemporaryFolder.bytes(of: folder.archive) == before)
  }

  @Test(
    "what a version that was lost from the head makes of it is damage, not words of SQLite",
    arguments: [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFE], [0x61, 0x62, 0x63, 0x64]] as [[UInt8]])
  func lostVersion(bytesOfVersion: [UInt8]) throws {
    let folder = try TemporaryFolder()
    do { try Archive(path: folder.archive).record([.put(try Fixture.note("one"))]) }
    var bytes = TemporaryFolder.bytes(of: folder.archive)
    // The version that the user sets (SQLite's "Database File Format", 1.3).
    bytes.replaceSubrange(60..<64, with: bytesOfVersion)
    TemporaryFolder.write(bytes, to: folder.archive)
    #expect(throws: ArchiveError(path: folder.archive, reason: .damaged)) {
      try Archive(path: folder.archive)
    }
    #expect(TemporaryFolder.bytes(of: folder.archive) == bytes)
  }

  @Test("a folder, and a file where a folder must be, are told of before anything is made")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ArchiveError(path: folder.path, reason: .folder)) {
      try Archive(path: folder.path)
    }
    let file = folder.path + "/notes.txt"
    TemporaryFolder.write([0x61], to: file)
    let behind = file + "/deep/archive.sqlite"
    let expected = ArchiveError(path: behind, reason: .behindFile(file))
    #expect(ArchiveError.obstacle(at: behind) == expected)
    #expect(throws: expected) { try Archive(path: behind) }
    #expect(ArchiveError.obstacle(at: folder.archive) == nil)
    #expect(ArchiveError.obstacle(at: folder.path + "/new/deep/archive.sqlite") == nil)
    #expect(TemporaryFolder.bytes(of: file) == [0x61])
  }

  @Test(
    "what to do stands within the first 78 columns of a line of the screen",
    arguments: [
      .newer(version: 123), .damaged, .full, .busy, .folder, .behindFile("f"), .notReadable,
      .notWritable, .folderNotWritable("f"), .disk, .other("error 21 of SQLite"),
    ] as [ArchiveError.Reason])
  func brief(reason: ArchiveError.Reason) {
    let short = String(repeating: "p", count: 24)
    let error = ArchiveError(path: "/long/archive.sqlite", reason: reason)
    #expect(error.brief { _ in short }.count <= 78)
    #expect(error.description.hasPrefix("/long/archive.sqlite: "))
  }

  @Test(
    "where nothing may be written, notes are read and none is taken",
    .enabled(if: getuid() != 0, "root may write everywhere"))
  func readOnly() throws {
    let folder = try TemporaryFolder()
    do { try Archive(path: folder.archive).record([.put(try Fixture.note("one"))]) }
    chmod(folder.archive, 0o444)
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    try Self.expectReadOnly(folder.archive)
  }

  @Test(
    "in a file system that is read-only likewise",
    .enabled(if: SmallDisk.isPossible, "no disk of one's own can be made here"))
  func readOnlyDisk() throws {
    let disk = try SmallDisk(kilobytes: 1024)
    let path = disk.path + "/archive.sqlite"
    do { try Archive(path: path).record([.put(try Fixture.note("one"))]) }
    try disk.makeReadOnly()
    try Self.expectReadOnly(path)
    let none = disk.path + "/none"
    #expect(throws: ArchiveError(path: none, reason: .folderNotWritable(disk.path))) {
      try Archive(path: none)
    }
    #expect(ArchiveError.obstacle(at: none)?.reason == .folderNotWritable(disk.path))
    #expect(ArchiveError.obstacle(at: path)?.reason == .notWritable)
  }

  private static func expectReadOnly(_ path: String) throws {
    let archive = try Archive(path: path)
    #expect(archive.problem?.reason == .notWritable)
    #expect(try archive.allNotes().count == 1)
    #expect(throws: ArchiveError(path: path, reason: .notWritable)) {
      try archive.record([.put(try Fixture.note("two"))])
    }
  }

  @Test(
    "on a full disk what was saved stays, and what was not is told",
    .enabled(if: SmallDisk.isPossible, "no disk of one's own can be made here"))
  func full() throws {
    let disk = try SmallDisk(kilobytes: 512)
    let path = disk.path + "/archive.sqlite"
    let archive = try Archive(path: path)
    var saved = 0
    let words = String(repeating: "word ", count: 2000)
    let failure = #expect(throws: ArchiveError.self) {
      while saved < 1000 {
        try archive.record([.put(try Fixture.note("\(saved)", words))])
        saved += 1
      }
    }
    #expect(failure?.reason == .full)
    #expect(saved > 0)
    #expect(try archive.allNotes().count == saved)
    #expect(try Archive(path: path).allNotes().count == saved)
  }
  @Test(
    "on a full disk notes come along with a changed file all the same, and are kept once there is room",
    .enabled(if: SmallDisk.isPossible, "no disk of one's own can be made here"))
  func fullWithChangedFile() throws {
    let disk = try SmallDisk(kilobytes: 768)
    let archive = try Archive(path: disk.path + "/archive.sqlite")
    try archive.keep(
      Snapshot(sha256: "aa", text: "é tide\n", title: nil, date: nil, source: "/tide.md"))
    try archive.record([.put(try Fixture.note("one", on: "aa"))])
    // A changed text that is longer than what is left of the disk.
    let words = "The é tide\n\n" + String(repeating: "word ", count: 200_000)
    let text = AnnotatedText(
      Document(paragraphsOf: words), sha256: "bb", source: "/tide.md")
    let carried = try archive.notesComingAlong(to: text)
    #expect(carried.count == 1)
    let failure = #expect(throws: ArchiveError.self) { try archive.bring(carried, to: text) }
    #expect(failure?.reason == .full)
    #expect(try archive.notes(on: "aa").map(\.id) == carried.map(\.original.id))
    #expect(try archive.notesComingAlong(to: text) == carried)
    try disk.grow(toKilobytes: 8192)
    #expect(try archive.bring(carried, to: text).count == 1)
    #expect(try archive.notes(on: "bb").count == 1)
  }
}
