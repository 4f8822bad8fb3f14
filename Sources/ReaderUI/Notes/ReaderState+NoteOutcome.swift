import Annotations
import DocumentModel

extension ReaderState {
  /// Takes what came of looking for notes or of changing one.
  mutating func replaceNotes(_ outcome: NoteOutcome) -> [ReaderEffect] {
    // The text was read anew while they were looked for; they are looked for once more.
    if let reading = outcome.reading, reading != notes.reading {
      notes.late = outcome
      return []
    }
    var outcome = outcome
    if let late = notes.late, late.notes?.text == outcome.notes?.text {
      // What came along then does not once more.
      outcome.notice = outcome.notice ?? late.notice
    }
    notes.late = nil
    // Later on, what is being written is known better here than there.
    let isFirst = notes.all == nil
    // That they can still not be read was told at the key that had them looked for again.
    let isKnown = isFirst && outcome.hasFailed && outcome.problem == notes.problem
    notes.problem = outcome.problem
    // Only what was asked for last is answered at once.
    if outcome.reading == nil { forgetDeleted(isDone: outcome.notes != nil) }
    if let found = outcome.notes, found.edition >= notes.all?.edition ?? 0 {
      settleAcknowledged(by: outcome, now: found.ids)
      notes.all = found
      followNote()
      refreshNoteList()
    }
    let more =
      (isFirst && outcome.notes != nil ? take(outcome.draft) : [])
      + (outcome.hasMoreToFind ? [.findNotes] : [])
    if !isKnown || notes.saving != nil {
      notice = outcome.notice ?? notice
      if outcome.notice == nil { outcome.news.map { tell($0) } }
    }
    if notes.all != nil, let arrival = notes.arrival {
      notes.arrival = nil
      arrive(at: arrival)
    }
    if case .notes(let request)? = typeAhead.waiting {
      return more + resume(request, isOfUse: notes.all != nil)
    }
    guard let editor = notes.saving else { return more }
    notes.saving = nil
    if let clash = outcome.clash { return meet(clash, editor) }
    // What could not be saved stays where it was written.
    if outcome.hasFailed {
      mode = .annotating(editor)
      return []
    }
    return end(editor) + more
  }

  /// Says what others did, behind what one did oneself.
  private mutating func tell(_ news: Notice) {
    // What came before that is known by now.
    let before = notice != nil && notice == notes.news?.told ? notes.news?.before : notice
    let words = [before?.text, news.text].compactMap(\.self).joined(separator: " ")
    let told = Notice(words, isError: before?.isError ?? false)
    notes.news = NotesPane.News(before: before, told: told)
    notice = told
  }

  /// Takes what was deleted out of the notes on all texts at once: another key may be about the next one.
  private mutating func forgetDeleted(isDone: Bool) {
    guard !notes.deleting.isEmpty else { return }
    if isDone { notes.filed = notes.filed?.removing(notes.deleting) }
    notes.deleting = []
  }

  /// Takes what was being written on the text, by the program before this one or before the text changed.
  private mutating func take(_ draft: NoteDraft?) -> [ReaderEffect] {
    if case .annotating(var editor) = mode {
      editor.range =
        draft?.range ?? editor.note.flatMap { notes.all?[$0.id]?.range } ?? editor.range
      editor.carried = draft?.carried
      mode = .annotating(editor)
      if notes.draft != nil { notes.draft = editor.draft }
    } else if let draft {
      guard draft.isWorthKeeping(among: notes.all) else {
        notes.draft = nil
        return [.keepDraft(nil)]
      }
      notes.draft = draft
      notice = draft.notice(key: keyMap.key(of: .annotate) ?? "a")
    }
    return []
  }

  /// Has what is written on a note follow it to the words to which another program has tied it.
  private mutating func followNote() {
    if let note = notes.draft?.note, let place = notes.all?[note.id]?.range {
      notes.draft?.range = place
    }
    if case .annotating(var editor) = mode, let note = editor.note,
      let place = notes.all?[note.id]?.range
    {
      editor.range = place
      mode = .annotating(editor)
    }
  }

  /// Remembers which notes a notice calls saved, and takes back what is not so any more.
  private mutating func settleAcknowledged(by outcome: NoteOutcome, now ids: Set<AnnotationID>) {
    if let told = outcome.notice {
      let new = notes.all.map { ids.subtracting($0.ids) } ?? []
      let changed = Set([notes.saving?.note?.id].compactMap(\.self))
      notes.acknowledged = NotesPane.Acknowledged(notice: told, notes: new.union(changed))
    } else if let told = notes.acknowledged, !told.notes.isSubset(of: ids) {
      if notice == told.notice || notice == notes.news?.told && notes.news?.before == told.notice {
        notice = nil
      }
      notes.acknowledged = nil
    }
  }

  /// Lets the reader decide about a note that another program changed while it was written.
  private mutating func meet(_ clash: NoteClash, _ editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    switch clash {
    case .changed(let note):
      editor.base = editor.base ?? editor.note
      editor.note = note
      editor.isDeleted = false
      editor.rival = NoteText(of: note.annotation).text
      notice = Notice(
        "Changed elsewhere meanwhile. Enter: yours in its place; ^T: add it to yours.",
        isError: true)
    case .deleted:
      // It stays the same note: it may be brought back elsewhere, too.
      editor.isDeleted = true
      notice = Notice(
        "Deleted elsewhere meanwhile. Enter brings it back with what you wrote.", isError: true)
    }
    mode = .annotating(editor)
    notes.draft = editor.draft
    return [.keepDraft(editor.draft)]
  }
}
