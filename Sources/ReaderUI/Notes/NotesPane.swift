import Annotations
import DocumentModel

/// What the reader sees of the notes on the text.
struct NotesPane: Equatable, Sendable {
  /// Whether there is an archive to keep them in.
  var areKept = true
  /// Nil until they have been found.
  var all: NotesOnText?
  /// Counts up whenever the text is read: what was found on the words before is not of those now.
  var reading = 0
  /// What was found on the text before it was read the last time.
  var late: NoteOutcome?
  /// Why they cannot be read, or none be kept, as far as that is known.
  var problem: Notice?
  /// The notes on all texts; nil until they have been found.
  var filed: NoteCollection?
  /// What the list of notes shows while it is open.
  var listing = NoteListing()
  /// The notes of the list that are marked, so that something is done to all of them.
  var marked: Set<AnnotationID> = []
  /// The note that is to be tied to what is selected next.
  var toTie: AnnotationID?
  /// What is to be done once the notes of a text that was opened for one have been found.
  var arrival: NoteArrival?
  /// What is being written, or was when the editor was left without saving.
  var draft: NoteDraft?
  /// Why it could not be kept, so that it is lost with the program; nil where it was.
  var draftProblem: Notice?
  /// Whether the reader was told that quitting loses it.
  var isLossTold = false
  /// What was told of a change last, and the notes that are there by it.
  var acknowledged: Acknowledged?
  /// What others did, as it was told last.
  var news: News?
  /// What is being deleted; it goes out of the notes on all texts, which are looked for only later, once it is.
  var deleting: Set<AnnotationID> = []
  /// What is being saved; it stays open if that fails.
  var saving: NoteEditor?

  /// Those of the marked notes that the filter of the list leaves: to what is not seen nothing is done.
  var markedInList: Set<AnnotationID> { marked.filter(listing.shows) }

  struct News: Equatable, Sendable {
    /// What had been told before it.
    var before: Notice?
    /// Both, as they were told.
    var told: Notice
  }

  struct Acknowledged: Equatable, Sendable {
    var notice: Notice
    var notes: Set<AnnotationID>
  }

  /// The notes that touch a stretch, in order.
  func overlapping(_ range: TextRange) -> [NotesOnText.Placed] {
    all?.overlapping(range) ?? []
  }
}

/// For the sake of which note a text was opened.
package enum NoteArrival: Equatable, Sendable {
  case go(AnnotationID)
  case edit(AnnotationID)
}
