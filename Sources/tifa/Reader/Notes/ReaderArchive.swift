import Archive
import Synchronization

/// The archive of the reader's notes, opened when it is first needed.
///
/// All texts that are read have the same one: what was done to a note from one of them is one's own doing in
/// the others.
final class ReaderArchive: Sendable {
  let place: NotesPlace
  private let archive = Mutex<Archive?>(nil)
  /// Whether there was none when the program began: whatever is in it then was made meanwhile.
  private let wasMissing: Bool

  init(_ place: NotesPlace) {
    self.place = place
    wasMissing = place.isSurelyEmpty
  }

  /// The archive if it is open; nil also while another thread opens it, for which nobody should wait.
  var known: Archive? { archive.withLockIfAvailable { $0 } ?? nil }

  func opened() throws -> Archive {
    try archive.withLock { known in
      if let known { return known }
      let opened = try place.open(lastEditBefore: wasMissing ? 0 : nil)
      known = opened
      return opened
    }
  }

  /// The same to write: one that could only be read is tried once more, as it may have been mended.
  func openedToWrite() throws -> Archive {
    var archive = try opened()
    if archive.problem != nil {
      archive = try place.open(lastEditBefore: archive.lastEditBefore)
      if let problem = archive.problem { throw problem }
      self.archive.withLock { [archive] in $0 = archive }
    }
    return archive
  }
}
