import DocumentModel

extension TableText {
  /// A table of a page.
  ///
  /// - Complexity: O(*n*) in its nodes.
  init(_ tree: HTMLTree, _ table: Int, isLeftOut: [Bool]) {
    let columns = Self.columns(of: table, in: tree)
    var rows: [[InlineText]] = []
    var isHeader: [Bool] = []
    var alignments = [Table.Alignment](repeating: .leading, count: columns)
    var index = table + 1
    while index < tree.nodes[table].end {
      let node = tree.nodes[index]
      if isLeftOut[index] || node.name == .caption {
        index = node.end
        continue
      }
      switch node.name {
      case .tr:
        rows.append([])
        isHeader.append(true)
      case .td, .th:
        guard let row = rows.indices.last else { break }
        if node.name == .td {
          isHeader[row] = false
          if rows[row].count < columns {
            alignments[rows[row].count] = Self.alignment(of: index, in: tree)
          }
        }
        rows[row].append(CellText.text(of: index, in: tree, isLeftOut: isLeftOut))
        let span = tree.attribute("colspan", of: index).flatMap { Int($0) } ?? 1
        let further = min(max(span, 1), max(columns - rows[row].count + 1, 1)) - 1
        rows[row] += Array(repeating: InlineText(), count: further)
        index = node.end
        continue
      default: break
      }
      index += 1
    }
    self.init(
      alignments: alignments, hasHeader: isHeader.first == true && rows.first?.isEmpty == false)
    for row in rows where !row.allSatisfy(\.isBlank) { addRow(row) }
  }

  /// The most cells that a row has: cells that reach over several columns make no further ones.
  private static func columns(of table: Int, in tree: HTMLTree) -> Int {
    var most = 0
    var cells = 0
    var index = table + 1
    while index < tree.nodes[table].end {
      switch tree.nodes[index].name {
      case .tr: cells = 0
      case .td, .th:
        cells += 1
        most = max(most, cells)
        index = tree.nodes[index].end
        continue
      default: break
      }
      index += 1
    }
    return most
  }

  private static func alignment(of cell: Int, in tree: HTMLTree) -> Table.Alignment {
    let style = tree.attribute("style", of: cell)?.lowercased().filter { $0 != " " } ?? ""
    let align = tree.attribute("align", of: cell)?.lowercased()
    if align == "right" || style.holds("text-align:right") { return .trailing }
    return align == "center" || style.holds("text-align:center") ? .center : .leading
  }
}

/// The text of a cell as one paragraph, whatever blocks stand in it.
enum CellText {
  static func text(of cell: Int, in tree: HTMLTree, isLeftOut: [Bool]) -> InlineText {
    var writer = ParagraphWriter()
    var open: [(end: Int, name: HTMLName)] = []
    var index = cell + 1
    while index < tree.nodes[cell].end {
      while let last = open.last, last.end <= index {
        writer.end(last.name)
        open.removeLast()
      }
      let node = tree.nodes[index]
      if isLeftOut[index] {
        index = node.end
        continue
      }
      for name in tree.anchors(of: index) { writer.addAnchor(name) }
      if node.name == .text {
        writer.write(tree.text[node.text])
      } else if node.name.isPhrasing, node.name != .br, node.name != .img {
        writer.begin(node.name, tree.inlineKind(of: index))
        open.append((node.end, node.name))
      } else {
        writer.space()
      }
      index += 1
    }
    return writer.take()
  }
}
