/// What an annotation is about: a stretch of one state of a text.
package struct AnnotationTarget: Hashable, Sendable {
  /// The address or file name of the text, as far as it is known.
  package var source: String?
  /// The SHA-256 of the text's source, in hexadecimal.
  package var snapshot: String?
  package var position: TextPositionSelector?
  package var quote: TextQuoteSelector?
  /// The headings over it, the outermost first.
  package var sections: [String]
  /// The number of its block in the text, from 1.
  package var paragraph: Int?

  package init(
    source: String? = nil, snapshot: String? = nil, position: TextPositionSelector? = nil,
    quote: TextQuoteSelector? = nil, sections: [String] = [], paragraph: Int? = nil
  ) {
    self.source = source
    self.snapshot = snapshot
    self.position = position
    self.quote = quote
    self.sections = sections
    self.paragraph = paragraph
  }

  /// Whether it is the same stretch of the same text, whatever that is called.
  package func isSamePlace(as other: AnnotationTarget) -> Bool {
    snapshot == other.snapshot && position == other.position
  }
}

/// A stretch of a text by its place, in code points; `end` is exclusive.
package struct TextPositionSelector: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// A stretch of a text by its words and those around it.
package struct TextQuoteSelector: Hashable, Sendable {
  /// So many characters of what stands around are kept.
  package static let contextLength = 32

  package var exact: String
  package var prefix: String
  package var suffix: String

  package init(exact: String, prefix: String = "", suffix: String = "") {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}
