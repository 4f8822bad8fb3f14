import DocumentModel

/// The table of contents that a page prints above its text, which the program shows by itself.
enum PageContents {
  /// The parts without a list whose entries all lead to places in the page, and its label.
  ///
  /// - Complexity: O(*n*) in the number of parts.
  static func removed(from parts: [PagePart]) -> [PagePart] {
    let ends = listEnds(parts)
    var kept: [PagePart] = []
    var index = 0
    while index < parts.count {
      let isLabelled = isLabel(parts[index])
      let start = isLabelled ? index + 1 : index
      if start < parts.count, let end = ends[start],
        isAnchors(parts[start..<end], least: isLabelled ? 1 : leastUnlabelled)
      {
        index = end
      } else {
        kept.append(parts[index])
        index += 1
      }
    }
    return kept
  }

  /// A list without a label is one of contents from this many entries on.
  private static let leastUnlabelled = 4

  private static func isLabel(_ part: PagePart) -> Bool {
    guard case .leaf(let leaf) = part else { return false }
    return HeadLine.isContentsLabel(leaf.text.string)
  }

  /// Where each list ends, by the part that opens it.
  private static func listEnds(_ parts: [PagePart]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int?] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .open(.list, _, _): open.append(index)
      case .open: open.append(nil)
      case .close:
        if let start = open.popLast() ?? nil { ends[start] = index + 1 }
      default: break
      }
    }
    return ends
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
