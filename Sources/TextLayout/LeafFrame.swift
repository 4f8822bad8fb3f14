import DocumentModel

/// What stands around the text of a leaf block: its indent, the markers before its first row, the
/// bars along all of them, the empty rows above.
struct LeafFrame {
  typealias Decoration = LayoutRow.Decoration

  /// The column at which its text begins.
  private(set) var indent = 0
  /// The same for its first row, which a long marker may push away.
  private(set) var firstIndent = 0
  private(set) var markers: [Decoration] = []
  private(set) var bars: [Decoration] = []
  /// The bars that the block before has too, and that hence run through the rows between.
  private(set) var sharedBars: [Decoration] = []
  /// The empty rows before it.
  private(set) var spacing = 0

  private let measure: Int
  private let widths: CellWidths

  init(_ document: Document, leaf: Int, measure: Int, widths: CellWidths) {
    self.measure = measure
    self.widths = widths
    let block = document.leaves[leaf]
    let before = leaf > 0 ? document.leaves[leaf - 1] : nil
    let containers = document.containers(of: block)
    let containersBefore = Set(before.map(document.containers(of:)) ?? [])
    for container in containers {
      add(document.blocks[container].kind, goesOn: containersBefore.contains(container))
    }
    add(document.blocks[block].kind, goesOn: false)
    firstIndent = max(firstIndent, indent)
    if let before {
      let isListed = containers.contains { document.blocks[$0].kind.isListItem }
      spacing = document.blocks[block].kind.spacing(
        isTight: isListed && document.isTight(between: before, and: block))
    }
  }

  /// Half of the measure is the text's, and eight columns wherever there are so many.
  private var room: Int { max(0, min(measure / 2, measure - 8) - indent) }

  private mutating func add(_ kind: Block.Kind, goesOn: Bool) {
    switch kind {
    case .quotation, .summary:
      let bar = Decoration(.bar, widths.ambiguousIsWide ? "|" : "▎", column: indent)
      guard room >= 2 else { return }
      bars.append(bar)
      if goesOn { sharedBars.append(bar) }
      indent += 2
    case .listItem(let marker, let isChecked):
      addMarker(marker.asTask(isChecked), hanging: .max, isShown: !goesOn)
    case .footnote(let label):
      addMarker("[\(label)]", hanging: 8, isShown: !goesOn)
    case .code:
      indent += min(2, room)
    default: break
    }
  }

  /// Indents by a marker, but by no more than `hanging` columns below it.
  private mutating func addMarker(_ marker: String, hanging: Int, isShown: Bool) {
    let step = min(widths.width(of: marker) + 1, hanging, room)
    let column = max(indent, firstIndent)
    // The first row alone may be left with less than eight columns, or a list would not show.
    let markerRoom = measure / 2 - column - 1
    if isShown, let marker = marker.clipped(to: markerRoom, widths: widths) {
      markers.append(Decoration(.marker, marker, column: column))
      firstIndent = column + widths.width(of: marker) + 1
    }
    indent += step
  }
}

extension Block.Kind {
  fileprivate var isListItem: Bool {
    if case .listItem = self { true } else { false }
  }

  fileprivate func spacing(isTight: Bool) -> Int {
    if case .heading(let level) = self, level <= 2 { return 2 }
    return isTight ? 0 : 1
  }
}

extension Document {
  /// Whether no empty line stands between two blocks.
  fileprivate func isTight(between first: Int, and second: Int) -> Bool {
    let start = blocks[first].range.upperBound
    let end = blocks[second].range.lowerBound
    guard start < end else { return true }
    return text[start..<end].utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.prefix(2).count < 2
  }
}

extension String {
  /// The marker of a list item with the box of a task: `☑`, `3. ☐`.
  fileprivate func asTask(_ isChecked: Bool?) -> String {
    guard let isChecked else { return self }
    let box = isChecked ? "☑" : "☐"
    return last == "." || last == ")" ? "\(self) \(box)" : box
  }

  /// As much of a marker as `columns` hold, nil if that is nothing.
  fileprivate func clipped(to columns: Int, widths: CellWidths) -> String? {
    let shown = String(map(VisibleCluster.visible))
    if widths.width(of: shown) <= columns { return shown }
    var clipped = ""
    var room = columns - widths.width(of: "…")
    for cluster in shown {
      room -= widths.width(of: cluster)
      if room < 0 { break }
      clipped.append(cluster)
    }
    return clipped.isEmpty ? nil : clipped + "…"
  }
}
