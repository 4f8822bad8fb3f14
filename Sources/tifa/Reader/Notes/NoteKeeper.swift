import Annotations
import Archive
import DocumentModel
import ReaderUI
import Synchronization

/// Keeps the notes of one text in the reader's archive.
final class NoteKeeper: Sendable {
  private let archive: ReaderArchive
  /// What the text is remembered by: its path or address.
  private let key: String?
  /// Whether it is a copy of what the file held once, to which nothing is carried.
  let isCopy: Bool
  /// The file, which may be another than the one that was opened once it is read anew; nil for what is none.
  let file: ChangingFile?
  let text = Mutex<AnnotatedText?>(nil)
  /// Notes that came along with the text, which the archive does not have as they stand here.
  private let unkept = Mutex<[CarriedNote]>([])
  /// What is known of the text that was read last.
  let reading = Mutex(Reading())
  /// The notes that are back since they were looked for last; nil where there are none.
  let bringsBack = Mutex<Returning?>(nil)
  /// The notes on the text as they were found last.
  private let shown = Mutex<NotesOnText?>(nil)
  /// What the notes folder was like when it was looked at last, or written into from here.
  private let folderStamps = Mutex<[String: String]?>(nil)
  /// Whether there was nothing to look for notes in.
  private let hadNothing = Mutex(false)
  /// What is being written, and its number in the archive.
  let draft = Mutex<(number: Int, draft: NoteDraft)?>(nil)
  /// The numbers of drafts that are done, and could not be forgotten yet.
  let endedDrafts = Mutex<[Int]>([])

  var place: NotesPlace { archive.place }

  init(
    _ archive: ReaderArchive, key: String?, isCopy: Bool = false,
    file: ChangingFile? = nil
  ) {
    self.archive = archive
    self.key = key
    self.isCopy = isCopy
    self.file = file
  }

  deinit {
    // Whoever opens the text anew goes on with it.
    draft.withLock { if let number = $0?.number { archive.known?.leaveDraft(number) } }
  }

  // MARK: - Looking

  /// The notes of a document; those of what the file held before are carried to it.
  func load(_ document: Document, reading number: Int) -> NoteOutcome {
    let sha256 = Fingerprint(of: document.text).hexadecimal
    let text = AnnotatedText(document, sha256: sha256, source: file?.path ?? key)
    let (isFirst, isOther) = self.text.withLock { known in
      defer { known = text }
      return (known == nil, known?.sha256 != sha256)
    }
    reading.withLock { reading in
      if reading.number != number { reading = Reading(number: number, awaitsNotes: true) }
      if isOther { reading.isNewText = true }
    }
    // Before it is read: what is written meanwhile is news.
    folderStamps.withLock { $0 = place.folder?.stamps }
    // Reading alone makes no file.
    let hasNotes = place.hasNotes
    hadNothing.withLock { $0 = !hasNotes }
    guard hasNotes else {
      reading.withLock { $0.awaitsNotes = false }
      let problem = place.obstacle.map(notice)
      return NoteOutcome(notes: NotesOnText(text: sha256), notice: problem, problem: problem)
    }
    return outcome { archive in
      // What could not be taken over is looked at again.
      if !archive.share() { folderStamps.withLock { $0 = [:] } }
      let bringsBack = bringsBack.withLock { returning in
        defer { returning = nil }
        return returning
      }
      let reading = self.reading.withLock { $0 }
      var came = Arrivals()
      if let taken = taken(by: reading, bringingBack: bringsBack?.notes ?? []) {
        do throws(ArchiveError) {
          came = try carry(to: text, taking: taken, in: archive)
          try remember(reading, of: archive)
        } catch {
          // Where nothing can be kept they come along all the same.
          came.unkept = try archive.notesComingAlong(to: text, taking: taken)
          came.problem = notice(of: error)
        }
      }
      unkept.withLock { $0 = came.unkept }
      let known = shown.withLock { $0 }
      var found = try notes(in: archive, and: came.unkept.map(\.note))
      // What cannot be kept now is looked for the next time.
      let suggested = (try? archive.suggestPlaces(of: found?.misplaced ?? [], on: text)) ?? 0
      if suggested > 0 { found = try notes(in: archive, and: came.unkept.map(\.note)) }
      let news = NoteNews(from: known, to: found, author: place.author)
      let said =
        came.problem
        ?? (reading.isNewText
          ? came.notice(waiting: news?.open ?? [])
          : bringsBack.flatMap { came.notice(bringingBack: $0.words) })
        ?? (suggested > 0 ? Notice("\(Self.toDecide(suggested)).") : nil)
      // Those that others shared may be the first on it, and are carried from it later.
      if found?.isEmpty == false { try? archive.keep(text.snapshot) }
      var outcome = NoteOutcome(notes: found, notice: said)
      if said == nil, bringsBack == nil { outcome.news = news?.notice }
      outcome.draft = try draft(on: text, takingOver: isFirst, in: archive)
      if let problem = archive.problem { outcome.notice = notice(of: problem) }
      return outcome
    }
  }

  /// Whether others have changed the archive, or written into the notes folder, since it was looked at; where
  /// it cannot be told, no.
  func hasNews() -> Bool {
    if let archive = archive.known { forgetDrafts(in: archive) }
    if hasChanged() { return true }
    guard let now = place.folder?.stamps else { return false }
    return folderStamps.withLock { $0 != nil && $0 != now }
  }

  /// All notes on the text, with those that came along and could not be kept there, and those that have gone
  /// along to another version of the file.
  func notes(in archive: Archive, and unkept: [Note] = []) throws(ArchiveError) -> NotesOnText? {
    guard let text = text.withLock({ $0 }) else { return nil }
    return try shown.withLock { shown throws(ArchiveError) -> NotesOnText? in
      var all = try archive.notes(on: text.sha256) + unkept
      if let source = text.source {
        let there = Set(all.map(\.id))
        all += try archive.notesGone(from: text.sha256, of: source)
          .filter { !there.contains($0.id) }
      }
      var found = NotesOnText(all, on: text)
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
        if let note = try archive.note(id, on: text.sha256, of: text.source) {
          changed.append(note)
        }
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
    changing { text, archive in
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
      case .accept(let notes): return try accept(notes, in: archive)
      case .relink(let id, let range):
        return try relink(id, to: range, of: text, in: archive)
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
      created: .now())
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
    return isMade || archive.known?.othersHaveChangedNotes() ?? false
  }

  /// Changes notes; what that writes into the notes folder is no news.
  func changing(_ body: (AnnotatedText, Archive) throws -> NoteOutcome) -> NoteOutcome {
    let before = place.folder?.stamps
    let outcome = outcome(writing: true) { archive in
      guard let text = text.withLock({ $0 }) else { return NoteOutcome(notes: nil) }
      return try body(text, archive)
    }
    if let folder = place.folder, let after = folder.stamps {
      folderStamps.withLock { known in
        if known?[folder.ownFile] == before?[folder.ownFile] {
          known?[folder.ownFile] = after[folder.ownFile]
        }
      }
    }
    return outcome
  }

  /// Does something with the archive; what fails is for the reader.
  func outcome(
    writing isWriting: Bool = false, _ body: (Archive) throws -> NoteOutcome
  ) -> NoteOutcome {
    do {
      let archive = try isWriting ? self.archive.openedToWrite() : self.archive.opened()
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

  /// Keeps what came along with the text and could not be kept then.
  private func keepUnkept(on text: AnnotatedText, in archive: Archive) throws(ArchiveError) {
    _ = try archive.bring(unkept.withLock { $0 }, to: text)
    unkept.withLock { $0 = [] }
  }

  /// What went wrong, as the reader shows it.
  func notice(of error: any Error) -> Notice {
    let words = (error as? ArchiveError)?.brief(place.shortened) ?? "\(error)"
    return Notice(words, isError: true)
  }
}
