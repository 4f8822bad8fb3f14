import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// Draws the note that is being written at the foot of the screen: what it is about, its text, what
  /// there is to tell, keys.
  func drawNoteEditor(_ editor: NoteEditor, on frame: inout Frame) {
    let told = toldInEditor
    let area = noteEditorArea(editor, told: told.count)
    let inner = drawFootPane(area, on: &frame)
    if area.height > 2 { drawSubject(of: editor, in: inner.line(0), on: &frame) }
    let lines = EditedTextLines(editor.content, width: inner.width, widths: settings.widths)
    var first = area.height > 2 ? 1 : 0
    // Where there is hardly room, what is told stands in the place of the keys.
    let last = area.height - (area.height > max(1, told.count + 2) || told.isEmpty ? 1 : 0)
    let tellingRow = max(min(1, area.height - 1), last - told.count)
    if let rival = editor.rival, tellingRow > first + 2 {
      let used = frame.write(
        "Elsewhere", role: .overlayTitle, in: inner.line(first), widths: settings.widths)
      frame.write(
        Quotation(rival.prefix(400).replacing("\n", with: " ")).text, role: .overlayDim,
        in: inner.line(first).dropping(used + 1), widths: settings.widths)
      first += 1
    }
    let room = max(1, (told.isEmpty ? last : tellingRow) - first)
    // The row of the cursor stays in sight.
    let top = max(0, min(lines.cursor.row - room / 2, lines.rows.count - room))
    for (index, row) in lines.rows.dropFirst(top).prefix(room).enumerated() {
      frame.write(row, role: .overlay, in: inner.line(first + index), widths: settings.widths)
    }
    frame.cursor = Frame.Cursor(
      column: inner.column + lines.cursor.column,
      row: inner.row + first + lines.cursor.row - top)
    if area.height > last, area.height > 1 {
      let isWide = inner.width >= Self.widthForTwoWords
      let keys = editor.rival == nil ? Self.noteEditorKeys(isWide: isWide) : Self.rivalKeys
      drawFootKeys(keys, in: inner.line(last), on: &frame)
    }
    let role: Role = notice?.isError == true ? .barError : .barNotice
    for (index, words) in told.enumerated() {
      frame.fill(area.line(tellingRow + index), role: role)
      frame.write(words, role: role, in: inner.line(tellingRow + index), widths: settings.widths)
    }
  }

  /// What there is to tell, which the status bar would: the editor is drawn over that.
  private var toldInEditor: [Substring] {
    guard let notice else { return [] }
    let lines = WrappedText(
      notice.text, width: noteEditorWidth, widths: settings.widths
    ).lines
    return Array(lines.prefix(max(1, min(3, screen.rows - 4))))
  }

  private var noteEditorWidth: Int { screen.columns > 20 ? screen.columns - 2 : screen.columns }

  /// A third of the screen at most, and at least two rows of text where there is room.
  private func noteEditorArea(_ editor: NoteEditor, told: Int) -> Rect {
    let rows = EditedTextLines(
      editor.content, width: noteEditorWidth, widths: settings.widths
    ).rows.count
    let needed = editor.rival == nil ? rows + 2 : max(5, rows + 3)
    let height = min(max(4, min(needed, screen.rows / 3)) + told, max(1, screen.rows - 1))
    return Rect(column: 0, row: screen.rows - height, width: screen.columns, height: height)
  }

  private func drawSubject(of editor: NoteEditor, in line: Rect, on frame: inout Frame) {
    let note = editor.note == nil || editor.isDeleted ? "Note" : "Change the note"
    let title = "\(note)\(otherAuthor(of: editor).map { " by \($0)" } ?? "") on"
    let used = frame.write(title, role: .overlayTitle, in: line, widths: settings.widths)
    let isGone = editor.range.isEmpty
    let words = (isGone ? editor.note?.quote : nil) ?? document.words(in: editor.range)
    var subject = Quotation(words.prefix(400)).text
    // What changed is the news.
    if let carried = editor.carried, carried.isOpen, let quote = carried.earlier?.quote?.exact {
      let old = Quotation(quote.prefix(400)).text
      subject = isGone ? "\(old), which is gone" : "\(old) → \(subject)"
    }
    frame.write(
      subject, role: .overlayDim, in: line.dropping(used + 1), widths: settings.widths)
  }

  /// Whose note it is; nil for one of the reader's own.
  private func otherAuthor(of editor: NoteEditor) -> String? {
    guard let author = editor.note?.annotation.author, author != settings.noteAuthor else {
      return nil
    }
    // However long it is, there is room for the words.
    let beginning = author.prefix(24)
    return String(beginning.map { $0.isNewline ? " " : $0 })
      + (beginning.endIndex < author.endIndex ? "…" : "")
  }

  private static let rivalKeys: [(key: String, word: String)] = [
    ("Enter", "save yours"), ("^T", "add theirs"), ("Esc", "back"), ("Alt-Enter", "new line"),
  ]
  /// In a narrower pane that tags may have two words has no room.
  private static let widthForTwoWords = 74

  private static func noteEditorKeys(isWide: Bool) -> [(key: String, word: String)] {
    [
      ("Enter", "save"), ("Esc", "back"), ("Alt-Enter", "new line"),
      isWide ? ("#tag", "#\"two words\"") : ("#word", "tag"), ("^E", "editor"),
    ]
  }
}
