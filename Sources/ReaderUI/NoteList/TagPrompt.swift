import Annotations
import TerminalCore

/// Tags being typed for notes of the list.
package struct TagPrompt: Equatable, Sendable {
  let notes: [AnnotationID]
  /// Tags that are in use, the most frequent first.
  let known: [String]
  var content = EditedText()
  /// The list, to go back to.
  let picker: Picker
}

extension ReaderState {
  /// Asks for the tags that the marked notes are to get or lose.
  mutating func beginTagging(from picker: Picker) {
    let chosen = chosenNotes(of: picker)
    if !chosen.isEmpty {
      mode = .tagging(
        TagPrompt(notes: chosen, known: Array(notes.listing.tags.prefix(40)), picker: picker))
    }
  }

  /// A key while tags are typed.
  mutating func updateTagging(_ key: KeyPress, prompt: TagPrompt) -> [ReaderEffect] {
    var prompt = prompt
    switch key.key {
    case .escape: backToList(from: prompt)
    case .character("c") where key.modifiers == .control: backToList(from: prompt)
    case .enter: return tag(prompt)
    default:
      if prompt.content.take(key) { mode = .tagging(prompt) }
    }
    return []
  }

  mutating func pasteIntoTags(_ text: String, prompt: TagPrompt) {
    var prompt = prompt
    prompt.content.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    mode = .tagging(prompt)
  }

  private mutating func backToList(from prompt: TagPrompt) {
    mode = .picking(prompt.picker)
    // The notes may be others by now.
    refreshNoteList()
  }

  private mutating func tag(_ prompt: TagPrompt) -> [ReaderEffect] {
    backToList(from: prompt)
    let change = TagChange(typed: prompt.content.text)
    guard !change.isEmpty else { return [] }
    let wordings = notes.listing.notes(prompt.notes).map { note in
      NoteWording(
        of: note.annotation, bodies: change.applied(to: note.annotation.bodies),
        motivation: note.annotation.motivation)
    }
    notes.marked.subtract(prompt.notes)
    return changing(.change(wordings))
  }

  func drawTagPrompt(_ prompt: TagPrompt, on frame: inout Frame) {
    let height = min(3, max(1, screen.rows - 1))
    let area = Rect(column: 0, row: screen.rows - height, width: screen.columns, height: height)
    let inner = drawFootPane(area, on: &frame)
    let count = prompt.notes.count
    let title =
      inner.width < 40 ? "Tags" : count == 1 ? "Tags of the note" : "Tags of \(count) notes"
    let used = frame.write(title, role: .overlayTitle, in: inner.line(0), widths: settings.widths)
    let line = inner.line(0).dropping(used + 2)
    let lines = EditedTextLines(prompt.content, width: line.width, widths: settings.widths)
    frame.write(
      lines.rows[lines.cursor.row], role: .overlay, in: line, widths: settings.widths)
    frame.cursor = Frame.Cursor(column: line.column + lines.cursor.column, row: line.row)
    if height > 2 {
      let known = prompt.known.map(WrittenTag.text).joined(separator: " ")
      frame.write(
        known.isEmpty ? "no tags yet" : "in use: \(known)", role: .overlayDim, in: inner.line(1),
        widths: settings.widths)
    }
    if height > 1 {
      drawFootKeys(
        [
          ("word", "adds"), ("-word", "takes away"), ("Enter", "save"), ("Esc", "back"),
          ("\"two words\"", "one tag"),
        ],
        in: inner.line(height - 1), on: &frame)
    }
  }
}
