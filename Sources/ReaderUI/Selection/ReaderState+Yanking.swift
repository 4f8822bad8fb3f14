import DocumentModel

extension ReaderState {
  /// More is no quotation, and no clipboard's.
  private static let longestQuote = 1 << 20

  /// Copies what is selected, or else the hit or what is under the cursor, or else the paragraph being
  /// read, with where it stands.
  mutating func yank() -> [ReaderEffect] {
    guard
      let range = selectedRange ?? currentRangeInSight
        ?? units.range(of: .paragraph, at: article.focus)
    else {
      notice = Notice("There is no text to copy.")
      return []
    }
    guard range.utf8Count <= Self.longestQuote else {
      notice = Notice("Too long to copy: select less of it.", isError: true)
      return []
    }
    // What was selected is what the next key is about.
    releaseSelection()
    return [.copy(Citation(range, in: document, name: name).text)]
  }
}
