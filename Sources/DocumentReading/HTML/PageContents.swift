import DocumentModel

/// The table of contents that a page prints above its text, which the program shows by itself.
enum PageContents {
  /// The parts without a list whose entries all lead to places in the page, and its label.
  static func removed(from parts: [PagePart]) -> [PagePart] {
    var kept: [PagePart] = []
    var index = 0
    while index < parts.count {
      let start = isLabel(parts[index]) ? index + 1 : index
      if let end = listEnd(parts, from: start), start > index || isAnchors(parts[start..<end], least: 4) {
        if isAnchors(parts[start..<end], least: 1) {
          index = end
          continue
        }
      }
      kept.append(parts[index])
      index += 1
    }
    return kept
  }

  private static func isLabel(_ part: PagePart) -> Bool {
    guard case .leaf(let leaf) = part else { return false }
    return HeadLine.isContentsLabel(leaf.text.string)
  }

  /// The end of the list that begins at `start`, nil where none does.
  private static func listEnd(_ parts: [PagePart], from start: Int) -> Int? {
    guard start < parts.count, case .open(.list, _, _) = parts[start] else { return nil }
    var depth = 0
    for index in start..<parts.count {
      switch parts[index] {
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  /// Whether all entries, at least `least` of them, are links to places in the page and no more.
  private static func isAnchors(_ parts: ArraySlice<PagePart>, least: Int) -> Bool {
    var entries = 0
    for part in parts {
      guard case .leaf(let leaf) = part else { continue }
      entries += 1
      let linked = leaf.text.inlines.reduce(0) { sum, inline in
        guard case .link(let target) = inline.kind, target.hasPrefix("#") else { return sum }
        return sum + inline.range.utf8Count
      }
      if linked * 10 < leaf.text.bytes.count * 7 { return false }
    }
    return entries >= least
  }
}
