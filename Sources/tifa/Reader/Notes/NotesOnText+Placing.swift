import Annotations
import Archive
import ReaderUI

extension NotesOnText {
  /// Notes on a text, those of which nothing stands there apart.
  init(_ notes: [Note], on text: AnnotatedText) {
    var placed: [Placed] = []
    var unplaced: [Note] = []
    for note in notes {
      let isHere = note.annotation.target.snapshot == text.sha256
      if isHere, note.state != .dropped, note.state != .ambiguous,
        case .exact(let range) = text.anchoring.anchorAtPosition(note.annotation.target)
      {
        placed.append(Placed(note, at: range))
      } else {
        unplaced.append(note)
      }
    }
    self.init(placed: placed, unplaced: unplaced, text: text.sha256)
    source = text.source
  }

  /// Those that are not where they are said to stand on this very text, and nobody has been asked.
  var misplaced: [Note] {
    unplaced.filter { $0.state == nil && $0.annotation.target.snapshot == text }
  }
}
