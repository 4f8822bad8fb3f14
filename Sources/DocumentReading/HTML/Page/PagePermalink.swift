import DocumentModel

/// The sign at the end of a heading by which a page links to the heading itself, or to a form that
/// edits it.
enum PagePermalink {
  private static let signs: Set<String> = [
    "#", "¶", "§", "🔗", "link", "permalink", "edit", "编辑", "编辑源代码", "編輯", "copy link",
  ]

  /// The heading without links at its ends that say nothing but such a sign.
  static func removed(from heading: InlineText) -> InlineText {
    var kept = heading
    while let link = kept.inlines.last(where: { isSign($0, in: kept) }) {
      let range = link.range.utf8
      if kept.slice(0..<range.lowerBound).isBlank {
        kept = kept.slice(range.upperBound..<kept.bytes.count).trimmed()
        continue
      }
      // Brackets around the sign go with it.
      guard kept.bytes[range.upperBound...].allSatisfy({ $0 <= 0x20 || $0 == 0x5D }) else { break }
      var end = range.lowerBound
      while end > 0, kept.bytes[end - 1] <= 0x20 || kept.bytes[end - 1] == 0x5B { end -= 1 }
      kept = kept.slice(0..<end).trimmed()
    }
    return kept
  }

  private static func isSign(_ inline: Inline, in text: InlineText) -> Bool {
    guard case .link = inline.kind else { return false }
    return signs.contains(text.slice(inline.range.utf8).trimmed().string.lowercased())
  }
}
