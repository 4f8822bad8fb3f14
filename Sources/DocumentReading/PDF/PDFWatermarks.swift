/// Words that a print lays over its text, such as DRAFT across the page: large, and where lines of the
/// text stand too.
///
/// They go before lines are put together, which they would join.
enum PDFWatermarks {
  /// What is laid over the text, wherever it stands.
  private struct Words: Hashable {
    var text: [UInt8]
    var font: Int
  }

  /// The pages without the words that lie over two or more lines of any of them.
  ///
  /// - Complexity: O(*n*) in the number of fragments.
  static func removed(from pages: PDFPages) -> PDFPages {
    let usual = usualSize(of: pages)
    let isLarge = { (fragment: PDFFragment) in
      (pages.fonts[fragment.font]?.size ?? 0) * 2 >= usual * 3 && !fragment.isBlank
    }
    var found: Set<Words> = []
    for page in pages.pages {
      let large = page.fragments.filter(isLarge).prefix(mostOnPage)
      if large.isEmpty { continue }
      let text = page.fragments.filter { !isLarge($0) && !$0.isBlank && !$0.isVertical }
      for fragment in large where lies(fragment, over: text) {
        found.insert(Words(text: fragment.text, font: fragment.font))
      }
    }
    if found.isEmpty { return pages }
    var rest = pages
    for index in rest.pages.indices {
      rest.pages[index].fragments.removeAll {
        isLarge($0) && found.contains(Words(text: $0.text, font: $0.font))
      }
    }
    return rest
  }

  /// On a page with more words in large type they are its text.
  private static let mostOnPage = 40

  /// The size of most letters.
  private static func usualSize(of pages: PDFPages) -> Int {
    var letters: [Int: Int] = [:]
    for fragment in pages.pages.lazy.flatMap(\.fragments) {
      letters[pages.fonts[fragment.font]?.size ?? 0, default: 0] += fragment.text.count
    }
    return letters.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// Whether it covers most of the height of a row, and reaches into another.
  private static func lies(_ words: PDFFragment, over text: [PDFFragment]) -> Bool {
    var row: PDFFragment?
    var isCovered = false
    var reachesOn = false
    for other in text {
      let height = min(words.bottom, other.bottom) - max(words.top, other.top)
      let width = min(words.right, other.right) - max(words.left, other.left)
      guard height * 10 >= other.height, width * 2 > other.height else { continue }
      isCovered = isCovered || height * 5 > other.height * 3
      reachesOn = reachesOn || row.map { !$0.standsBeside(other) } ?? false
      if isCovered, reachesOn { return true }
      row = row ?? other
    }
    return false
  }
}
