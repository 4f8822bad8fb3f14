import Annotations
import DocumentModel

/// A text in whose margin notes stand.
package struct AnnotatedText: Sendable {
  package let document: Document
  /// Of its text in UTF-8, in hexadecimal.
  package let sha256: String
  /// The path of the file, or the address; nil for what has none.
  package let source: String?
  package let anchoring: Anchoring

  package init(_ document: Document, sha256: String, source: String?) {
    self.document = document
    self.sha256 = sha256
    self.source = source
    anchoring = Anchoring(document, snapshot: sha256, source: source)
  }

  /// As it is kept with the notes on it.
  package var snapshot: Snapshot {
    let metadata = document.metadata
    return Snapshot(
      sha256: sha256, text: document.text, title: metadata.title,
      date: metadata.date?.description, source: source)
  }
}

extension Archive {
  /// The notes on what the text's file or address held before, as they stand in this text; nothing is
  /// recorded.
  ///
  /// Where somebody with whom notes are shared has said where one belongs in this very text, it is there.
  package func notesComingAlong(to text: AnnotatedText) throws(ArchiveError) -> [Note] {
    guard let source = text.source else { return [] }
    let notes = try notes(of: source, besides: text.sha256)
    guard !notes.isEmpty else { return [] }
    let known = Dictionary(
      try notesSettled(on: text.sha256).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return try carried(notes.filter { known[$0.id] == nil }, to: text).map(\.note)
      + notes.compactMap { known[$0.id] }
  }

  /// Notes as they stand in the margin of a text, each with the one that was carried; nothing is recorded.
  ///
  /// They are carried from the texts of their last certain targets, each of which is aligned once. One of
  /// which somebody has accepted that nothing is left stays so, until its words are back.
  package func carried(
    _ notes: [Note], to text: AnnotatedText
  ) throws(ArchiveError) -> [(note: Note, original: AnnotationID)] {
    var carried: [(note: Note, original: AnnotationID)] = []
    for (sha256, notes) in Dictionary(grouping: notes, by: \.certainTarget.snapshot) {
      let old = try sha256.flatMap { sha256 throws(ArchiveError) in try snapshot(sha256) }
      guard let old else {
        // Somebody else made them on a text that is not here: their quotes are all there is.
        let placing = NotePlacing(on: text.document, text.sha256, text.anchoring)
        carried += notes.map { (placing.place($0), $0.id) }
        continue
      }
      let carrying = Carrying(from: Document(paragraphsOf: old.text), to: text.document)
      carried += notes.map { note in
        let moved = carrying.carry(note, onto: text.sha256, text.anchoring)
        return (note.isDroppedForGood && moved.isOpen ? note.staying(on: text) : moved, note.id)
      }
    }
    return carried
  }
}

extension Note {
  /// Whether it is settled that nothing of it is left in its text.
  package var isDroppedForGood: Bool {
    state == nil && fate == .dropped
  }

  /// The note in the margin of another text, in which nothing of it is left either.
  fileprivate func staying(on text: AnnotatedText) -> Note {
    var note = self
    note.text = text.sha256
    return note
  }
}
