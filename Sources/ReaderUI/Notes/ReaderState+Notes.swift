import Annotations
import DocumentModel

extension ReaderState {
  /// What a note would be about: what is selected, the hit or what is under the cursor, or else the
  /// paragraph being read.
  var noteRange: TextRange? {
    if let range = selectedRange ?? currentRangeInSight { return range }
    let shown = article.layout.document
    guard let leaf = shown.leaf(at: article.focus) ?? shown.leaves.indices.first else {
      return nil
    }
    return shown.blocks[shown.leaves[leaf]].range
  }

  /// The note on just those words; of several, the one that was gone to.
  func note(onJust range: TextRange) -> Note? {
    let there = notes.overlapping(range).filter { $0.range == range }.map(\.note)
    return there.first { $0.id == noteGoneTo } ?? there.first
  }

  private var noteGoneTo: AnnotationID? {
    guard case .passage(_, let note) = cursor else { return nil }
    return note
  }

  /// The note on just those words, or else the shortest of those they touch; none of these where one was gone
  /// to, made or deleted there that is not there any more.
  private func note(on range: TextRange) -> Note? {
    if range == currentPassage, currentHitInSight == nil {
      guard let goneTo = noteGoneTo else { return note(onJust: range) }
      // One that is back, or could not be deleted, is meant again; another on the same words never was.
      guard let (note, place) = notes.all?[goneTo], place?.overlaps(range) == true else {
        return nil
      }
      return note
    }
    if let note = note(onJust: range) { return note }
    return notes.overlapping(range).min { $0.range.utf8Count < $1.range.utf8Count }?.note
  }

  /// Makes the words of a note current, so that what a key does next is about that very note.
  mutating func moveCursor(to note: AnnotationID, on range: TextRange) {
    selection = nil
    bringBack(range.lowerBound)
    moveCursor(to: .passage(range, of: note))
  }

  /// Lets go of the selection; its words stay current.
  mutating func releaseSelection() {
    guard let range = selectedRange else { return }
    selection = nil
    moveCursor(to: range == cursorRange ? cursor : .passage(range, of: nil))
  }

  /// Changes notes once they have been found: until then whoever keeps them has the text as it was before.
  mutating func changing(_ request: NoteRequest) -> [ReaderEffect] {
    guard knowsNotes() else { return [] }
    if case .delete(let ids) = request { notes.deleting = Set(ids) }
    return [.changeNotes(request)]
  }

  /// Whether the notes on the text have been found; where they have not, it says so.
  mutating func knowsNotes(isError: Bool = false) -> Bool {
    guard notes.all == nil else { return true }
    notice =
      notes.problem ?? Notice("Looking for notes; once more in a moment.", isError: isError)
    return false
  }

  mutating func performOnNotes(_ request: KeyInput.Request) -> [ReaderEffect] {
    guard notes.areKept else {
      notice = Notice(
        "Notes cannot be kept: set HOME, or XDG_DATA_HOME to a folder.", isError: true)
      return []
    }
    if notes.all == nil, let problem = notes.problem {
      notice = problem
      // It may have been mended meanwhile.
      return [.findNotes]
    }
    if notes.all == nil, isAboutNotesOfText(request.command) {
      // The rest of a text may be long in coming, and is read meanwhile.
      guard !document.isOpening else {
        notice = Notice("Notes are made once all of the text is there; once more in a moment.")
        return []
      }
      typeAhead.waiting = .notes(request)
      notice = .lookingForNotes
      return []
    }
    switch request.command {
    case .annotate:
      if let range = noteRange {
        beginNote(on: range, isChosen: (selectedRange ?? currentRangeInSight) != nil)
      }
      // Before anything is written that could not be kept.
      if case .annotating = mode, let problem = notes.problem { notice = problem }
    case .highlight: return highlight()
    case .noteList: openNoteList()
    case .notesPane: toggle(.notes)
    case .tieNote: return tieNote()
    case .carryNotes: pickFromAll(.notedTexts)
    case .deleteNote: return deleteNote()
    case .undoNote: return [.changeNotes(.undo)]
    default: break
    }
    return []
  }

  /// Whether a command can do nothing before the notes on this text are known.
  private func isAboutNotesOfText(_ command: ReaderCommand) -> Bool {
    switch command {
    case .notesPane, .carryNotes: false
    // Meanwhile those on all texts can be listed.
    case .noteList: !document.isOpening
    default: true
    }
  }

  /// Opens the editor for a note on a stretch that was chosen, or on which one just happens to be.
  private mutating func beginNote(on range: TextRange, isChosen: Bool) {
    releaseSelection()
    let note = note(onJust: range)
    if let draft = notes.draft {
      let wanted = NoteEditor.Wanted(note: note?.id, range: range)
      return resume(draft, insteadOf: isChosen ? wanted : nil, orOn: range)
    }
    open(NoteEditor(on: range, changing: note))
  }

  /// Opens the editor for a note; `range` is nil where nothing of its words is left.
  mutating func change(_ note: Note, on range: TextRange?) {
    if let draft = notes.draft {
      return resume(draft, insteadOf: NoteEditor.Wanted(note: note.id), orOn: nil)
    }
    open(NoteEditor(on: range ?? article.focus..<article.focus, changing: note))
  }

  /// Opens the editor for what was wanted earlier, if that is still there.
  mutating func begin(_ wanted: NoteEditor.Wanted) {
    if let (note, range) = wanted.note.flatMap({ notes.all?[$0] }) {
      change(note, on: range)
    } else if let range = wanted.range {
      beginNote(on: range, isChosen: true)
    }
  }

  mutating func open(_ editor: NoteEditor) {
    mode = .annotating(editor)
    moveArticle { $0.reveal(editor.range.isEmpty ? $0.focus : editor.range.lowerBound) }
  }

  private mutating func highlight() -> [ReaderEffect] {
    guard let range = noteRange else { return [] }
    releaseSelection()
    guard let known = note(onJust: range) else {
      return [.changeNotes(.make(range, [.colour(.yellow)], .highlighting))]
    }
    let colours = HighlightColour.allCases
    let place = known.annotation.colour.flatMap(colours.firstIndex).map { $0 + 1 } ?? 0
    let others = known.annotation.bodies.filter { if case .colour = $0 { false } else { true } }
    return [
      .changeNotes(
        .change([
          NoteWording(
            of: known.annotation, bodies: others + [.colour(colours[place % colours.count])],
            motivation: known.annotation.motivation)
        ]))
    ]
  }

  /// Deletes the note on what is current: one that happens to stand in the paragraph was not pointed at.
  private mutating func deleteNote() -> [ReaderEffect] {
    guard let range = selectedRange ?? currentRangeInSight else {
      notice = Notice(notes.all?.isEmpty == true ? "No notes on this text." : wordsForNoNote)
      return []
    }
    guard let known = note(on: range) else {
      let isNoted = notes.overlapping(range).contains { $0.range == range }
      notice = Notice(isNoted ? wordsForNoNote : "No note stands here.")
      return []
    }
    selection = nil
    // Once more it is about no longer note around these words.
    moveCursor(to: .passage(range, of: known.id))
    return changing(.delete([known.id]))
  }

  /// Says how one gets at the note that is to be deleted.
  private var wordsForNoNote: String {
    let list = keyMap.key(of: .noteList).map { " (\($0))" } ?? ""
    return
      "Which note? \(settings.mouse ? "Click it or go" : "Go") to it from the list\(list) first."
  }
}
