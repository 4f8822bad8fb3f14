import DocumentModel
import DocumentReading
import ReaderUI

extension ReaderSource {
  /// The reader's source of an input, and of the files that its links lead to.
  ///
  /// What `opening` says was made by a tool is not edited.
  init(_ input: ReadingInput, opening: Document, setup: ReaderSetup) {
    let place = setup.place(of: input)
    let (lexicons, key) = (setup.lexicons, input.key)
    let file = input.file
    self.init(
      readDocument: {
        let state = file?.state
        let document = try await input.readInBackground()
        file?.take(state)
        return document
      },
      savePlace: { offset, marks, quote in
        place?.save(offset, marks: marks, quote: quote)
      },
      edit: nil, open: nil,
      matcher: { lexicons.applied(to: key).matcher },
      watch: { Watching(lexicons: lexicons, key: key).add($0) },
      notes: setup.notes.map {
        NoteKeeping(NoteKeeper($0, key: key, file: file), setup: setup)
      })
    guard let file else { return }
    hasChanged = { file.hasChanged() }
    open = Self.opener(beside: { file.path }, setup: setup)
    if opening.metadata.converter == nil {
      edit = { line in Editor(path: file.path).edit(atLine: line) }
    }
  }

  /// That of a text of which nothing but a copy is left; `source` is where it was.
  init(copy document: Document, of source: String?, setup: ReaderSetup) {
    let lexicons = setup.lexicons
    self.init(
      readDocument: { document }, savePlace: { _, _, _ in nil }, edit: nil,
      open: source.map { source in Self.opener(beside: { source }, setup: setup) },
      matcher: { lexicons.applied(to: source).matcher },
      watch: { Watching(lexicons: lexicons, key: source).add($0) },
      notes: setup.notes.map {
        NoteKeeping(NoteKeeper($0, key: source, isCopy: true), setup: setup)
      })
  }

  private static func opener(
    beside own: @escaping @Sendable () -> String, setup: ReaderSetup
  ) -> @Sendable (String) throws -> OpenedText {
    { path in
      try OpenedText(
        ReadingInput(path, beside: own(), converters: setup.converters), setup: setup)
    }
  }
}

extension OpenedText {
  init(_ input: ReadingInput, setup: ReaderSetup) throws(DocumentError) {
    // Nothing waits for a tool while the reader is on the screen.
    let opening = try input.readOpening(waits: false)
    self.init(
      name: input.name, opening: opening, place: setup.place(of: input)?.restored(in: opening),
      source: ReaderSource(input, opening: opening, setup: setup))
  }
}
