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
  /// Whether it is a copy of what the file held once, to which nothing is carried.
  let isCopy: Bool
  let text = Mutex<AnnotatedText?>(nil)
  private let archive = Mutex<Archive?>(nil)
  /// Whether notes came along with the text that the archive does not have as they stand here.
  private let hasUnkept = Mutex(false)
  /// The notes on the text as they were found last.
  private let shown = Mutex<NotesOnText?>(nil)
  /// What the notes folder was like when it was looked at last.
  private let folderStamp = Mutex<String?>(nil)
  /// Whether there was nothing to look for notes in.
  private let hadNothing = Mutex(false)
  /// What is being written, and its number in the archive.
  let draft = Mutex<(number: Int, draft: NoteDraft)?>(nil)

  init(_ place: NotesPlace, key: String?, isCopy: Bool = false) {
    self.place = place
    self.key = key
    self.isCopy = isCopy
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
    // Before it is read: what is written meanwhile is news.
    folderStamp.withLock { $0 = place.folder?.stampOfOthers }
    // Reading alone makes no file.
    let hasNotes = place.hasNotes
    hadNothing.withLock { $0 = !hasNotes }
    guard hasNotes else {
      let problem = place.obstacle.map(notice)
      return NoteOutcome(notes: NotesOnText(text: sha256), notice: problem, problem: problem)
    }
    return outcome { archive in
      archive.share()
      var (said, unkept): (Notice?, [Note]) = (nil, [])
      do throws(ArchiveError) {
        said = try carry(to: text, in: archive)
      } catch {
        // Where nothing can be kept they come along all the same.
        unkept = try archive.notesComingAlong(to: text)
        said = notice(of: error)
      }
      hasUnkept.withLock { $0 = !unkept.isEmpty }
      let known = shown.withLock { $0 }
      let found = try notes(in: archive, and: unkept)
      var outcome = NoteOutcome(notes: found, notice: said)
      if said == nil, let known, let found, known.text == found.text {
        outcome.news = NoteNews(from: known, to: found, author: place.author).notice
      }
      outcome.draft = try draft(on: text, takingOver: isOther, in: archive)
      if let problem = archive.problem { outcome.notice = notice(of: problem) }
      return outcome
    }
  }

  /// Whether others have changed the archive, or written into the notes folder, since it was looked at; where
  /// it cannot be told, no.
  func hasNews() -> Bool {
    if hasChanged() { return true }
    guard let folder = place.folder, let now = folder.stampOfOthers else { return false }
    return folderStamp.withLock { $0 != nil && $0 != now }
  }

  /// All notes on the text, with those that came along and could not be kept there.
  func notes(in archive: Archive, and unkept: [Note] = []) throws(ArchiveError) -> NotesOnText? {
    guard let text = text.withLock({ $0 }) else { return nil }
    return try shown.withLock { shown throws(ArchiveError) -> NotesOnText? in
      var found = NotesOnText(try archive.notes(on: text.sha256) + unkept, on: text)
      found.edition = (shown?.edition ?? 0) + 1
      shown = found
      return found
    }
  }

  /// The notes on the text once some of them have changed; only those are looked for.
  func notes(
    changing ids: [AnnotationID], in archive: Archive
  ) throws(ArchiveError) -> NotesOnText? {
    guard let text = text.withLock({ $0 }) else { return nil }
    let found = try shown.withLock { shown throws(ArchiveError) -> NotesOnText? in
      guard let known = shown, known.text == text.sha256 else { return nil }
      var changed: [Note] = []
      for id in ids {
        if let note = try archive.note(id), note.text == text.sha256 { changed.append(note) }
      }
      var found = known.replacing(ids, with: NotesOnText(changed, on: text))
      found.edition = known.edition + 1
      shown = found
      return found
    }
    if let found { return found }
    return try notes(in: archive)
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
      try keepUnkept(on: text, in: archive)
      switch request {
      case .finish(let carried, let bodies, let motivation):
        return try finish(carried, bodies, motivation, on: text, in: archive)
      case .make(let range, let bodies, let motivation):
        let note = note(on: range, bodies, motivation, of: text)
        try archive.record([.put(note)], keeping: [text.snapshot])
        return try changed([note.id], Self.highlight(of: note) ?? "Saved.", in: archive)
      case .change(let wordings):
        var outcome = try reword(wordings, in: archive)
        if let words = Self.highlight(by: wordings), outcome.notice?.isError == false {
          outcome.notice = Notice(words)
        }
        return outcome
      case .accept(let ids): return try accept(ids, in: archive)
      case .relink(let id, let range):
        guard var note = try archive.note(id) else {
          return try changed([id], Self.isGone, in: archive)
        }
        note.state = nil
        note.text = text.sha256
        note.annotation.target = text.anchoring.describe(range)
        try archive.record([.changing(note)], keeping: [text.snapshot])
        let words = NoteQuote.short(note.quote ?? "")
        return try changed([id], "The note is tied to \(words) now.", in: archive)
      case .delete(let ids): return try delete(ids, in: archive)
      case .undo:
        return try undo(on: text, in: archive)
      }
    }
  }

  /// What came of a change of these notes, and the words for it.
  func changed(
    _ ids: [AnnotationID], _ words: String, in archive: Archive
  ) throws(ArchiveError) -> NoteOutcome {
    NoteOutcome(notes: try notes(changing: ids, in: archive), notice: Notice(words))
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

  /// Whether another program has changed the archive since this was last asked, or made one.
  func hasChanged() -> Bool {
    // Also where looking for the notes on all texts has opened it by now.
    let isMade = hadNothing.withLock { hadNothing in
      guard hadNothing, place.hasNotes else { return false }
      hadNothing = false
      return true
    }
    return isMade || archive.withLock { $0 }?.othersHaveChangedNotes() ?? false
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
    var archive = try opened()
    if archive.problem != nil {
      archive = try place.open()
      if let problem = archive.problem { throw problem }
      self.archive.withLock { [archive] in $0 = archive }
    }
    return archive
  }

  /// Keeps what came along with the text and could not be kept then.
  private func keepUnkept(on text: AnnotatedText, in archive: Archive) throws(ArchiveError) {
    guard hasUnkept.withLock({ $0 }) else { return }
    _ = try carry(to: text, in: archive)
    hasUnkept.withLock { $0 = false }
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
