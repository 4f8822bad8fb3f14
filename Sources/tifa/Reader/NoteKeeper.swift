import Annotations
import Archive
import DocumentModel
import Glibc
import ReaderUI
import Synchronization

/// Keeps the notes of one text in the reader's archive.
final class NoteKeeper: Sendable {
  private let place: NotesPlace
  /// What the text is remembered by: its path or address.
  private let key: String?
  private let text = Mutex<AnnotatedText?>(nil)
  private let archive = Mutex<Archive?>(nil)
  private let revision = Mutex<Int?>(nil)

  init(_ place: NotesPlace, key: String?) {
    self.place = place
    self.key = key
  }

  // MARK: - Looking

  /// The notes of a document; those of what the file held before are carried to it.
  func load(_ document: Document) -> NoteOutcome {
    let sha256 = Fingerprint(of: document.text).hexadecimal
    let text = AnnotatedText(document, sha256: sha256, source: key)
    self.text.withLock { $0 = text }
    // Reading alone makes no file.
    guard place.hasNotes else { return NoteOutcome(notes: NotesOnText()) }
    return outcome { archive in
      archive.share()
      let carried = try carry(to: text, in: archive)
      var outcome = NoteOutcome(notes: try notes(in: archive), notice: carried)
      outcome.draft = try draft(on: text, in: archive)
      if let problem = archive.problem { outcome.notice = Notice("\(problem)", isError: true) }
      return outcome
    }
  }

  /// Carries the notes on earlier texts of the file to this one; says so if there are any.
  private func carry(
    to text: AnnotatedText, in archive: Archive
  ) throws(ArchiveError) -> Notice? {
    guard archive.problem == nil else { return nil }
    let carried = try archive.notesComingAlong(to: text)
    guard !carried.isEmpty else { return nil }
    try archive.record(carried.map(NoteChange.carry), keeping: [text.snapshot])
    let open = carried.count(where: \.isOpen)
    let count = carried.count == 1 ? "1 note" : "\(carried.count) notes"
    return Notice(
      open == 0
        ? "The text has changed; \(count) came along."
        : "The text has changed under \(count); \(open) to be decided: A lists them.")
  }

  private func notes(in archive: Archive) throws(ArchiveError) -> NotesOnText? {
    guard let text = text.withLock({ $0 }) else { return nil }
    var placed: [NotesOnText.Placed] = []
    var unplaced: [Note] = []
    for note in try archive.notes(on: text.sha256) {
      let isHere = note.annotation.target.snapshot == text.sha256
      if isHere, note.state != .dropped, note.state != .ambiguous,
        let position = note.annotation.target.position
      {
        placed.append(NotesOnText.Placed(note, at: text.anchoring.range(of: position)))
      } else {
        unplaced.append(note)
      }
    }
    return NotesOnText(placed: placed, unplaced: unplaced)
  }

  // MARK: - Changing

  func perform(_ request: NoteRequest) -> NoteOutcome {
    outcome { archive in
      guard let text = text.withLock({ $0 }) else { return NoteOutcome(notes: nil) }
      let words: String
      switch request {
      case .make(let range, let bodies, let motivation):
        try archive.record(
          [.put(note(on: range, bodies, motivation, of: text))], keeping: [text.snapshot])
        words = motivation == .highlighting ? "Highlighted." : "Saved."
      case .change(let id, let bodies, let motivation):
        words = try change(id, in: archive) { note in
          note.annotation.bodies = bodies
          note.annotation.motivation = motivation
        }
      case .accept(let id): words = try change(id, in: archive) { $0.state = nil }
      case .relink(let id, let range):
        words = try change(id, in: archive) { note in
          note.state = nil
          note.annotation.target = text.anchoring.describe(range)
        }
      case .delete(let ids):
        try archive.record(ids.map(NoteChange.delete))
        words = "Deleted; U brings it back."
      case .undo:
        let undone = try archive.undo()
        words = undone.isEmpty ? "Nothing to undo." : "Undone."
      }
      return NoteOutcome(notes: try notes(in: archive), notice: Notice(words))
    }
  }

  private func change(
    _ id: AnnotationID, in archive: Archive, _ body: (inout Note) -> Void
  ) throws(ArchiveError) -> String {
    guard let text = text.withLock({ $0 }),
      var note = try archive.notes(on: text.sha256).first(where: { $0.id == id })
    else { return "That note is gone; another program deleted it." }
    body(&note)
    note.earlier = note.isOpen ? note.earlier : nil
    note.annotation.modified = Timestamp(secondsSince1970: time(nil))
    try archive.record([note.isOpen ? .carry(note) : .put(note)], keeping: [text.snapshot])
    return "Saved."
  }

  private func note(
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

  // MARK: - Drafts

  func keepDraft(_ draft: NoteDraft?) -> Notice? {
    outcome { archive in
      guard let text = text.withLock({ $0 }) else { return NoteOutcome(notes: nil) }
      let kept = draft.map { Draft(note: $0.note, range: $0.range.utf8, words: $0.text) }
      try archive.keepDraft(kept, on: text.sha256)
      return NoteOutcome(notes: nil)
    }.notice
  }

  private func draft(on text: AnnotatedText, in archive: Archive) throws(ArchiveError) -> NoteDraft?
  {
    try archive.draft(on: text.sha256).map { draft in
      NoteDraft(range: TextRange(utf8: draft.range), note: draft.note, text: draft.words)
    }
  }

  // MARK: - The archive

  /// Whether another program has changed the archive since this was last asked.
  func hasChanged() -> Bool {
    guard let archive = archive.withLock({ $0 }), let now = try? archive.revision() else {
      return false
    }
    return revision.withLock { known in
      defer { known = now }
      return known != nil && known != now
    }
  }

  /// Does something with the archive, which is opened when first needed; what fails is for the reader.
  private func outcome(_ body: (Archive) throws -> NoteOutcome) -> NoteOutcome {
    do {
      let archive = try self.archive.withLock { known in
        if let known { return known }
        let opened = try place.open()
        known = opened
        return opened
      }
      var outcome = try body(archive)
      if let problem = archive.takeSharingProblems().first {
        outcome.notice = Notice("\(problem)", isError: true)
      }
      return outcome
    } catch {
      return NoteOutcome(notes: nil, notice: Notice("\(error)", isError: true))
    }
  }
}
