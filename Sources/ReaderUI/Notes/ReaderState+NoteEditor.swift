import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// A key while a note is written.
  mutating func updateNoteEditor(_ key: KeyPress, editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    switch (key.key, key.modifiers) {
    case (.enter, []): return save(editor)
    case (.enter, _), (.character("j"), .control), (.character("n"), .alt): editor.insert("\n")
    case (.escape, _), (.character("c"), .control):
      mode = .reading(.article)
      notice = Notice(
        editor.text.isEmpty ? "No note made." : "Not saved; a goes on with what was written.")
      return []
    case (.character("e"), .control): return [.writeNote(editor.draft)]
    case (.character("u"), .control): editor.removeToLineStart()
    case (.character("w"), .control): editor.removeBackward(word: true)
    case (.character("a"), .control), (.home, _): editor.moveToLineStart()
    case (.end, _): editor.moveToLineEnd()
    case (.backspace, _): editor.removeBackward()
    case (.delete, _): editor.removeForward()
    case (.left, _): editor.move(by: -1)
    case (.right, _): editor.move(by: 1)
    case (.character(let character), []): editor.insert(String(character))
    default: return []
    }
    return replace(editor)
  }

  mutating func pasteIntoNote(_ text: String, editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    editor.insert(
      text.split(separator: "\r\n", omittingEmptySubsequences: false)
        .joined(separator: "\n"))
    return replace(editor)
  }

  /// Takes what was written in the reader's editor.
  mutating func replaceNoteText(_ text: String) -> [ReaderEffect] {
    guard case .annotating(let editor) = mode else { return [] }
    return replace(NoteEditor(on: editor.range, changing: editor.note, text: text))
  }

  private mutating func replace(_ editor: NoteEditor) -> [ReaderEffect] {
    mode = .annotating(editor)
    notes.draft = editor.text.isEmpty ? nil : editor.draft
    return [.keepDraft(notes.draft)]
  }

  private mutating func save(_ editor: NoteEditor) -> [ReaderEffect] {
    let annotation = editor.note?.annotation
    let bodies = NoteText(editor.text).bodies(colour: annotation?.colour)
    guard !bodies.isEmpty else {
      mode = .reading(.article)
      notice = Notice("An empty note is not kept.")
      return []
    }
    let motivation: Annotation.Motivation =
      bodies.contains { if case .text = $0 { true } else { false } } ? .commenting : .tagging
    notes.saving = editor
    if let annotation { return [.changeNotes(.change(annotation.id, bodies, motivation))] }
    return [.changeNotes(.make(editor.range, bodies, motivation))]
  }
}
