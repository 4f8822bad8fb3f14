import DocumentModel

/// A part of the screen that takes keys.
package enum Pane: Hashable, Sendable {
  case article
  case contents
  /// The side pane.
  case card
}

/// What the keyboard is for.
package enum Mode: Equatable, Sendable {
  case reading(Pane)
  /// A query is being typed, at the bottom of the screen.
  case searching(SearchPrompt)
  /// A word is being typed that filters the contents.
  case filteringContents
  /// A label is being typed, of those on all links in sight.
  case hinting(LinkHints)
  /// A footnote is shown over the article.
  case footnote(FootnotePopup)
  /// Whether to follow a link that leads out of the text.
  case asking(LinkQuestion)
  /// What the text says of itself is shown, from that line on.
  case about(top: Int)
  /// A list over the article: help, palette, phrases, ladders, categories, themes, notes.
  case picking(Picker)
  /// A note is being written.
  case annotating(NoteEditor)
  /// Tags are being typed for notes of the list.
  case tagging(TagPrompt)
  case finished
}

/// A line for the reader in the status bar, until the next key or click.
package struct Notice: Hashable, Sendable {
  package var text: String
  package var isError: Bool

  package init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }

  /// What to tell of how the bytes of a document were taken, if anything.
  package init?(decodingOf document: Document) {
    guard let text = document.metadata.decodingNotice else { return nil }
    self.init(text, isError: document.metadata.undecodableBytes > 0)
  }
}
