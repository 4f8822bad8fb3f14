import Annotations
import DocumentModel
import KeywordIndexing
import TerminalCore

extension ReaderSession {
  /// Looks for the notes of the text, once all of it is there.
  func findNotes() {
    guard let notes = source.notes, !state.document.isOpening else { return }
    let (mailbox, document, reading) = (mailbox, state.document, state.notes.reading)
    let earlier = notesTask
    earlier?.cancel()
    let matcher = source.matcher ?? environment.matcher
    notesTask = BackgroundTask.run {
      // Whoever looks for the notes on what the text was must not be the last to carry them.
      await earlier?.value
      if Task.isCancelled { return }
      var outcome = notes.load(document, reading)
      outcome.reading = reading
      // Told also where they are looked for again by now: what has come along is told but once.
      mailbox.post(.notesChanged(outcome))
      if !Task.isCancelled { Self.file(notes, matcher(), mailbox) }
    }
  }

  /// Finds the notes on all texts anew.
  private func fileNotes() {
    guard let notes = source.notes else { return }
    let (mailbox, matcher) = (mailbox, source.matcher ?? environment.matcher)
    filing?.cancel()
    filing = BackgroundTask.run {
      // Whoever changes one note after another does not wait each time until all have been read.
      try? await Task.sleep(for: .milliseconds(300))
      if !Task.isCancelled { Self.file(notes, matcher(), mailbox) }
    }
  }

  private nonisolated static func file(
    _ notes: NoteKeeping, _ matcher: PhraseMatcher, _ mailbox: Mailbox
  ) {
    let all = notes.loadAll()
    if Task.isCancelled { return }
    let collection = NoteCollection(all) { quote in
      let whole = TextOffset.start..<TextOffset(utf8: quote.utf8.count)
      return Set(
        matcher.occurrences(in: quote, range: whole).map { matcher.formulations[$0.formulation].id }
      )
    }
    if !Task.isCancelled { mailbox.post(.notesFiled(collection)) }
  }

  /// Carries the notes of another text to this one; aligning long texts takes a while.
  func carryNotes(from text: String) {
    guard let notes = source.notes else { return }
    let (mailbox, matcher) = (mailbox, source.matcher ?? environment.matcher)
    let reading = state.notes.reading
    update(.notice(Notice("Carrying notes…")))
    let earlier = notesTask
    notesTask = BackgroundTask.run {
      await earlier?.value
      // Where the text has been read anew meanwhile, they come along to that.
      var outcome = notes.carry(text)
      outcome.reading = reading
      mailbox.post(.notesChanged(outcome))
      if !Task.isCancelled { Self.file(notes, matcher(), mailbox) }
    }
  }

  /// Opens the text of a note, and goes there once its notes have been found.
  func openNote(in text: NotedText, _ arrival: NoteArrival) {
    guard let notes = source.notes else { return }
    do {
      show(try notes.open(text), at: nil)
      state.notes.arrival = arrival
    } catch {
      update(.notice(Notice("\(error)", isError: true)))
    }
  }

  /// Changes notes at once: what the screen says is saved is on the disk.
  func changeNotes(_ request: NoteRequest) {
    guard let notes = source.notes else { return }
    update(.notesChanged(notes.perform(request)))
    fileNotes()
  }

  func keepDraft(_ draft: NoteDraft?) {
    if let notes = source.notes { update(.draftKept(problem: notes.keepDraft(draft))) }
  }

  /// Lends the terminal to the reader's editor for a note.
  func writeNote(_ draft: NoteDraft) {
    guard let notes = source.notes else { return }
    var written: (text: String?, notice: Notice?) = (nil, nil)
    terminal.lend { written = notes.write(draft) }
    update(.resize(terminal.size))
    if let text = written.text { update(.noteWritten(text)) }
    if let notice = written.notice { update(.notice(notice)) }
  }
}
