import Annotations
import Archive
import DocumentModel
import ReaderUI

extension NoteKeeper {
  /// So often notes are carried once more because they were changed while the texts were aligned.
  private static let mostAttempts = 3

  /// Notes that came along with a text.
  struct Arrivals {
    var notes: [Note] = []
    /// Whether what they stood on was here, rather than where others have put them on it.
    var wereHere = false
    /// Those that could not be kept, and why.
    var unkept: [CarriedNote] = []
    var problem: Notice?

    /// Says that they came along with a changed text, or from one that was never here; nil for none.
    ///
    /// `waiting` are notes to be decided that the reader does not know of, whoever carried them.
    func notice(waiting: Set<AnnotationID>) -> Notice? {
      guard !notes.isEmpty else { return nil }
      let open = waiting.union(notes.filter(\.isOpen).map(\.id)).count
      let count = notes.count == 1 ? "1 note" : "\(notes.count) notes"
      let words =
        wereHere
        ? "The text has changed; \(count) came along"
        : "\(count) came along from another version of the text"
      return Notice(open == 0 ? "\(words)." : "\(words), \(toDecide(open)).")
    }

    /// Says of what is back that it has to be decided; nil where it has not.
    func notice(bringingBack words: String) -> Notice? {
      let open = notes.count(where: \.isOpen)
      return open == 0 ? nil : Notice("\(words) The text is another now: \(toDecide(open)).")
    }
  }

  /// Carries the notes on other texts of the file to this one; returns those that came along.
  func carry(
    to text: AnnotatedText, taking taken: NotesTaken, in archive: Archive
  ) throws(ArchiveError) -> Arrivals {
    var came = Arrivals()
    for _ in 0..<Self.mostAttempts {
      let carried = try archive.notesComingAlong(to: text, taking: taken)
      for text in Set(carried.compactMap(\.original.text)) where try archive.keeps(text) {
        came.wereHere = true
      }
      let brought = try archive.bring(carried, to: text)
      came.notes += brought
      if brought.count == carried.count { break }
    }
    return came
  }

  /// Has notes come along that are back on what the file held before.
  func bringBack(_ ids: [AnnotationID], telling words: String) {
    bringsBack.withLock { known in
      known = Returning(notes: Set(ids).union(known?.notes ?? []), words: words)
    }
  }

  static func toDecide(_ count: Int) -> String {
    "\(count) to be decided: A lists \(count == 1 ? "it" : "them")"
  }

  /// Carries the notes of another text to this one; those of the other stay where they are, and each is
  /// carried but once.
  func carry(from other: String) -> NoteOutcome {
    changing { text, archive in
      // Those of the file itself come along.
      let others = try archive.notes(on: other).filter { !$0.isOfFile(of: text) }
      let carried = try archive.carried(others, to: text)
      // What the file held before counts too: copies on that have come along.
      let versions =
        try text.source.map { source throws(ArchiveError) in try archive.texts(of: source) } ?? []
      let onto = Set(versions + [text.sha256])
      var copies: [Note] = []
      try archive.record(keeping: [text.snapshot]) { current in
        try carried.compactMap { carried in
          var copy = carried.note
          copy.annotation.id = AnnotationID(ofCopyOf: carried.original.id, onto: text.sha256)
          // It belongs to this file, also while nothing of it stands there; its earlier target says from where
          // it came.
          copy.annotation.target.source = text.source
          // What was dropped there already and is not back says nothing of this text.
          guard !copy.isDroppedForGood else { return nil }
          for text in onto {
            let known = AnnotationID(ofCopyOf: carried.original.id, onto: text)
            guard try current(known) == nil else { return nil }
          }
          copies.append(copy)
          return .copy(copy, of: carried.original.id)
        }
      }
      guard !copies.isEmpty else {
        return NoteOutcome(notes: nil, notice: Notice("All its notes are here already."))
      }
      let counts = Dictionary(grouping: copies.compactMap(\.state)) { $0 }.mapValues(\.count)
      let list = Carried.State.allCases.compactMap { state in
        counts[state].map { "\($0) \(state.rawValue)" }
      }.joined(separator: ", ")
      let count = copies.count == 1 ? "1 note" : "\(copies.count) notes"
      let isOpen = copies.contains { $0.isOpen }
      return NoteOutcome(
        notes: try notes(in: archive),
        notice: Notice(
          "\(count) carried (\(isOpen ? "A to decide, " : "")U to undo): \(list)."
        ))
    }
  }
}

extension AnnotationID {
  /// What the copy of a note on another text is known by: the same whenever it is made.
  fileprivate init(ofCopyOf original: AnnotationID, onto text: String) {
    self.init(digest: Fingerprint(of: original.text + "\n" + text).beginning)
  }
}
