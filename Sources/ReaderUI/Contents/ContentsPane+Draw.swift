import DocumentModel
import TerminalCore

extension ReaderState {
  /// Draws the contents: a line of heading, the entries, and the legend of the categories.
  func drawContents(on frame: inout Frame) {
    let pane = geometry.contents
    guard !pane.isEmpty else { return }
    frame.fill(pane, role: .contents)
    for row in pane.rows where pane.width < screen.columns {
      frame.put(
        "│", width: 1, role: .separator, column: pane.column + pane.width - 1, row: row)
    }
    let list = contentsList
    if list.row > pane.row { drawContentsHead(in: pane, on: &frame) }
    let current = currentSection.flatMap { contents.entry(nearest: $0) }
    for (row, entry) in zip(list.rows, contents.entries.indices.dropFirst(contents.top)) {
      let line = Rect(column: list.column, row: row, width: list.width, height: 1)
      drawEntry(entry, isCurrent: entry == current, in: line, on: &frame)
    }
    drawLegend(in: pane, on: &frame)
  }

  private func drawContentsHead(in pane: Rect, on frame: inout Frame) {
    let line = Rect(column: pane.column + 1, row: pane.row, width: pane.width - 3, height: 1)
    if mode == .filteringContents || !contents.filter.isEmpty {
      let used = frame.write(
        "/" + contents.filter, role: .contentsCurrent, in: line, widths: settings.widths)
      if mode == .filteringContents {
        frame.cursor = Frame.Cursor(
          column: min(line.column + used, line.columns.upperBound), row: line.row)
      }
      frame.writeTrailing(
        "\(contents.entries.count)", role: .contentsCount, in: line, widths: settings.widths)
      return
    }
    let count = phrases.index.map { "\($0.occurrences.count)" } ?? ""
    let derived = "Contents (from openings)"
    // Rather the plain word than half of the long one up against the number.
    let isDerived =
      document.sections.first?.isDerived == true
      && derived.utf8.count + 1 + count.utf8.count <= line.width
    frame.write(
      isDerived ? derived : "Contents", role: .contentsHeading, in: line, widths: settings.widths)
    frame.writeTrailing(count, role: .contentsCount, in: line, widths: settings.widths)
  }

  private func drawEntry(_ entry: Int, isCurrent: Bool, in line: Rect, on frame: inout Frame) {
    let section = contents.entries[entry]
    let isSelected = contentsHaveFocus && entry == contents.selection
    let role: Role =
      isSelected ? .contentsSelected : isCurrent ? .contentsCurrent : .contents
    if isSelected { frame.fill(line, role: role) }
    if isCurrent {
      // A bar in the margin, so that the place shows without colour too.
      frame.put("▎", width: 1, role: role, column: line.column, row: line.row)
    }
    let gauge = phrases.index?.gauge(ofSection: section)
    let tail = gauge == nil ? 1 : 7
    let indent = min(2 * depth(of: section), max(0, line.width / 3))
    let fold =
      hasSubsections(section) ? (contents.collapsed.contains(section) ? "▸ " : "▾ ") : "  "
    let text = Rect(
      column: line.column + 1 + indent, row: line.row, width: line.width - 1 - indent - tail,
      height: 1)
    let marker = frame.write(
      fold, role: isSelected ? role : .contentsCount, in: text, widths: settings.widths)
    let heading = text.dropping(marker)
    let used = frame.write(
      document.words(in: document.sections[section].heading), role: role, in: heading,
      widths: settings.widths)
    if document.sections[section].isDerived {
      // Openings repeat; what tells them apart is how they go on.
      frame.write(
        document.continuation(of: section), role: isSelected ? role : .contentsCount,
        in: heading.dropping(used + 1), widths: settings.widths)
    }
    guard let gauge else { return }
    let right = Rect(
      column: line.columns.upperBound - 6, row: line.row, width: 5, height: 1)
    if let bar = gauge.bar, right.column > text.column {
      frame.put(
        bar, width: 1, role: isSelected ? role : .gauge, column: right.column, row: line.row)
    }
    frame.writeTrailing(
      gauge.count == 0 ? "·" : "\(gauge.count)", role: isSelected ? role : .contentsCount,
      in: right.dropping(1), widths: settings.widths)
  }

  private func depth(of section: Int) -> Int {
    var depth = 0
    var parent = document.sections[section].parent
    while let index = parent, depth < 8 {
      depth += 1
      parent = document.sections[index].parent
    }
    return depth
  }
}
