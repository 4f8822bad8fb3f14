import Annotations
import DocumentModel

/// A note that is being written.
package struct NoteDraft: Equatable, Sendable {
  /// The words it is about; empty where it is not known where they are.
  package var range: TextRange
  /// The note that is changed, as it was when that began; nil for a new one.
  package var note: Note?
  package var text: String
  /// What became of the words it is about since it was written; nil for nothing.
  package var state: Carried.State?

  package init(
    range: TextRange, note: Note? = nil, text: String, state: Carried.State? = nil
  ) {
    self.range = range
    self.note = note
    self.text = text
    self.state = state
  }

  /// Says that it is there; `key` goes on with it.
  func notice(key: String) -> Notice {
    switch state {
    case .kept, .moved, .suggested, nil:
      Notice("A note was being written here; \(key) goes on with it.")
    case .reworded:
      Notice("A note was being written on words that are others now; \(key) goes on with it.")
    case .dropped, .ambiguous:
      Notice("A note was being written on words that are gone; \(key) goes on with it.")
    }
  }
}
