import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// Opens the list of the notes on this text; of all notes, where there are none on it.
  mutating func openNoteList() {
    notes.marked = []
    guard notes.all?.isEmpty != false else { return pick(.notes(.text)) }
    pickFromAll(.notes(notes.filed?.notes.isEmpty == true ? .text : .archive))
  }

  /// Opens a list of the notes on all texts, as soon as they have been found.
  mutating func pickFromAll(_ kind: Picker.Kind) {
    guard notes.filed == nil else { return pick(kind) }
    typeAhead.waiting = .list(kind)
    notice = .lookingForNotes
  }

  /// Takes the notes on all texts.
  mutating func replaceFiledNotes(_ collection: NoteCollection) {
    notes.filed = collection
    refreshNoteList()
    guard case .list(let kind)? = typeAhead.waiting else { return }
    typeAhead.waiting = nil
    notice = nil
    if kind == .notes(.archive), collection.notes.isEmpty { openNoteList() } else { pick(kind) }
    // What was meant for a list that is empty is not for the text.
    if case .reading = mode { typeAhead.typed = [] }
  }

  /// Makes the rows of the list of notes.
  mutating func listNotes(_ scope: NoteScope, filter: String) {
    notes.listing = NoteListing(scope == .text ? groupsOfText : groupsOfArchive)
    notes.listing.narrow(to: filter)
    notes.marked = notes.marked.filter(notes.listing.contains)
  }

  /// Makes them anew while the list is open, for the notes are others now.
  mutating func refreshNoteList() {
    guard case .picking(let picker) = mode, case .notes(let scope) = picker.kind else { return }
    let earlier = notes.listing
    listNotes(scope, filter: picker.filter)
    let row =
      notes.listing.rowAfterDeciding(row: picker.selection, of: earlier)
      ?? earlier.place(ofRow: picker.selection).flatMap(notes.listing.row(of:))
    // It stays on its note, unless that went under another heading: then it is the turn of the next one.
    _ = select(row ?? picker.selection, in: picker)
  }

  /// First what waits for the reader, then the others in the order of the text, then those of which it is
  /// settled that nothing is left.
  private var groupsOfText: [NoteListing.Group] {
    guard let all = notes.all else { return [] }
    let text = NotedText(title: document.metadata.title, date: document.metadata.date?.description)
    let placed = all.placed.map { FiledNote($0.note, in: text) }
    let unplaced = all.unplaced.map { FiledNote($0, in: text) }
    return [
      NoteListing.Group(
        title: "To be decided", notes: (unplaced + placed).filter(\.note.isOpen)),
      NoteListing.Group(title: "Notes", isUsual: true, notes: placed.filter { !$0.note.isOpen }),
      NoteListing.Group(title: "Dropped", notes: unplaced.filter { !$0.note.isOpen }),
    ]
  }

  /// By texts, that with the latest note first; in each by their places.
  private var groupsOfArchive: [NoteListing.Group] {
    notes.filed?.texts.map { text, notes in
      NoteListing.Group(
        title: text.name,
        trailing: text.date.map { CivilDate(written: $0)?.inWords ?? $0 } ?? "",
        notes: notes)
    } ?? []
  }

  // MARK: - Keys

  /// The keys that the list of notes has for itself; nil for any other.
  mutating func updateNoteList(
    _ letter: Character, scope: NoteScope, picker: Picker
  ) -> [ReaderEffect]? {
    switch letter {
    case " ": return markSelected(of: picker)
    case "*": return markAll(of: picker)
    case "#": beginTagging(from: picker)
    case "+":
      // As they are shown: what became of them since is not known to be as it should be.
      let listing = notes.listing
      return onChosen(of: picker) { .accept(listing.notes($0)) }
    case "D": return onChosen(of: picker) { .delete($0) }
    case "U": return changing(.undo)
    case "r": return chosenNote(of: picker).map { tieFromList($0) } ?? []
    case "e": return chosenNote(of: picker).map { openNote($0, arriving: .edit($0)) } ?? []
    case "c": pickFromAll(.notedTexts)
    case "A": pickFromAll(.notes(scope.other))
    default: return nil
    }
    return []
  }

  /// The note on which the list stands.
  private func chosenNote(of picker: Picker) -> AnnotationID? {
    notes.listing.note(inRow: picker.selection)
  }

  /// The notes that are marked and shown; where none is, the one on which the list stands.
  func chosenNotes(of picker: Picker) -> [AnnotationID] {
    let marked = notes.markedInList
    guard marked.isEmpty else { return marked.sorted { $0.text < $1.text } }
    return chosenNote(of: picker).map { [$0] } ?? []
  }

  private mutating func onChosen(
    of picker: Picker, _ request: ([AnnotationID]) -> NoteRequest
  ) -> [ReaderEffect] {
    let chosen = chosenNotes(of: picker)
    notes.marked.subtract(chosen)
    return chosen.isEmpty ? [] : changing(request(chosen))
  }

  private mutating func markSelected(of picker: Picker) -> [ReaderEffect] {
    guard let id = chosenNote(of: picker) else { return [] }
    if notes.marked.remove(id) == nil { notes.marked.insert(id) }
    return select(picker.selection + 1, in: picker)
  }

  /// Marks all that are shown; where they are marked, none of them.
  private mutating func markAll(of picker: Picker) -> [ReaderEffect] {
    let shown = Set(notes.listing.shown)
    if shown.isSubset(of: notes.marked) {
      notes.marked.subtract(shown)
    } else {
      notes.marked.formUnion(shown)
    }
    return []
  }

  // MARK: - Going to a note

  /// Goes to a note or changes it; opens its text first where that is another.
  mutating func openNote(_ id: AnnotationID, arriving arrival: NoteArrival) -> [ReaderEffect] {
    mode = .reading(.article)
    if notes.all?[id] != nil {
      places.leave(article.focus)
      arrive(at: arrival)
      return []
    }
    return notes.filed?.note(id).map { [.openNote(in: $0.text, arrival)] } ?? []
  }

  /// Does that for the sake of which a text was opened.
  mutating func arrive(at arrival: NoteArrival) {
    switch arrival {
    case .go(let id): goToNote(id)
    case .edit(let id):
      guard let (note, range) = notes.all?[id] else { return }
      if let range { moveCursor(to: id, on: range) }
      change(note, on: range)
    }
  }

  /// Goes to a note, or says that nothing of it is left.
  private mutating func goToNote(_ id: AnnotationID) {
    guard let (_, range) = notes.all?[id] else { return }
    guard let range else {
      notice = Notice("Nothing of it is left in this text; r in the list ties it to a selection.")
      return
    }
    moveCursor(to: id, on: range)
    moveArticle { $0.center(range.lowerBound) }
  }
}
