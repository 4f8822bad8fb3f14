import Annotations
import Archive
import DocumentModel
import Glibc
import ReaderUI
import Synchronization

/// Keeps the notes of one text in the reader's archive.
final class NoteKeeper: Sendable {
  let place: NotesPlace
  /// What the text is remembered by: its path or address.
  let key: String?
  let text = Mutex<AnnotatedText?>(nil)
  private let archive = Mutex<Archive?>(nil)
  /// The notes on the text as they were found last.
  private let shown = Mutex<NotesOnText?>(nil)
  /// What is being written, and its number in the archive.
  let draft = Mutex<(number: Int, draft: NoteDraft)?>(nil)

  init(_ place: NotesPlace, key: String?) {
    self.place = place
    self.key = key
  }

  // MARK: - Looking

  /// The notes of a document; those of what the file held before are carried to it.
  func load(_ document: Document) -> NoteOutcome {
    let sha256 = Fingerprint(of: document.text).hexadecimal
    let text = AnnotatedText(document, sha256: sha256, source: key)
    let isOther = self.text.withLock { known in
      defer { known = text }
      return known?.sha256 != sha256
    }
    // Reading alone makes no file.
    guard place.hasNotes else {
      return NoteOutcome(notes: NotesOnText(text: sha256), problem: place.obstacle.map(notice))
    }
    return outcome { archive in
      archive.share()
      let carried = try carry(to: text, in: archive)
      var outcome = NoteOutcome(
        notes: try notes(in: archive, and: carried.unkept), notice: carried.notice)
      outcome.draft = try draft(on: text, takingOver: isOther, in: archive)
      if let problem = archive.problem { outcome.notice = notice(of: problem) }
      return outcome
    }
  }

  /// All notes on the text, with those that came along and could not be kept there.
  func notes(in archive: Archive, and unkept: [Note] = []) throws(ArchiveError) -> NotesOnText? {
    guard let text = text.withLock({ $0 }) else { return nil }
    let found = NotesOnText(try archive.notes(on: text.sha256) + unkept, on: text)
    shown.withLock { $0 = found }
    return found
  }

  /// The notes on the text once some of them have changed; only those are looked for.
  func notes(
    changing ids: [AnnotationID], in archive: Archive
  ) throws(ArchiveError) -> NotesOnText? {
    guard let text = text.withLock({ $0 }), let known = shown.withLock({ $0 }),
      known.text == text.sha256
    else { return try notes(in: archive) }
    var changed: [Note] = []
    for id in ids {
      if let note = try archive.note(id), note.text == text.sha256 { changed.append(note) }
    }
    let found = known.replacing(ids, with: NotesOnText(changed, on: text))
    shown.withLock { $0 = found }
    return found
  }

  /// All notes there are; none where they cannot be read, which looking for those on the text has told.
  func loadAll() -> [FiledNote] {
    guard place.hasNotes else { return [] }
    var all: [FiledNote] = []
    _ = outcome { archive in
      all = try archive.filedNotes()
      return NoteOutcome(notes: nil)
    }
    return all
  }

  // MARK: - Changing

  func perform(_ request: NoteRequest) -> NoteOutcome {
    outcome(writing: true) { archive in
      guard let text = text.withLock({ $0 }) else { return NoteOutcome(notes: nil) }
      let words: String
      let changed: [AnnotationID]
      switch request {
      case .make(let range, let bodies, let motivation):
        let note = note(on: range, bodies, motivation, of: text)
        try archive.record([.put(note)], keeping: [text.snapshot])
        changed = [note.id]
        words = motivation == .highlighting ? "Highlighted." : "Saved."
      case .change(let wordings): return try reword(wordings, in: archive)
      case .accept(let ids):
        changed = ids
        words = try change(ids, in: archive) { $0.state = nil }
      case .relink(let id, let range):
        changed = [id]
        words = try change(changed, in: archive) { note in
          note.state = nil
          note.text = text.sha256
          note.annotation.target = text.anchoring.describe(range)
        }
      case .delete(let ids):
        changed = ids
        try archive.record(ids.map(NoteChange.delete))
        words =
          ids.count == 1
          ? "Deleted; U brings it back." : "\(ids.count) deleted; U brings them back."
      case .undo:
        let undone = try archive.undo(.own(onText: text.sha256))
        changed = undone.map(\.id)
        words = Self.words(for: undone, on: text)
      }
      return NoteOutcome(
        notes: try notes(changing: changed, in: archive), notice: Notice(words))
    }
  }

  /// Changes notes on whichever text they stand, all of them or none.
  private func change(
    _ ids: [AnnotationID], in archive: Archive, _ body: (inout Note) -> Void
  ) throws(ArchiveError) -> String {
    guard let text = text.withLock({ $0 }) else { return "" }
    var changes: [NoteChange] = []
    for id in ids {
      guard var note = try archive.note(id) else { continue }
      body(&note)
      changes.append(.changing(note))
    }
    let missed = ids.count - changes.count
    try archive.record(changes, keeping: [text.snapshot])
    if missed > 0 {
      return ids.count == 1
        ? "That note is gone; another program deleted it."
        : "\(changes.count) saved; \(missed) are gone, another program deleted them."
    }
    return ids.count == 1 ? "Saved." : "\(ids.count) notes saved."
  }

  func note(
    on range: TextRange, _ bodies: [AnnotationBody], _ motivation: Annotation.Motivation,
    of text: AnnotatedText
  ) -> Note {
    var generator = SystemRandomNumberGenerator()
    let annotation = Annotation(
      id: AnnotationID(using: &generator), target: text.anchoring.describe(range), bodies: bodies,
      motivation: motivation, author: place.author,
      created: Timestamp(secondsSince1970: time(nil)))
    return Note(annotation, text: text.sha256)
  }

  // MARK: - The archive

  /// Whether another program has changed the archive since this was last asked.
  func hasChanged() -> Bool {
    archive.withLock { $0 }?.othersHaveChangedNotes() ?? false
  }

  /// Does something with the archive, which is opened when first needed; what fails is for the reader.
  ///
  /// For writing, an archive that could only be read is tried once more: it may have been mended.
  func outcome(
    writing isWriting: Bool = false, _ body: (Archive) throws -> NoteOutcome
  ) -> NoteOutcome {
    do {
      let archive = try isWriting ? openedToWrite() : opened()
      var outcome = try body(archive)
      if let problem = archive.takeSharingProblems().first {
        outcome.notice = Notice(problem.brief(place.shortened), isError: true)
      }
      outcome.problem = outcome.problem ?? archive.problem.map(notice)
      return outcome
    } catch {
      let notice = notice(of: error)
      return NoteOutcome(notes: nil, notice: notice, problem: notice)
    }
  }

  private func opened() throws -> Archive {
    try archive.withLock { known in
      if let known { return known }
      let opened = try place.open()
      known = opened
      return opened
    }
  }

  private func openedToWrite() throws -> Archive {
    let known = try opened()
    guard known.problem != nil else { return known }
    let again = try place.open()
    guard again.problem == nil else { return again }
    archive.withLock { $0 = again }
    // What came along and could not be kept is kept now.
    if let text = text.withLock({ $0 }) { _ = try carry(to: text, in: again) }
    return again
  }

  /// What went wrong, as the reader shows it.
  func notice(of error: any Error) -> Notice {
    let words = (error as? ArchiveError)?.brief(place.shortened) ?? "\(error)"
    return Notice(words, isError: true)
  }
}

extension NotesOnText {
  /// Notes on a text, those of which nothing stands there apart.
  fileprivate init(_ notes: [Note], on text: AnnotatedText) {
    var placed: [Placed] = []
    var unplaced: [Note] = []
    for note in notes {
      let isHere = note.annotation.target.snapshot == text.sha256
      if isHere, note.state != .dropped, note.state != .ambiguous,
        let position = note.annotation.target.position
      {
        placed.append(Placed(note, at: text.anchoring.range(of: position)))
      } else {
        unplaced.append(note)
      }
    }
    self.init(placed: placed, unplaced: unplaced, text: text.sha256)
  }
}
