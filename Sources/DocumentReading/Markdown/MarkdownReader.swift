import CMarkdown
import DocumentModel

/// Reads Markdown: CommonMark with the extensions of GitHub, front matter, and the HTML in it.
struct MarkdownReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let opening: Int
  private let goesOn: Bool
  private let frontMatter: FrontMatter?

  init(_ bytes: UnsafeBufferPointer<UInt8>, opening: Int, goesOn: Bool) {
    self.bytes = bytes
    self.opening = opening
    self.goesOn = goesOn
    frontMatter = FrontMatter(bytes)
  }

  func document(_ metadata: Metadata) -> Document {
    var metadata = metadata
    if let frontMatter { metadata.takeOver(frontMatter.metadata) }
    let start = frontMatter?.bodyStart ?? 0
    let repaired = MarkdownRepairs(bytes, from: start)
    var builder = MarkdownBuilder(
      metadata: metadata, lineOffset: frontMatter?.lineCount ?? 0,
      headings: Self.headings(UnsafeBufferPointer(rebasing: bytes[min(start, opening)..<opening])),
      isOpening: goesOn, reserving: bytes.count)
    if let tree = MarkdownTree(repaired.bytes) {
      builder.add(tree.root)
    }
    return builder.document()
  }

  /// The headings that the opening marks with `#`, by what an entry of a table of contents has in
  /// common with them.
  private static func headings(_ opening: UnsafeBufferPointer<UInt8>) -> Set<String> {
    var keys: Set<String> = []
    var at = 0
    while at < opening.count {
      let end = PassageSplitter.lineEnd(in: opening, from: at)
      if opening[at] == 0x23 {
        let line = opening.string(at..<end)
        keys.insert(EntryKey.of(String(line.drop { $0 == "#" }).trimmed))
      }
      at = end + 1
    }
    return keys
  }
}
