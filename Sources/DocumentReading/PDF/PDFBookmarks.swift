/// The outline that a PDF has of its own, to be found again in the text.
struct PDFBookmarks {
  private var levels: [String: [(page: Int, level: Int)]] = [:]

  init(_ bookmarks: [PDFPages.Bookmark]) {
    for bookmark in bookmarks {
      let key = EntryKey.of(bookmark.title)
      guard !key.isEmpty else { continue }
      levels[key, default: []].append((bookmark.page, bookmark.level))
    }
  }

  /// The level of the entry that has these words and leads to about that page, nil if none does.
  func level(of text: String, page: Int) -> Int? {
    guard !levels.isEmpty, text.utf8.count <= 400 else { return nil }
    return levels[EntryKey.of(text)]?.first { abs($0.page - page) <= 1 }?.level
  }
}
