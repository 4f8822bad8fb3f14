/// The outline that a PDF has of its own, to be found again in the text.
struct PDFBookmarks {
  /// The levels by words and page.
  private var levels: [String: [Int: Int]] = [:]

  init(_ bookmarks: [PDFPages.Bookmark]) {
    for bookmark in bookmarks {
      let key = EntryKey.of(bookmark.title)
      guard !key.isEmpty else { continue }
      levels[key, default: [:]][bookmark.page] = bookmark.level
    }
  }

  /// The level of the entry that has these words and leads to about that page, nil if none does.
  func level(of text: String, page: Int) -> Int? {
    guard !levels.isEmpty, text.utf8.count <= 400 else { return nil }
    guard let found = levels[EntryKey.of(text)] else { return nil }
    return found[page] ?? found[page - 1] ?? found[page + 1]
  }
}
