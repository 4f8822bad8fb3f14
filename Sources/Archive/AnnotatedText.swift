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

/// A note as it stands in the margin of a text to which it was carried.
package struct CarriedNote: Hashable, Sendable {
  package let note: Note
  /// What was carried.
  package let original: Note
}

extension Archive {
  /// The notes on what the text's file or address held before, as they stand in this text; nothing is
  /// recorded.
  ///
  /// Where somebody with whom notes are shared has said where one belongs in this very text, it is there.
  package func notesComingAlong(
    to text: AnnotatedText, taking taken: NotesTaken = .all
  ) throws(ArchiveError) -> [CarriedNote] {
    guard let source = text.source else { return [] }
    let notes = try notes(of: source, besides: text.sha256, taking: taken)
    guard !notes.isEmpty else { return [] }
    let known = Dictionary(
      try notesSettled(on: text.sha256).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let stood = try stood(notes, on: text)
    var coming = notes.filter { known[$0.id] == nil && stood[$0.id] == nil }
    var placed: [AnnotationID: Note] = known
    for (id, note) in stood where known[id] == nil {
      // What was to be decided here still is.
      if note.isOpen { coming.append(note.beforeCarrying) } else { placed[id] = note.settled }
    }
    let originals = Dictionary(notes.map { ($0.id, $0) }) { first, _ in first }
    return try carried(coming, to: text).map {
      CarriedNote(note: $0.note, original: originals[$0.note.id] ?? $0.original)
    }
      + notes.compactMap { note in
        placed[note.id].map { CarriedNote(note: $0, original: note) }
      }
  }

  /// Of the notes that somebody else has put on a text that is not here, those that stood on this one, as they
  /// did.
  private func stood(
    _ notes: [Note], on text: AnnotatedText
  ) throws(ArchiveError) -> [AnnotationID: Note] {
    var missing: Set<String> = []
    for sha256 in Set(notes.compactMap(\.certainTarget.snapshot)) where try !keeps(sha256) {
      missing.insert(sha256)
    }
    var stood: [AnnotationID: Note] = [:]
    for note in notes {
      guard let sha256 = note.certainTarget.snapshot, missing.contains(sha256),
        let there = try self.note(note.id, on: text.sha256),
        there.isOpen
          ? there.certainTarget.source == text.source
          : there.annotation.target.snapshot == text.sha256
      else { continue }
      stood[note.id] = there
    }
    return stood
  }

  /// Records where notes came to stand in a text, but for those that somebody has changed since they were
  /// read; returns those recorded.
  package func bring(
    _ carried: [CarriedNote], to text: AnnotatedText
  ) throws(ArchiveError) -> [Note] {
    guard !carried.isEmpty else { return [] }
    var brought: [Note] = []
    try record(keeping: [text.snapshot]) { current in
      brought = try carried.filter { try current($0.original.id) == $0.original }.map(\.note)
      return brought.map(NoteChange.carry)
    }
    return brought
  }

  /// Notes as they stand in the margin of a text; nothing is recorded.
  ///
  /// They are carried from the texts of their last certain targets, each of which is aligned once. One of
  /// which somebody has accepted that nothing is left stays so, until its words are back.
  package func carried(
    _ notes: [Note], to text: AnnotatedText
  ) throws(ArchiveError) -> [CarriedNote] {
    var carried: [CarriedNote] = []
    for (sha256, notes) in Dictionary(grouping: notes, by: \.certainTarget.snapshot) {
      let old = try sha256.flatMap { sha256 throws(ArchiveError) in try snapshot(sha256) }
      guard let old else {
        // Somebody else made them on a text that is not here: their quotes are all there is.
        let placing = NotePlacing(on: text.document, text.sha256, text.anchoring)
        carried += notes.map { $0.carried(as: placing.place($0), to: text) }
        continue
      }
      let carrying = Carrying(from: Document(paragraphsOf: old.text), to: text.document)
      carried += notes.map { note in
        let moved = carrying.carry(note, onto: text.sha256, text.anchoring)
        return note.carried(as: moved, to: text)
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

  /// One that waits to be decided as it was before it was carried.
  fileprivate var beforeCarrying: Note {
    var note = Note(annotation, text: certainTarget.snapshot)
    note.annotation.target = certainTarget
    return note
  }

  /// One that stays where it stands; from where it was carried there, if it was, stays known.
  fileprivate var settled: Note {
    Note(annotation, text: text, earlier: earlier ?? annotation.target)
  }

  /// The note where it was found in another text; one of which nothing was left stays so where nothing certain
  /// is there either.
  fileprivate func carried(as found: Note, to text: AnnotatedText) -> CarriedNote {
    guard isDroppedForGood, found.isOpen else { return CarriedNote(note: found, original: self) }
    var note = self
    note.text = text.sha256
    return CarriedNote(note: note, original: self)
  }
}
