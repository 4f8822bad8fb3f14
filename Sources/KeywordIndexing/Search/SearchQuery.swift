/// What a reader looks for in a text.
package struct SearchQuery: Hashable, Sendable {
  package var text: String
  /// Whether `text` is a regular expression (PCRE2) rather than words.
  package var isRegex: Bool

  package init(_ text: String, isRegex: Bool = false) {
    self.text = text
    self.isRegex = isRegex
  }
}
