import Annotations
import Foundation
import Testing

@testable import Archive

@Suite("Merging notes in any order")
struct MergingTests {
  /// Revisions of two notes by three people: changes in ignorance of each other, deletions, clocks that
  /// are wrong, moments that are the same.
  private static func revisions() throws -> [NoteRevision] {
    func revision(
      _ id: String, _ number: Int, _ words: String?, _ moment: String
    ) throws -> NoteRevision {
      var annotation = try Fixture.note(id, words ?? "").annotation
      annotation.modified = Timestamp(moment)
      return NoteRevision(
        annotation, number: number, isDeletion: words == nil,
        place: words == nil
          ? nil : NotePlace(annotation.target, number: number, at: annotation.modified))
    }
    return [
      try revision("one", 1, "calm", "2026-01-01T00:00:00Z"),
      try revision("one", 2, "rough", "2030-01-01T00:00:00Z"),
      try revision("one", 2, nil, "2031-01-01T00:00:00Z"),
      try revision("one", 3, "e\u{301}", "2020-01-01T00:00:00+02:00"),
      try revision("one", 3, "\u{E9}", "2019-12-31T22:00:00Z"),
      try revision("two", 1, "tide", "2026-01-01T00:00:00Z"),
      try revision("two", 2, nil, "2026-01-02T00:00:00Z"),
    ]
  }

  @Test(
    "every order of the same lines gives the same notes, and lines that come twice change nothing")
  func permutations() throws {
    let revisions = try Self.revisions()
    var results: Set<[[UInt8]]> = []
    for order in Self.permutations(of: Array(revisions.indices)) {
      var merge = NoteMerge()
      for index in order { merge.add(revisions[index]) }
      merge.add(revisions[order[0]])
      results.insert(merge.revisions.values.map(\.line).sorted { $0.lexicographicallyPrecedes($1) })
    }
    #expect(results.count == 1)
    #expect(results.first?.count == 2)
  }

  @Test("words, places and deletions in ignorance of each other are the same in every order")
  func places() throws {
    func place(_ start: Int, _ number: Int, _ moment: String) throws -> NotePlace {
      var target = try Fixture.note("one").annotation.target
      target.position = TextPositionSelector(start: start, end: start + 4)
      return NotePlace(target, number: number, at: Timestamp(moment))
    }
    func revision(
      _ number: Int, _ words: String?, _ moment: String, _ place: NotePlace?
    ) throws -> NoteRevision {
      var annotation = try Fixture.note("one", words ?? "").annotation
      annotation.modified = Timestamp(moment)
      return NoteRevision(
        annotation, number: number, isDeletion: words == nil,
        place: place ?? NotePlace(annotation.target, number: number, at: annotation.modified))
    }
    let tied = try place(40, 2, "2026-03-01T00:00:00Z")
    // Another way to the same place.
    var accepted = tied
    accepted.origins = .init(same: [try place(3, 1, "2026-01-01T00:00:00Z").target])
    let revisions = [
      try revision(1, "calm", "2026-01-01T00:00:00Z", nil),
      try revision(1, "calm", "2026-01-01T00:00:00Z", tied),
      try revision(1, "calm", "2026-01-01T00:00:00Z", accepted),
      try revision(3, nil, "2026-04-01T00:00:00Z", tied),
      try revision(3, "rough", "2026-05-01T00:00:00Z", try place(3, 1, "2026-01-01T00:00:00Z")),
      try revision(3, nil, "2026-06-01T00:00:00Z", try place(60, 2, "2026-02-01T00:00:00Z")),
    ]
    var results: Set<[UInt8]> = []
    for order in Self.permutations(of: Array(revisions.indices)) {
      var merge = NoteMerge()
      for index in order {
        // As it is read.
        let line = revisions[index].line
        let log = NoteLog(reading: line[...])
        #expect(log.revisions.first?.line == line)
        log.revisions.forEach { merge.add($0) }
      }
      results.formUnion(merge.revisions.values.map(\.line))
    }
    #expect(results.count == 1)
    let counts = try #require(results.first.flatMap { NoteLog(reading: $0[...]).revisions.first })
    #expect(counts.annotation?.text.hasPrefix("rough") == true && counts.place == accepted)
  }

  @Test("whatever file comes first, the archives end alike")
  func files() throws {
    let revisions = try Self.revisions()
    let files = [[0, 3, 6], [1, 4, 4], [2, 5, 0]].map { lines in
      lines.flatMap { revisions[$0].line }
    }
    var results: Set<[Note]> = []
    for order in Self.permutations(of: [0, 1, 2]) {
      let reader = try Sharer("reader")
      for index in order {
        // First half of it, as a synchroniser may leave it, then the whole.
        reader.receive(Array(files[index].prefix(files[index].count / 2)), as: "\(index).jsonl")
        reader.receive(files[index], as: "\(index).jsonl")
      }
      #expect(reader.problems() == [])
      results.insert(try reader.notes())
    }
    #expect(results.count == 1)
    #expect(results.first?.count == 1)
  }

  @Test(
    "where git could not merge, both sides count; damage costs only its line and is told with it")
  func damage() throws {
    let revisions = try Self.revisions()
    let lines = revisions.map { String(decoding: $0.line, as: UTF8.self) }
    let text =
      "<<<<<<< HEAD\n" + lines[0] + "|||||||  base\n=======\n" + lines[5] + ">>>>>>> theirs\n"
      + "{\"id\": 12\n" + "[1, 2]\n" + "\r\n" + lines[1].dropLast() + "\r\n"
      + lines[3].dropLast(40)
    let reader = try Sharer("reader")
    reader.receive(Array(text.utf8), as: "team.jsonl")
    #expect(try reader.notes().map(\.annotation.text.first) == ["r", "t"])
    let file = reader.folder.path + "/team.jsonl"
    #expect(
      reader.problems() == [
        "\(file):7: this is no JSON; the line is left out",
        "\(file):8: it has no id; the line is left out",
      ])
    // Told once, until the file changes.
    reader.archive.share()
    #expect(reader.problems() == [])
  }

  @Test(
    "a number that no edit can have is refused",
    arguments: ["0", "-1", "9223372036854775807", "\"2\"", "1.5", "null"])
  func numbers(number: String) throws {
    let line = """
      {"id": "urn:tifa:note:one", "type": "Annotation", "target": {"source": "a", "selector": \
      {"type": "TextQuoteSelector", "exact": "tide"}}, "schema:version": \(number)}\n
      """
    let reader = try Sharer("reader")
    reader.receive(Array(line.utf8), as: "a.jsonl")
    #expect(try reader.notes() == [])
    #expect(reader.problems().count == 1)
  }

  @Test("a deletion with a place that is none moves no note")
  func placeless() throws {
    let note = try Fixture.note("one")
    let line = """
      {"id": "\(note.id.iri)", "type": "as:Tombstone", "schema:version": 1, "target": {"source": "/tide.md", \
      "schema:version": 3}}\n
      """
    let reader = try Sharer("reader")
    try reader.archive.record([.put(note)])
    reader.receive(Array(line.utf8), as: "a.jsonl")
    #expect(try reader.notes() == [note])
  }

  @Test("three people edit and synchronise at random, and all come to the same notes")
  func random() throws {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0..<1 << 32, using: &generator)
    var random = SplitMix(state: seed)
    let people = try ["ann", "ben", "cat"].map(Sharer.init)
    for step in 0..<120 {
      let one = people[Int.random(in: 0..<3, using: &random)]
      let id = "\(Int.random(in: 0..<6, using: &random))"
      switch Int.random(in: 0..<8, using: &random) {
      case 0...3:
        var note = try Fixture.note(id, "words \(step)")
        note.annotation.modified = Timestamp(
          secondsSince1970: Int.random(in: 0..<5, using: &random))
        try one.archive.record([.put(note)])
      case 4: try one.archive.record([.delete(try #require(AnnotationID(id)))])
      case 5: try one.archive.undo()
      default: try one.receive(from: people[Int.random(in: 0..<3, using: &random)])
      }
    }
    try Sharer.exchange(people)
    let results = try people.map { try $0.notes() }
    #expect(results[0] == results[1], "seed \(seed)")
    #expect(results[1] == results[2], "seed \(seed)")
    #expect(people.flatMap { $0.problems() } == [])
  }

  private static func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(of: rest).map { [item] + $0 }
    }
  }
}

extension NoteRevision {
  /// What an annotation said when it was changed, or that it was deleted then.
  fileprivate init(_ annotation: Annotation, number: Int, isDeletion: Bool, place: NotePlace?) {
    self.init(
      id: annotation.id, words: isDeletion ? nil : Words(number: number, annotation), place: place,
      deletion: isDeletion ? Deletion(number: number, at: annotation.modified) : nil)
  }
}

/// A generator with a seed (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
