import Annotations
import DocumentModel

/// What is to be done with the notes of a text.
package enum NoteRequest: Equatable, Sendable {
  /// A new note on a stretch of the text.
  case make(TextRange, [AnnotationBody], Annotation.Motivation)
  /// A new note that was begun earlier, perhaps on what the text was before, as it stands here.
  case finish(Note, [AnnotationBody], Annotation.Motivation)
  /// Other words, tags or colours; all of it is undone together.
  case change([NoteWording])
  case delete([AnnotationID])
  /// What became of them when they were carried is as it should be, if it is as it was shown.
  case accept([Note])
  /// It belongs to that stretch.
  case relink(AnnotationID, TextRange)
  case undo
}

/// What a note says from now on.
package struct NoteWording: Equatable, Sendable {
  /// The note as it was when that was decided: what another program changed since is not written over.
  package var before: Annotation
  package var bodies: [AnnotationBody]
  package var motivation: Annotation.Motivation
  /// The note as it was, to be made again where another program has deleted it; nil where it then stays so.
  package var deleted: Note?

  package init(
    of before: Annotation, bodies: [AnnotationBody], motivation: Annotation.Motivation
  ) {
    self.before = before
    self.bodies = bodies
    self.motivation = motivation
  }

  package var id: AnnotationID { before.id }
}

/// What another program did to the note that was to be changed, so that it was not.
package enum NoteClash: Equatable, Sendable {
  /// It says something else now.
  case changed(Note)
  case deleted
}

/// What came of a request, or of looking for the notes of a text.
package struct NoteOutcome: Equatable, Sendable {
  /// The notes there are now; nil where they could not be read.
  package var notes: NotesOnText?
  /// For the reader, in a line.
  package var notice: Notice?
  /// What others did meanwhile; told where nothing else is.
  package var news: Notice?
  /// What was being written when the program ended last, or before the text changed.
  package var draft: NoteDraft?
  /// Why the one note that was to be changed is as it was.
  package var clash: NoteClash?
  /// Of which reading of the text it is; nil for what is asked for and answered at once.
  var reading: Int?
  /// Whether there are notes that come along with the text once they are looked for.
  package var hasMoreToFind = false
  /// Why notes cannot be read, or not be kept, as far as that is known by now.
  package var problem: Notice?

  package init(
    notes: NotesOnText?, notice: Notice? = nil, draft: NoteDraft? = nil, clash: NoteClash? = nil,
    problem: Notice? = nil
  ) {
    self.notes = notes
    self.notice = notice
    self.draft = draft
    self.clash = clash
    self.problem = problem
  }

  /// Whether what was asked for was not done.
  var hasFailed: Bool { notes == nil && notice?.isError == true }
}

/// Where the notes of a text are kept.
package struct NoteKeeping: Sendable {
  /// Finds the notes of a text, off the main thread; those of what the file held before come along.
  ///
  /// `reading` is another number once the text was read anew, also where it is the same.
  package var load: @Sendable (_ text: Document, _ reading: Int) -> NoteOutcome
  /// All notes there are, with their texts, off the main thread; none where they cannot be read.
  package var loadAll: @Sendable () -> [FiledNote]
  /// Carries the notes of another text, by its fingerprint, to this one, off the main thread; those stay
  /// where they are.
  package var carry: @Sendable (_ text: String) -> NoteOutcome
  /// Does what is asked; once it returns, that is on the disk, or the notice says why not.
  package var perform: @Sendable (NoteRequest) -> NoteOutcome
  /// Keeps what is being written on a stretch, nil once that is done; returns what went wrong.
  package var keepDraft: @Sendable (NoteDraft?) -> Notice?
  /// Lets the reader write in an editor of their own, and keeps what they save there meanwhile; nil and why
  /// where that went wrong.
  package var write: @Sendable (NoteDraft) -> (text: String?, notice: Notice?)
  /// Opens the text of a note, or the copy of it that is kept.
  package var open: @Sendable (NotedText) throws -> OpenedText
  /// Whether another program has changed notes since this was last asked.
  package var hasChanged: @Sendable () -> Bool
  /// The same, also of what others have shared, off the main thread.
  package var hasNews: @Sendable () -> Bool

  package init(
    load: @escaping @Sendable (_ text: Document, _ reading: Int) -> NoteOutcome,
    loadAll: @escaping @Sendable () -> [FiledNote],
    carry: @escaping @Sendable (_ text: String) -> NoteOutcome,
    perform: @escaping @Sendable (NoteRequest) -> NoteOutcome,
    keepDraft: @escaping @Sendable (NoteDraft?) -> Notice?,
    write: @escaping @Sendable (NoteDraft) -> (text: String?, notice: Notice?),
    open: @escaping @Sendable (NotedText) throws -> OpenedText,
    hasChanged: @escaping @Sendable () -> Bool,
    hasNews: @escaping @Sendable () -> Bool
  ) {
    self.load = load
    self.loadAll = loadAll
    self.carry = carry
    self.perform = perform
    self.keepDraft = keepDraft
    self.write = write
    self.open = open
    self.hasChanged = hasChanged
    self.hasNews = hasNews
  }
}
