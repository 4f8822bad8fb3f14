import DocumentModel

/// The sign at the end of a heading by which a page links to the heading itself, or to a form that
/// edits it.
enum PagePermalink {
  private static let signs: Set<String> = [
    "#", "¶", "§", "🔗", "link", "permalink", "edit", "编辑", "编辑源代码", "編輯", "copy link",
  ]

  /// A heading has no more such links than these.
  private static let most = 4

  /// The heading without links at its ends that say nothing but such a sign.
  static func removed(from heading: InlineText) -> InlineText {
    var kept = heading
    for _ in 0..<most {
      guard let link = kept.inlines.last(where: { isSignAtEnd($0, of: kept) }) else { break }
      let range = link.range.utf8
      if isBlank(kept.bytes[..<range.lowerBound]) {
        kept = kept.slice(range.upperBound..<kept.bytes.count).trimmed()
        continue
      }
      // Brackets around the sign go with it.
      var end = range.lowerBound
      while end > 0, kept.bytes[end - 1] <= 0x20 || kept.bytes[end - 1] == 0x5B { end -= 1 }
      kept = kept.slice(0..<end).trimmed()
    }
    return kept
  }

  /// The bytes of the longest sign, and of what may stand around it.
  private static let longest = 24

  private static func isSignAtEnd(_ inline: Inline, of text: InlineText) -> Bool {
    guard case .link = inline.kind, inline.range.utf8Count <= longest else { return false }
    let range = inline.range.utf8
    let before = text.bytes[..<range.lowerBound]
    let after = text.bytes[range.upperBound...]
    let isAtStart = before.count <= longest && isBlank(before)
    let isAtEnd = after.count <= longest && after.allSatisfy { $0 <= 0x20 || $0 == 0x5D }
    guard isAtStart || isAtEnd else { return false }
    return signs.contains(String(decoding: text.bytes[range], as: UTF8.self).trimmed.lowercased())
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 }
  }
}
