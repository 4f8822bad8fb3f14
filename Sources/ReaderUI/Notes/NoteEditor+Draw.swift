import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// Draws the note that is being written at the foot of the screen: what it is about, its text, keys.
  func drawNoteEditor(_ editor: NoteEditor, on frame: inout Frame) {
    let area = noteEditorArea(editor)
    let inner = drawFootPane(area, on: &frame)
    if area.height > 2 { drawSubject(of: editor, in: inner.line(0), on: &frame) }
    let lines = EditedTextLines(editor.content, width: inner.width, widths: settings.widths)
    let first = area.height > 2 ? 1 : 0
    let room = max(1, area.height - first - (area.height > 1 ? 1 : 0))
    // The row of the cursor stays in sight.
    let top = max(0, min(lines.cursor.row - room / 2, lines.rows.count - room))
    for (index, row) in lines.rows.dropFirst(top).prefix(room).enumerated() {
      frame.write(row, role: .overlay, in: inner.line(first + index), widths: settings.widths)
    }
    frame.cursor = Frame.Cursor(
      column: inner.column + lines.cursor.column,
      row: inner.row + first + lines.cursor.row - top)
    if area.height > 1 {
      drawFootKeys(Self.noteEditorKeys, in: inner.line(area.height - 1), on: &frame)
    }
  }

  /// A third of the screen at most, and at least two rows of text where there is room.
  private func noteEditorArea(_ editor: NoteEditor) -> Rect {
    let width = screen.columns > 20 ? screen.columns - 2 : screen.columns
    let rows = EditedTextLines(editor.content, width: width, widths: settings.widths).rows.count
    let height = min(max(4, min(rows + 2, screen.rows / 3)), max(1, screen.rows - 1))
    return Rect(column: 0, row: screen.rows - height, width: screen.columns, height: height)
  }

  private func drawSubject(of editor: NoteEditor, in line: Rect, on frame: inout Frame) {
    let title = editor.note == nil ? "Note on" : "Change the note on"
    let used = frame.write(title, role: .overlayTitle, in: line, widths: settings.widths)
    let isGone = editor.range.isEmpty
    let words = (isGone ? editor.note?.quote : nil) ?? document.words(in: editor.range)
    frame.write(
      "“\(words.prefix(400))”", role: .overlayDim, in: line.dropping(used + 1),
      widths: settings.widths)
  }

  private static let noteEditorKeys: [(key: String, word: String)] = [
    ("Enter", "save"), ("Alt-Enter", "new line"), ("#word", "tag"), ("^E", "editor"),
    ("Esc", "back"),
  ]
}
