import Annotations
import DocumentModel
import KeywordIndexing
import TerminalCore

/// What happened: a key, or the result of work that was asked for.
package enum ReaderAction: Sendable {
  case key(KeyPress)
  case paste(String)
  case mouse(MouseAction)
  case resize(Size)
  /// The whole document, after its opening or after a reload.
  case documentRead(Document)
  /// What is read is another text by now where it comes from.
  case sourceChanged
  case phrasesFound(PhraseIndex)
  case searchEnded(SearchResult)
  /// What would open an address, by name; nil where nothing does.
  case browserFound(String?)
  case watched(WatchOutcome)
  /// The notes of the text, and what came of a change of them.
  case notesChanged(NoteOutcome)
  /// The notes on all texts.
  case notesFiled(NoteCollection)
  /// Others have shared notes.
  case notesShared
  /// What is being written was kept, or why not.
  case draftKept(problem: Notice?)
  /// What was written in the reader's editor.
  case noteWritten(String)
  case notice(Notice)
  case hangup
}

/// Work that an update asks for; the session does it and answers with actions.
package enum ReaderEffect: Equatable, Sendable {
  case findPhrases
  case search(SearchQuery)
  /// Read the document again.
  case reload
  case edit
  case suspend
  case redraw
  /// Show the themes of that name from now on.
  case useTheme(String)
  case savePlace
  /// Add a phrase to the reader's own lexicon.
  case watch(String)
  case findNotes
  case changeNotes(NoteRequest)
  /// Carry the notes of another text, by its fingerprint, to this one.
  case carryNotes(from: String)
  case keepDraft(NoteDraft?)
  /// Write a note in the reader's editor.
  case writeNote(NoteDraft)
  /// Find out what would open an address.
  case findBrowser
  case browse(WebAddress)
  /// Put a text on the clipboard.
  case copy(String)
  /// Open a file that stands beside the text, at a place in it.
  case openText(path: String, fragment: String?)
  /// Open the text of a note for its sake.
  case openNote(in: NotedText, NoteArrival)
  /// Go back to the text from which this one was opened.
  case leaveText
}
