import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

extension Reader {
  /// Does what was asked for last as if it were kept: makes a note of the name on those words.
  mutating func keep(as name: String) throws {
    guard case .changeNotes(.make(let range, let bodies, _))? = effects.last else {
      Issue.record("no note is made")
      return
    }
    let all = state.notes.all ?? NotesOnText()
    let made = NotesOnText.Placed(try Self.note(name, bodies), at: range)
    update(
      .notesChanged(
        NoteOutcome(notes: NotesOnText(placed: all.placed + [made], unplaced: all.unplaced))))
  }

  static func news(rows: Int = 30) throws -> Reader {
    var reader = try Reader(rows: rows)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    return reader
  }

  /// The words that a note is made on, as the last thing that was asked for.
  var notedWords: String? {
    guard case .changeNotes(.make(let range, _, _))? = effects.last else { return nil }
    return state.document.words(in: range)
  }

  var changedNotes: [AnnotationID]? {
    guard case .changeNotes(.change(let wordings))? = effects.last else { return nil }
    return wordings.map(\.id)
  }

  /// The styles in which words are drawn.
  func styles(of words: String) throws -> Set<[String]> {
    let frame = state.render()
    let row = try #require(self.row(of: words))
    let line = lines[row]
    let place = try #require(line.firstRange(of: words))
    let column = state.settings.widths.width(of: line[..<place.lowerBound])
    return Set(
      (column..<column + state.settings.widths.width(of: words)).map {
        let cell = frame[$0, row]
        return [cell.role.rawValue, cell.emphasis.contains(.underline) ? "underlined" : ""]
      })
  }

  /// The notes that the list shows, by their names.
  var listedNotes: [String] { state.notes.listing.shown.map(\.text) }
}
