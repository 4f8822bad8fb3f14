import Annotations
import DocumentModel
import Testing

@testable import Archive

/// A version of a text on which people share a note.
struct SharedVersion {
  let text: AnnotatedText

  static let first = SharedVersion(
    "v1", "The council keeps a prudent ledger.\n\nLocal debt is resolved.\n\nThe tide is calm.")
  /// Other words than in the first.
  static let second = SharedVersion(
    "v2", "The council keeps a loose ledger.\n\nLocal debt is resolved.\n\nThe tide is calm.")
  /// The same words as in the first, with others before them.
  static let third = SharedVersion(
    "v3",
    """
    It met in May.

    The council keeps a prudent ledger.

    Local debt is resolved.

    The tide is calm.
    """)

  init(_ name: String, _ words: String) {
    text = AnnotatedText(Document(paragraphsOf: words), sha256: name, source: "/tide.md")
  }

  func note(on words: String) throws -> Note {
    Note(
      Annotation(
        id: try #require(AnnotationID("one")), target: try target(words),
        bodies: [.text("Since when?")], motivation: .commenting,
        created: Timestamp("2026-11-26T10:00:00Z")), text: text.sha256)
  }

  func target(_ words: String) throws -> AnnotationTarget {
    let whole = text.document.text
    let range = try #require(whole.firstRange(of: words))
    let start = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
    return text.anchoring.describe(TextRange(utf8: start..<start + words.utf8.count))
  }
}

extension Sharer {
  /// Shows a version of the text; the note comes along to it.
  func open(_ version: SharedVersion) throws {
    try archive.keep(version.text.snapshot)
    _ = try archive.bring(archive.notesComingAlong(to: version.text), to: version.text)
  }

  /// The note that is shared.
  func only() throws -> Note { try #require(try notes().first) }

  /// Deletes the only note.
  func delete() throws {
    try archive.record([.delete(try only().id)])
  }

  /// What the only note says in each archive.
  static func texts(_ people: [Sharer]) throws -> [String] {
    try people.map { try $0.notes().first?.annotation.text ?? "none" }
  }

  func say(_ words: String) throws {
    var note = try only()
    note.annotation.bodies = [.text(words)]
    try archive.record([note.isOpen ? .carry(note) : .put(note)])
  }

  func tie(_ version: SharedVersion, to words: String, at time: String = "11:00") throws {
    var note = try only()
    note.state = nil
    note.text = version.text.sha256
    note.annotation.target = try version.target(words)
    note.annotation.modified = Timestamp("2026-11-26T\(time):00Z")
    try archive.record([.put(note)])
  }

  func accept(at time: String = "11:00") throws {
    var note = try only()
    #expect(note.isOpen)
    note.state = nil
    note.annotation.modified = Timestamp("2026-11-26T\(time):00Z")
    try archive.record([.put(note)])
  }

  /// The words on which the note stands; after a question mark those about which one is asked.
  func quote() throws -> String? {
    let note = try only()
    return note.isOpen ? "? \(note.certainTarget.quote?.exact ?? "")" : note.quote
  }
}
