import Annotations
import Archive
import ReaderUI

extension NoteKeeper {
  /// Gives notes other words, tags or colours, on whichever text they stand: all of them together.
  ///
  /// What another program changed meanwhile stays; where that cannot be, the note does as it is. One that
  /// was deleted is made again where that is asked for, and stays the same note: it may be brought back
  /// elsewhere, too.
  func reword(_ wordings: [NoteWording], in archive: Archive) throws(ArchiveError) -> NoteOutcome {
    var clashes: [NoteClash] = []
    // Notes that came through the notes folder may be the first on this text.
    let snapshots = text.withLock { $0.map { [$0.snapshot] } ?? [] }
    try archive.record(keeping: snapshots) { current in
      try wordings.flatMap { wording in
        guard var note = try current(wording.id) else {
          if let note = wording.madeAgain { return NoteChange.taking(note) }
          clashes.append(.deleted)
          return []
        }
        let (before, now) = (wording.before, note.annotation)
        guard let bodies = wording.bodies.merged(with: now.bodies, from: before.bodies) else {
          clashes.append(.changed(note))
          return []
        }
        note.annotation.bodies = bodies
        if wording.motivation != before.motivation {
          note.annotation.motivation = wording.motivation
        }
        return [NoteChange.changing(note)]
      }
    }
    var outcome = NoteOutcome(
      notes: try notes(changing: wordings.map(\.id), in: archive),
      notice: Self.notice(saved: wordings.count - clashes.count, clashes))
    if wordings.count == 1 { outcome.clash = clashes.first }
    // One that is made again may stand on what the file held before.
    if wordings.contains(where: { $0.deleted != nil }) {
      bringBack(wordings.map(\.id), telling: outcome.notice?.text ?? "")
      outcome.hasMoreToFind = true
    }
    return outcome
  }

  private static func notice(saved count: Int, _ clashes: [NoteClash]) -> Notice {
    let saved = count == 1 ? "Saved." : "\(count) notes saved."
    guard !clashes.isEmpty else { return Notice(saved) }
    let gone = clashes.count { $0 == .deleted }
    let parts = [
      count == 0 ? nil : saved,
      gone == 0 ? nil : gone == 1 ? "1 was deleted elsewhere." : "\(gone) were deleted elsewhere.",
      gone == clashes.count
        ? nil : "\(clashes.count - gone) changed elsewhere meanwhile, left as it is there.",
    ]
    return Notice(parts.compactMap { $0 }.joined(separator: " "), isError: true)
  }
}

extension NoteWording {
  /// The note that was deleted, as it is to be from now on; nil where it is to stay so.
  fileprivate var madeAgain: Note? {
    guard var note = deleted else { return nil }
    note.annotation.bodies = bodies
    note.annotation.motivation = motivation
    note.annotation.modified = .now(after: note.annotation.latest)
    return note
  }
}
