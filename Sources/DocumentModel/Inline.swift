/// A stretch of a block's text that is set apart in it.
package struct Inline: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case emphasis
    case strong
    case strikethrough
    case underline
    case code
    /// A link; `destination` as the source writes it: an address, or `#name` inside the document.
    case link(destination: String)
    /// An image, its text being the alternative description.
    case image(source: String)
    /// A reference to the footnote of that label.
    case footnoteReference(label: String)
  }

  package var kind: Kind
  package var range: TextRange

  package init(_ kind: Kind, in range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
