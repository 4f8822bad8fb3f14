import DocumentModel
import KeywordIndexing

/// Where the text that is open comes from, and what can be done with it there.
package struct ReaderSource: Sendable {
  /// Reads the whole document, off the main thread.
  package var readDocument: @Sendable () async throws -> Document
  /// Remembers a place, the marks and the words that stand at the place; returns what went wrong.
  package var savePlace: @Sendable (TextOffset, [Character: TextOffset], String) -> Notice?
  /// Lets the reader edit the file at about that line of it; nil where there is no file.
  package var edit: (@Sendable (_ line: Int) -> Notice?)?
  /// Opens a file by a path that counts from where this text stands; nil where it stands nowhere.
  package var open: (@Sendable (_ path: String) throws -> OpenedText)?
  /// The matcher of the lexicons for this text; nil where it is that of the environment.
  package var matcher: (@Sendable () -> PhraseMatcher)?
  /// Adds a phrase to the reader's own lexicon, so that the matcher finds it from then on; off the main
  /// thread.
  ///
  /// Nil where there is nothing to keep it in.
  package var watch: (@Sendable (_ phrase: String) -> WatchOutcome)?
  /// Where its notes are kept; nil where they cannot be.
  package var notes: NoteKeeping?
  /// Whether it is another by now than what was read, or than when this was last asked, off the main thread;
  /// nil where it cannot be.
  package var hasChanged: (@Sendable () -> Bool)?

  package init(
    readDocument: @escaping @Sendable () async throws -> Document,
    savePlace: @escaping @Sendable (TextOffset, [Character: TextOffset], String) -> Notice?,
    edit: (@Sendable (Int) -> Notice?)?,
    open: (@Sendable (String) throws -> OpenedText)?,
    matcher: (@Sendable () -> PhraseMatcher)? = nil,
    watch: (@Sendable (_ phrase: String) -> WatchOutcome)? = nil, notes: NoteKeeping? = nil
  ) {
    self.readDocument = readDocument
    self.savePlace = savePlace
    self.edit = edit
    self.open = open
    self.matcher = matcher
    self.watch = watch
    self.notes = notes
  }
}

/// A text that a link led to.
package struct OpenedText: Sendable {
  /// As the header shows it while the text has no title.
  package var name: String
  /// Its first blocks, or all of a short one.
  package var opening: Document
  /// Where it was left the last time, and its marks; nil where it was not read before.
  package var place: (offset: TextOffset, marks: [Character: TextOffset])?
  package var source: ReaderSource
  /// What it is a copy of; nil for a file.
  package var keptCopy: KeptCopy?

  package init(
    name: String, opening: Document, place: (offset: TextOffset, marks: [Character: TextOffset])?,
    source: ReaderSource
  ) {
    self.name = name
    self.opening = opening
    self.place = place
    self.source = source
  }
}

/// Of what a text is a copy that was kept with the notes on it, its file being gone.
package struct KeptCopy: Equatable, Sendable {
  /// Where the file was, or its address; nil where that is not known.
  package var path: String?
  /// The same for the header.
  package var shortPath: String?

  package init(path: String?, shortPath: String?) {
    self.path = path
    self.shortPath = shortPath
  }
}
