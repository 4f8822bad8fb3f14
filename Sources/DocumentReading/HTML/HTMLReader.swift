import DocumentModel

/// Reads a page of HTML: the article in it, or all of it.
struct HTMLReader {
  /// How much of a page is read.
  enum Scope {
    /// The article of a page that was saved from the net, and nothing around it.
    case article
    /// All of it, for a document that a converter made a page of.
    case whole
  }

  private let tree: HTMLTree
  private let scope: Scope
  private let page: PageMetadata

  /// Reads a page, which came from `address` as far as that is known.
  init(_ bytes: UnsafeBufferPointer<UInt8>, scope: Scope, address: String? = nil) {
    var tree = HTMLTree(bytes)
    page = PageMetadata(tree, address: address)
    tree.base = page.base
    self.tree = tree
    self.scope = scope
  }

  func document(_ metadata: Metadata) -> Document {
    let article = article()
    let footnotes = PageFootnotes(tree, in: article.parts, leftOut: article.isLeftOut)
    var reader = PageReader(
      tree, isLeftOut: article.isLeftOut, footnotes: footnotes, isConverted: scope == .whole)
    for part in article.parts { reader.read(part) }
    if scope == .article, let text = PreformattedText(reader.parts) {
      return document(text, metadata)
    }
    var metadata = metadata
    metadata.takeOver(page.metadata)
    var assembly = PageAssembly(metadata, title: scope == .article ? .leftOut : .kept)
    return assembly.document(of: reader.parts)
  }

  /// The document of a text that the page shows as it was typed, which says best itself what it is.
  private func document(_ text: PreformattedText, _ metadata: Metadata) -> Document {
    var metadata = metadata
    var memory = SpentMemory.shared
    var builder = text.bytes.withUnsafeBufferPointer {
      PlainTextReader($0, opening: $0.count, goesOn: false)
        .builder(&metadata, spending: &memory)
    }
    metadata.takeOver(page.metadata)
    return builder.finish(metadata: metadata, isOpening: false)
  }

  private func article() -> ArticleFinder.Article {
    switch scope {
    case .article: return ArticleFinder(tree).article()
    case .whole:
      return ArticleFinder.Article(
        parts: ArticleFinder.whole(of: tree), isLeftOut: PageSweep.textless(of: tree), length: 0)
    }
  }
}
