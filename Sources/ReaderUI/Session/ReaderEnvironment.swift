import DocumentModel
import KeywordIndexing
import TerminalCore

/// What a session needs of the world around it; tests give their own.
package struct ReaderEnvironment: Sendable {
  /// Reads the whole document, off the main thread.
  package var readDocument: @Sendable () async throws -> Document
  /// The matcher of the lexicons in use, off the main thread; built when first asked for.
  package var matcher: @Sendable () -> PhraseMatcher
  package var theme: @Sendable (String) -> Theme?
  /// Remembers a place, the marks and the words that stand at the place; returns what went wrong.
  package var savePlace: @Sendable (TextOffset, [Character: TextOffset], String) -> Notice?
  /// Lets the reader edit the file at about that line of it; nil where there is no file.
  package var edit: (@Sendable (_ line: Int) -> Notice?)?
  /// Ends the terminal's wait, from any thread.
  package var wake: @Sendable () -> Void

  package init(
    readDocument: @escaping @Sendable () async throws -> Document,
    matcher: @escaping @Sendable () -> PhraseMatcher,
    theme: @escaping @Sendable (String) -> Theme?,
    savePlace: @escaping @Sendable (TextOffset, [Character: TextOffset], String) -> Notice?,
    edit: (@Sendable (Int) -> Notice?)?,
    wake: @escaping @Sendable () -> Void
  ) {
    self.readDocument = readDocument
    self.matcher = matcher
    self.theme = theme
    self.savePlace = savePlace
    self.edit = edit
    self.wake = wake
  }
}
