import DocumentModel
import TextLayout

extension ArticlePane {
  /// Something to follow, and the cell at which it stands, counted from the first one of the text.
  typealias Followable = (target: LinkHints.Target, cell: (column: Int, row: Int))

  /// What can be followed in the rows shown, in reading order.
  ///
  /// - Complexity: What is visible.
  var followable: [Followable] {
    var found: [Followable] = []
    var seen: Set<TextOffset> = []
    for (index, entry) in rows.enumerated() {
      var inRow: [Followable] = []
      if let label = footnoteMarked(in: entry.row),
        let marker = entry.row.decorations.first(where: { $0.kind == .marker })
      {
        inRow.append((.footnote(label: label), (marker.column, index)))
      }
      for segment in visibleSegments(of: entry.row) {
        for link in links(in: segment.range) where !seen.contains(link.range.lowerBound) {
          let start = max(link.range.lowerBound, segment.range.lowerBound)
          guard let cell = cell(of: start, row: index, in: entry.row) else { continue }
          seen.insert(link.range.lowerBound)
          inRow.append((.link(link), cell))
        }
      }
      found += inRow.sorted { $0.cell.column < $1.cell.column }
    }
    return found
  }

  /// The links of which a part stands in `range`.
  private func links(in range: TextRange) -> ArraySlice<Link> {
    let links = layout.document.links
    var first = layout.document.firstLink(from: range.lowerBound)
    // One may have begun before; they hardly nest.
    while first > 0, links[first - 1].range.upperBound > range.lowerBound { first -= 1 }
    let end = layout.document.firstLink(from: range.upperBound)
    return links[first..<max(first, end)]
  }
}
