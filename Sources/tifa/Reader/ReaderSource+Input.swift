import DocumentModel
import DocumentReading
import ReaderUI

extension ReaderSource {
  /// The reader's source of an input, and of the files that its links lead to.
  init(_ input: ReadingInput, setup: ReaderSetup) {
    let place = setup.place(of: input)
    self.init(
      readDocument: { try input.read() },
      savePlace: { offset, marks, quote in
        place?.save(offset, marks: marks, quote: quote)
      },
      edit: input.path.map(Editor.init).map { editor in
        { line in editor.edit(atLine: line) }
      },
      open: input.path.map { Self.opener(beside: $0, setup: setup) })
  }

  private static func opener(
    beside own: String, setup: ReaderSetup
  ) -> @Sendable (String) throws -> OpenedText {
    { path in try OpenedText(ReadingInput(path, beside: own), setup: setup) }
  }
}

extension OpenedText {
  fileprivate init(_ input: ReadingInput, setup: ReaderSetup) throws(DocumentError) {
    let opening = try input.readOpening()
    self.init(
      name: input.name, opening: opening, place: setup.place(of: input)?.restored(in: opening),
      source: ReaderSource(input, setup: setup))
  }
}
