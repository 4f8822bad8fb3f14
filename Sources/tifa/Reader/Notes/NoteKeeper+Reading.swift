import Annotations
import Archive
import Synchronization

extension NoteKeeper {
  /// What is known of a text that was read.
  struct Reading {
    /// Which reading it is; nil before the first.
    var number: Int?
    /// Whether not all notes of its file have been carried to it.
    var awaitsNotes = false
    /// Whether it is another than what was read before, and that has not been told.
    var isNewText = false
    /// The last of the texts that were kept by then.
    var lastText = 0
  }

  /// Notes that are back, and come along once they are looked for.
  struct Returning {
    var notes: Set<AnnotationID>
    /// What was told of them.
    var words: String
  }

  /// Which notes on what the file held before, or holds elsewhere, come along to the text; nil for none.
  ///
  /// They do not come to one that the file holds no more, lest two readers take them from each other. Of an
  /// address nobody knows what it holds now: what was first kept after it was read is taken for newer, and what
  /// went from this text to another does not come back until it is read anew, but for what was taken back here.
  func taken(by reading: Reading, bringingBack back: Set<AnnotationID>) -> NotesTaken? {
    if isCopy { return nil }
    if let file { return file.isOutdated ? nil : .all }
    if reading.awaitsNotes { return .all }
    return .new(keptBy: reading.lastText, back: back)
  }

  /// Remembers that the notes have come along to what was read.
  func remember(_ known: Reading, of archive: Archive) throws(ArchiveError) {
    guard known.awaitsNotes || known.isNewText else { return }
    let last = known.awaitsNotes ? try archive.lastText() : known.lastText
    reading.withLock { reading in
      guard reading.number == known.number else { return }
      (reading.awaitsNotes, reading.isNewText, reading.lastText) = (false, false, last)
    }
  }
}
