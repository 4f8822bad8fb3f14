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
  /// Where somebody, with whom notes may be shared, has said where one belongs in this very text, it is there.
  package func notesComingAlong(
    to text: AnnotatedText, taking taken: NotesTaken = .all
  ) throws(ArchiveError) -> [CarriedNote] {
    guard let source = text.source else { return [] }
    let notes = try notes(of: source, besides: text.sha256, taking: taken)
    guard !notes.isEmpty else { return [] }
    let places = try places(of: source)
    var kept: [String: Bool] = [:]
    func isAbsent(_ sha256: String) throws(ArchiveError) -> Bool {
      if let isKept = kept[sha256] { return !isKept }
      let isKept = try keeps(sha256)
      kept[sha256] = isKept
      return !isKept
    }
    var (standing, coming): ([CarriedNote], [Note]) = ([], [])
    for note in notes {
      let place = places[note.id]
      if let stood = try place.flatMap({ place throws(ArchiveError) in
        try note.standing(in: text.sha256, as: place, isAbsent)
      }) {
        standing.append(CarriedNote(note: stood, original: note))
      } else {
        coming.append(try note.goingOut(from: place, isAbsent))
      }
    }
    let originals = Dictionary(notes.map { ($0.id, $0) }) { first, _ in first }
    return standing
      + (try carried(coming, to: text).map {
        CarriedNote(note: $0.note, original: originals[$0.note.id] ?? $0.original)
      })
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

  /// As it stands in a text where somebody has said that it belongs; nil where nobody has.
  fileprivate func standing(
    in text: String, as place: NotePlace, _ isAbsent: (String) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) -> Note? {
    guard let target = try place.target(in: text, isAbsent: isAbsent) else { return nil }
    var note = Note(annotation, text: text)
    note.annotation.target = target
    // From where it was carried there.
    let origins = place.origins.same
    note.earlier =
      place.text == text
      ? origins.first
      : origins.firstIndex { $0.snapshot == text }.flatMap { origins.dropFirst($0 + 1).first }
    return note
  }

  /// As it is carried on: where the text of its last certain target is not here, from where it was found before
  /// that in one that is.
  ///
  /// From where somebody has taken it away it does not go on: all there is are the words to which it was tied.
  fileprivate func goingOut(
    from place: NotePlace?, _ isAbsent: (String) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) -> Note {
    guard let place, let sha256 = certainTarget.snapshot else { return self }
    let isTakenAway = place.origins.moved.contains { $0.isSamePlace(as: certainTarget) }
    if !isTakenAway, try !isAbsent(sha256) { return self }
    func standing(at target: AnnotationTarget) -> Note {
      var note = Note(annotation, text: target.snapshot)
      note.annotation.target = target
      return note
    }
    for target in [place.target] + place.origins.same {
      guard let snapshot = target.snapshot, try !isAbsent(snapshot) else { continue }
      return standing(at: target)
    }
    return isTakenAway ? standing(at: place.target) : self
  }

  /// The note where it was found in another text; one of which nothing was left stays so where nothing certain
  /// is there either.
  fileprivate func carried(as found: Note, to text: AnnotatedText) -> CarriedNote {
    guard isDroppedForGood, found.isOpen else {
      var found = found
      // It waits in the margin of this text, whatever the one is called in which its words were.
      if found.isOpen, let source = text.source { found.annotation.target.source = source }
      return CarriedNote(note: found, original: self)
    }
    var note = self
    note.text = text.sha256
    return CarriedNote(note: note, original: self)
  }
}
