import Annotations
import Archive
import DocumentModel
import DocumentReading
import ReaderFiles
import ReaderUI

extension OpenedText {
  /// The text of a note: its file, or where that cannot be read the copy that is kept with the notes.
  init(of text: NotedText, keptBy keeper: NoteKeeper, setup: ReaderSetup) throws {
    do {
      guard let path = text.source else { throw UnknownText() }
      self = try OpenedText(
        ReadingInput(path, beside: path, converters: setup.converters), setup: setup)
    } catch {
      guard let snapshot = keeper.snapshot(of: text) else { throw error }
      self.init(copy: snapshot, of: text.source, setup: setup)
    }
  }

  private init(copy snapshot: Snapshot, of source: String?, setup: ReaderSetup) {
    let document = Document(kept: snapshot)
    self.init(
      name: source?.split(separator: "/").last.map(String.init) ?? "A text without a name",
      opening: document, place: nil,
      source: ReaderSource(copy: document, of: source, setup: setup))
    let home = ReaderDirectories().home
    keptCopy = KeptCopy(path: source, shortPath: source.map { ShortPath($0, home: home).text })
  }
}

/// A note whose text nothing is known of.
private struct UnknownText: Error, CustomStringConvertible {
  var description: String { "It is not known where the text of that note is, nor is it kept here." }
}

extension NoteKeeper {
  /// The text as it was when it was last seen with notes; nil where it is not kept.
  func snapshot(of text: NotedText) -> Snapshot? {
    guard let sha256 = text.sha256 else { return nil }
    var snapshot: Snapshot?
    _ = outcome { archive in
      snapshot = try archive.snapshot(sha256)
      return NoteOutcome(notes: nil)
    }
    return snapshot
  }
}

extension Document {
  /// A text that is kept, with what of its structure is found in it anew; its text is the very same, so that
  /// notes stand where they are.
  fileprivate init(kept snapshot: Snapshot) {
    let read = try? DocumentReader(format: .plain).read(
      .bytes(Array(snapshot.text.utf8), name: nil))
    var metadata = Metadata()
    metadata.title = snapshot.title
    metadata.date = snapshot.date.flatMap(CivilDate.init(written:))
    metadata.language = read?.metadata.language ?? .undetermined
    metadata.wordCount = read?.metadata.wordCount ?? 0
    metadata.hanCount = read?.metadata.hanCount ?? 0
    if let read, read.text == snapshot.text {
      self.init(
        text: read.text, blocks: read.blocks, sections: read.sections, metadata: metadata)
    } else {
      self.init(paragraphsOf: snapshot.text, metadata: metadata)
    }
  }
}
