/// What went wrong between the archive and the notes folder; no note is lost by it.
package struct SharingProblem: Error, Hashable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// What was saved could not be told, in the system's words; it will be with the next note.
    case notTold(String)
    case unreadable(String)
    /// A line that cannot be read, worded with its number.
    case damagedLine(String)
    /// So many more lines of the file.
    case moreLines(Int)
  }

  /// The folder, or the file in it.
  package let path: String
  package let reason: Reason

  package var description: String {
    switch reason {
    case .notTold(let words):
      "\(path): kept, but not shared yet: \(words); see to it that it may be written, and it is shared "
        + "with the next note"
    case .unreadable(let words): "\(path): the notes of others cannot be read: \(words)"
    case .damagedLine(let words): "\(path):\(words); the line is left out"
    case .moreLines(let count): "\(path): \(count) more lines cannot be read"
    }
  }

  /// For a line of the screen, that may be cut at its end: what and what to do first, then where, with
  /// paths as they are `shortened`.
  package func brief(_ shortened: (String) -> String) -> String {
    let path = shortened(path)
    return switch reason {
    case .notTold(let words): "Kept, not shared yet, \(words): see to \(path)"
    case .unreadable(let words): "Notes of others are not read, \(words): see to \(path)"
    case .damagedLine(let words): "A line of others' notes is left out: \(path):\(words)"
    case .moreLines(let count): "\(count) lines of others' notes are left out: \(path)"
    }
  }
}
