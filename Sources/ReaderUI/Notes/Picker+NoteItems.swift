import Annotations
import DocumentModel

extension ReaderState {
  /// The notes of the text: first those that wait for the reader, then the others in its order.
  func noteItems(filter: String) -> [PickerItem] {
    guard let all = notes.all else { return [] }
    let placed = all.placed.map { item($0.note, at: $0.range) }
    let open = all.unplaced.map { item($0, at: nil) }
    let waiting = open + zip(all.placed, placed).filter { $0.0.note.isOpen }.map(\.1)
    let settled = zip(all.placed, placed).filter { !$0.0.note.isOpen }.map(\.1)
    let shown = [("To be decided", waiting), ("Notes", settled)].map { title, items in
      (title, items.filter { $0.matches(filter) })
    }.filter { !$0.1.isEmpty }
    return shown.flatMap { title, items in
      shown.count > 1 || title != "Notes" ? [PickerItem(text: title)] + items : items
    }
  }

  private func item(_ note: Note, at range: TextRange?) -> PickerItem {
    let words = range.map { document.words(in: $0) } ?? note.annotation.target.quote?.exact ?? ""
    let text = note.annotation.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let tags = note.annotation.tags.filter { !text.contains("#\($0)") }.map { "#\($0)" }
    var quote = "“\(words.prefix(80))”"
    if note.state == .reworded || note.state == .suggested, let old = note.earlier?.quote?.exact,
      old != words
    {
      quote = "“\(old.prefix(60))” → \(quote)"
    }
    let own = ([text] + tags).filter { !$0.isEmpty }.joined(separator: " ")
    // Of what waits, the change of the words is the news.
    return PickerItem(
      text: note.isOpen ? quote : own, detail: note.isOpen ? own : quote,
      tag: note.annotation.colour?.rawValue ?? "", trailing: note.state?.rawValue ?? "",
      choice: .note(note.id))
  }

  /// Goes to a note, or says that nothing of it is left.
  mutating func goToNote(_ id: AnnotationID) {
    guard let placed = notes.all?.placed.first(where: { $0.note.id == id }) else {
      notice = Notice("Nothing of it is left in this text; r in the list ties it to a selection.")
      return
    }
    places.leave(article.focus)
    moveArticle { $0.center(placed.range.lowerBound) }
  }

  /// The keys that the list of notes has for itself; nil for any other.
  mutating func updateNoteList(_ letter: Character, picker: Picker) -> [ReaderEffect]? {
    guard "+rD".contains(letter) else { return letter == "U" ? [.changeNotes(.undo)] : nil }
    let items = items(of: picker)
    guard items.indices.contains(picker.selection),
      case .note(let id)? = items[picker.selection].choice
    else { return [] }
    switch letter {
    case "+": return [.changeNotes(.accept(id))]
    case "D": return [.changeNotes(.delete([id]))]
    default:
      mode = .reading(.article)
      guard let range = selectedRange ?? currentRangeInSight else {
        notice = Notice("Select where it belongs first, with v or a search; then r in the list.")
        return []
      }
      return [.changeNotes(.relink(id, range))]
    }
  }
}
