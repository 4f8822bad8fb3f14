import KeywordIndexing
import TerminalCore

extension ReaderState {
  /// The whole area of a list: over the middle of the article; the themes at the side, so that the
  /// text shows what they look like.
  func pickerArea(_ picker: Picker, count: Int) -> Rect {
    let isSmall = screen.columns < 50 || screen.rows < 12
    let available = Rect(
      column: 0, row: min(1, screen.rows - 1), width: screen.columns,
      height: max(1, screen.rows - 2))
    if isSmall { return available }
    let height = min(max(count, 2) + 4, available.height - 2)
    if case .themes = picker.kind {
      let width = 28
      return Rect(
        column: screen.columns - width - 2, row: available.row + 1, width: width,
        height: height)
    }
    // Notes have their words, those they stand on, and dates.
    let widest = if case .notes = picker.kind { 96 } else { 76 }
    let width = min(widest, screen.columns - 6)
    return Rect(
      column: (screen.columns - width) / 2, row: available.row + 1, width: width,
      height: height)
  }

  /// The rows of a list that hold items.
  func pickerList(_ picker: Picker, count: Int) -> Rect {
    let area = pickerArea(picker, count: count)
    let head = area.height >= 6 ? 2 : 1
    let foot = area.height >= 6 ? 1 : 0
    return Rect(
      column: area.column + 1, row: area.row + head, width: area.width - 2,
      height: area.height - head - foot)
  }

  func drawPicker(_ picker: Picker, on frame: inout Frame) {
    let items = items(of: picker)
    let area = pickerArea(picker, count: items.count)
    frame.fill(area, role: .overlay)
    drawPickerHead(picker, count: items.count, in: area.line(0).inset(2), on: &frame)
    let list = pickerList(picker, count: items.count)
    let tag = tagWidth(of: items, in: list)
    for (row, index) in zip(list.rows, items.indices.dropFirst(picker.top)) {
      let line = Rect(column: list.column, row: row, width: list.width, height: 1)
      draw(items[index], isSelected: index == picker.selection, tagWidth: tag, in: line, on: &frame)
    }
    if area.height > list.height + 2 {
      drawFootKeys(footKeys(of: picker), in: area.line(area.height - 1).inset(3), on: &frame)
    }
    if items.isEmpty {
      frame.write(
        "Nothing fits.", role: .overlayDim, in: list.line(0).inset(1), widths: settings.widths)
    }
  }

  private func drawPickerHead(
    _ picker: Picker, count: Int, in line: Rect, on frame: inout Frame
  ) {
    let used = frame.write(
      title(of: picker), role: .overlayTitle, in: line, widths: settings.widths)
    var rest = line.dropping(used + 2)
    var hints = hints(of: picker)
    if picker.isFiltering || !picker.filter.isEmpty {
      let lead = picker.kind == .palette ? ": " : "/"
      let typed = frame.write(
        lead + picker.filter, role: .overlayKey, in: rest, widths: settings.widths)
      if picker.isFiltering, !rest.isEmpty {
        frame.cursor = Frame.Cursor(
          column: min(rest.column + typed, rest.columns.upperBound - 1), row: rest.row)
      }
      rest = rest.dropping(typed + 2)
      // What is typed is never crowded out.
      while !hints.isEmpty, settings.widths.width(of: Self.line(of: hints)) > rest.width {
        hints.removeLast()
      }
    }
    frame.writeTrailing(
      Self.line(of: hints), role: .overlayDim, in: rest, widths: settings.widths)
  }

  private static func line(of hints: [String]) -> String { hints.joined(separator: " · ") }

  private func draw(
    _ item: PickerItem, isSelected: Bool, tagWidth: Int, in line: Rect, on frame: inout Frame
  ) {
    guard item.choice != nil || item.isDim else {
      let used = frame.writeTrailing(
        item.trailing, role: .overlayDim, in: line.trimmed(1), widths: settings.widths)
      frame.write(
        item.text, role: .overlayTitle, in: line.dropping(1).trimmed(used + 2),
        widths: settings.widths)
      return
    }
    func role(_ usual: Role) -> Role {
      isSelected ? .overlaySelected : item.isDim ? .overlayDim : usual
    }
    if isSelected {
      frame.fill(line, role: .overlaySelected)
      frame.put("▸", width: 1, role: .overlaySelected, column: line.column, row: line.row)
    }
    if item.isMarked == true {
      frame.put("*", width: 1, role: role(.overlayKey), column: line.column + 1, row: line.row)
    }
    var text = line.dropping(item.isMarked == nil ? 2 : 3).trimmed(1)
    let trailing = frame.writeTrailing(
      item.trailing, role: role(item.trailingIsDim ? .overlayDim : .overlayKey), in: text,
      widths: settings.widths)
    if tagWidth > 0 {
      // Counts of four digits leave the tags in their column.
      text = text.trimmed(max(trailing, 4) + 1)
      let column = text.dropping(text.width - tagWidth)
      frame.write(item.tag, role: role(.overlayDim), in: column, widths: settings.widths)
      text = text.trimmed(tagWidth + 1)
    } else {
      text = text.trimmed(trailing + 1)
    }
    if let hue = item.hue {
      let square = Category(name: "", hue: hue).role
      frame.put(
        item.isOn ? "■" : "□", width: 1, role: role(square), column: text.column, row: text.row)
      text = text.dropping(2)
    }
    let used = frame.write(
      item.text, role: role(.overlay), in: text, widths: settings.widths)
    frame.write(
      item.detail, role: role(.overlayDim), in: text.dropping(used + 2), widths: settings.widths)
  }

  /// The columns of the tags of a list; none where it is too narrow for them.
  private func tagWidth(of items: PickerItems, in list: Rect) -> Int {
    guard list.width >= 44 else { return 0 }
    return min(14, settings.widths.width(of: items.widestTag))
  }
}
