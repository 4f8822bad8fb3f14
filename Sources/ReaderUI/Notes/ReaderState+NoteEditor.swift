import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// A key while a note is written.
  mutating func updateNoteEditor(_ key: KeyPress, editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    let isDiscardTold = editor.isDiscardTold
    editor.isDiscardTold = false
    mode = .annotating(editor)
    switch (key.key, key.modifiers) {
    case (.enter, []): return save(editor)
    case (.enter, _), (.character("j"), .control), (.character("n"), .alt):
      editor.content.insert("\n")
    case (.escape, _), (.character("c"), .control):
      mode = .reading(.article)
      tellLeft(editor)
      return []
    case (.character("x"), .control):
      return discard(editor, isTold: isDiscardTold)
    case (.character("e"), .control): return [.writeNote(editor.draft)]
    case (.character("t"), .control):
      guard let rival = editor.rival else { return [] }
      editor.content = EditedText(
        [editor.text, rival].filter { !$0.isEmpty }.joined(separator: "\n"))
      editor.rival = nil
      editor.base = nil
    default:
      guard editor.content.take(key) else { return [] }
    }
    return replace(editor)
  }

  mutating func pasteIntoNote(_ text: String, editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    editor.content.insert(
      text.split(separator: "\r\n", omittingEmptySubsequences: false)
        .joined(separator: "\n"))
    return replace(editor)
  }

  /// Takes what was written in the reader's editor.
  mutating func replaceNoteText(_ text: String) -> [ReaderEffect] {
    guard case .annotating(var editor) = mode else { return [] }
    editor.content = EditedText(text)
    return replace(editor)
  }

  private mutating func replace(_ editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    // What is thrown away is other words by now.
    editor.isDiscardTold = false
    mode = .annotating(editor)
    notes.draft = editor.draft.isWorthKeeping(among: notes.all) ? editor.draft : nil
    return [.keepDraft(notes.draft)]
  }

  private mutating func save(_ editor: NoteEditor) -> [ReaderEffect] {
    let annotation = editor.note?.annotation
    let bodies = NoteText(editor.text).bodies(colour: annotation?.colour)
    guard !bodies.isEmpty else {
      notice = Notice(
        annotation == nil || editor.isDeleted
          ? "An empty note is not kept."
          : "The note is as it was: \(keyMap.key(of: .deleteNote) ?? "D") deletes one.")
      return end(editor)
    }
    // Whether one that is not there any more was deleted is told by whoever keeps it.
    if let annotation, NoteText(editor.text).says(annotation), notes.all?[annotation.id] != nil {
      notice = Notice("The note is as it was.")
      return end(editor)
    }
    let motivation: Annotation.Motivation =
      switch bodies.first {
      case .text: .commenting
      case .tag, nil: .tagging
      case .colour: .highlighting
      }
    guard knowsNotes(isError: true) else { return [] }
    guard annotation != nil || !editor.range.isEmpty || editor.carried != nil else {
      notice = Notice(
        "What it is about is gone. Esc, select words with v, then a.", isError: true)
      return []
    }
    notes.saving = editor
    if let annotation {
      var wording = NoteWording(of: annotation, bodies: bodies, motivation: motivation)
      wording.deleted = editor.isDeleted ? editor.note : nil
      return [.changeNotes(.change([wording]))]
    }
    if let carried = editor.carried {
      return [.changeNotes(.finish(carried, bodies, motivation))]
    }
    return [.changeNotes(.make(editor.range, bodies, motivation))]
  }
}
