import Annotations
import Archive
import DocumentModel
import ReaderUI

extension NoteKeeper {
  /// Carries the notes on earlier texts of the file to this one; says so if there are any.
  func carry(to text: AnnotatedText, in archive: Archive) throws(ArchiveError) -> Notice? {
    guard !isCopy else { return nil }
    let carried = try archive.notesComingAlong(to: text)
    guard !carried.isEmpty else { return nil }
    try archive.record(carried.map(NoteChange.carry), keeping: [text.snapshot])
    let open = carried.count(where: \.isOpen)
    let count = carried.count == 1 ? "1 note" : "\(carried.count) notes"
    return Notice(
      open == 0
        ? "The text has changed; \(count) came along."
        : "The text has changed under \(count); \(open) to be decided: A lists them.")
  }

  /// Carries the notes of another text to this one; those of the other stay where they are, and each is
  /// carried but once.
  func carry(from other: String) -> NoteOutcome {
    outcome(writing: true) { archive in
      guard let text = text.withLock({ $0 }) else { return NoteOutcome(notes: nil) }
      var (changes, counts): ([NoteChange], [Carried.State: Int]) = ([], [:])
      for (note, original) in try archive.carried(archive.notes(on: other), to: text) {
        var copy = note
        copy.annotation.id = AnnotationID(ofCopyOf: original, onto: text.sha256)
        // It belongs to this file, also while nothing of it stands there; its earlier target says from where
        // it came.
        copy.annotation.target.source = key
        // What was dropped there already and is not back says nothing of this text.
        guard !copy.isDroppedForGood, try archive.note(copy.id) == nil else { continue }
        copy.state.map { counts[$0, default: 0] += 1 }
        changes.append(.copy(copy, of: original))
      }
      guard !changes.isEmpty else {
        return NoteOutcome(notes: nil, notice: Notice("All its notes are here already."))
      }
      try archive.record(changes, keeping: [text.snapshot])
      let list = Carried.State.allCases.compactMap { state in
        counts[state].map { "\($0) \(state.rawValue)" }
      }.joined(separator: ", ")
      let count = changes.count == 1 ? "1 note" : "\(changes.count) notes"
      let isOpen = counts.keys.contains { $0 != .kept && $0 != .moved }
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
