import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// A key while a note is written.
  mutating func updateNoteEditor(_ key: KeyPress, editor: NoteEditor) -> [ReaderEffect] {
    var editor = editor
    switch (key.key, key.modifiers) {
    case (.enter, []): return save(editor)
    case (.enter, _), (.character("j"), .control), (.character("n"), .alt):
      editor.content.insert("\n")
    case (.escape, _), (.character("c"), .control):
      mode = .reading(.article)
      notice = Notice(
        editor.text.isEmpty ? "No note made." : "Not saved; a goes on with what was written.")
      return []
    case (.character("e"), .control): return [.writeNote(editor.draft)]
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
    if let id = annotation?.id {
      return [.changeNotes(.change([NoteWording(id, bodies: bodies, motivation: motivation)]))]
    }
    return [.changeNotes(.make(editor.range, bodies, motivation))]
  }
}
