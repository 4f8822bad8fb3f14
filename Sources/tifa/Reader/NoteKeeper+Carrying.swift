import Annotations
import Archive
import DocumentModel
import ReaderUI

extension NoteKeeper {
  /// Carries the notes on earlier texts of the file to this one; says so if there are any.
  func carry(to text: Text, in archive: Archive) throws(ArchiveError) -> Notice? {
    guard let key, archive.problem == nil else { return nil }
    let earlier = try archive.notes(of: key, besides: text.sha256)
    let changes = try carried(earlier, to: text, in: archive).map { NoteChange.carry($0.note) }
    guard !changes.isEmpty else { return nil }
    try archive.record(changes, keeping: [snapshot(of: text)])
    let open = changes.count { if case .carry(let note) = $0 { note.isOpen } else { false } }
    let count = changes.count == 1 ? "1 note" : "\(changes.count) notes"
    return Notice(
      open == 0
        ? "The text has changed; \(count) came along."
        : "The text has changed under \(count); \(open) to be decided: A lists them.")
  }

  /// Notes as they stand in the margin of this text, each with the one that was carried.
  ///
  /// They are carried from the texts of their last certain targets, each of which is aligned once.
  private func carried(
    _ notes: [Note], to text: Text, in archive: Archive
  ) throws(ArchiveError) -> [(note: Note, original: AnnotationID)] {
    var carried: [(note: Note, original: AnnotationID)] = []
    for (snapshot, notes) in Dictionary(grouping: notes, by: \.certainTarget.snapshot) {
      let old = try snapshot.flatMap { sha256 throws(ArchiveError) in
        try archive.snapshot(sha256)
      }
      let carrying = Carrying(from: Document(paragraphsOf: old?.text ?? ""), to: text.document)
      carried += notes.map {
        (carrying.carry($0, onto: text.sha256, text.anchoring), original: $0.id)
      }
    }
    return carried
  }

  /// Carries the notes of another text to this one; those of the other stay where they are, and each is
  /// carried but once.
  func carry(from other: String) -> NoteOutcome {
    outcome { archive in
      guard let text = text.withLock({ $0 }) else { return NoteOutcome(notes: nil) }
      var (changes, counts): ([NoteChange], [Carried.State: Int]) = ([], [:])
      for (note, original) in try carried(archive.notes(on: other), to: text, in: archive) {
        var copy = note
        copy.annotation.id = AnnotationID(ofCopyOf: original, onto: text.sha256)
        // It belongs to this file, also while nothing of it stands there; its earlier target says from where
        // it came.
        copy.annotation.target.source = key
        guard try archive.note(copy.id) == nil else { continue }
        copy.state.map { counts[$0, default: 0] += 1 }
        changes.append(.copy(copy, of: original))
      }
      guard !changes.isEmpty else {
        return NoteOutcome(notes: nil, notice: Notice("All its notes are here already."))
      }
      try archive.record(changes, keeping: [snapshot(of: text)])
      let list = Carried.State.allCases.compactMap { state in
        counts[state].map { "\($0) \(state.rawValue)" }
      }.joined(separator: ", ")
      let count = changes.count == 1 ? "1 note" : "\(changes.count) notes"
      let isOpen = counts.keys.contains { $0 != .kept && $0 != .moved }
      return NoteOutcome(
        notes: try notes(in: archive),
        notice: Notice(
          "\(count) carried: \(list). \(isOpen ? "A lists what is to be decided, " : "")U takes them back."
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
