import TerminalCore

extension ReaderSession {
  /// Looks for the notes of the text, once all of it is there.
  func findNotes() {
    guard let notes = source.notes, !state.document.isOpening else { return }
    let (mailbox, document) = (mailbox, state.document)
    notesTask?.cancel()
    notesTask = BackgroundTask.run {
      let outcome = notes.load(document)
      if !Task.isCancelled { mailbox.post(.notesChanged(outcome)) }
    }
  }

  /// Changes notes at once: what the screen says is saved is on the disk.
  func changeNotes(_ request: NoteRequest) {
    guard let notes = source.notes else { return }
    update(.notesChanged(notes.perform(request)))
  }

  func keepDraft(_ draft: NoteDraft?) {
    if let notice = source.notes?.keepDraft(draft) { update(.notice(notice)) }
  }

  /// Lends the terminal to the reader's editor for a note.
  func writeNote(_ draft: NoteDraft) {
    guard let notes = source.notes else { return }
    var written: (text: String?, notice: Notice?) = (nil, nil)
    terminal.lend { written = notes.write(draft.text) }
    update(.resize(terminal.size))
    if let text = written.text { update(.noteWritten(text)) }
    if let notice = written.notice { update(.notice(notice)) }
  }
}
