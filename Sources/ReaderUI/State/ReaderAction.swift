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
  case phrasesFound(PhraseIndex)
  case searchEnded(SearchResult)
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
}
