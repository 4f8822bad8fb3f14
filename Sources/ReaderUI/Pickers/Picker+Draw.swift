import Annotations
import KeywordIndexing
import TerminalCore

extension ReaderState {
  func drawPicker(_ picker: Picker, on frame: inout Frame) {
    let items = items(of: picker)
    var layout = pickerLayout(picker, count: items.count)
    let detail = detail(of: picker, layout)
    if let detail { layout = layout.showing(detail: detail.rows.count + 1) }
    frame.fill(layout.area, role: .overlay)
    drawPickerHead(picker, count: items.count, in: layout.head.line(0), on: &frame)
    let list = layout.list
    let tag = tagWidth(of: items, in: list)
    for (row, index) in zip(list.rows, items.indices.dropFirst(picker.top)) {
      let line = Rect(column: list.column, row: row, width: list.width, height: 1)
      draw(items[index], isSelected: index == picker.selection, tagWidth: tag, in: line, on: &frame)
    }
    if let detail { draw(detail, in: layout.detail, on: &frame) }
    let keys = footLines(of: footKeys(of: picker), width: layout.foot.width)
    for (row, keys) in keys.prefix(layout.foot.height).enumerated() {
      drawFootKeys(keys, in: layout.foot.line(row), on: &frame)
    }
    drawRemark(on: picker, isEmpty: items.isEmpty, layout, on: &frame)
  }

  /// The note on which the list stands in full, in as many rows as there can be.
  private func detail(of picker: Picker, _ layout: PickerLayout) -> NoteDetail? {
    guard layout.detail.height > 1,
      let note = notes.listing.filedNote(inRow: picker.selection)
    else { return nil }
    // Of another text it is not known what stands there.
    let isLost = picker.kind == .notes(.text) && note.note.fate == .dropped
    let lost = isLost ? note.note.lostQuote?.exact ?? "" : ""
    return NoteDetail(
      note.note, elsewhere: SameWords(lost).count(in: document.text), width: layout.detail.width,
      height: layout.detail.height + layout.spare - 1,
      widths: settings.widths)
  }

  /// Draws it under a rule.
  private func draw(_ detail: NoteDetail, in area: Rect, on frame: inout Frame) {
    let stroke: Character = settings.widths.ambiguousIsWide ? "-" : "─"
    for column in area.columns {
      frame.put(stroke, width: 1, role: .overlayDim, column: column, row: area.row)
    }
    for (row, content) in detail.rows.enumerated() {
      content.draw(in: area.line(row + 1), widths: settings.widths, on: &frame)
    }
  }

  /// Says why nothing fits, or which word of the filter says nothing.
  private func drawRemark(
    on picker: Picker, isEmpty: Bool, _ layout: PickerLayout, on frame: inout Frame
  ) {
    var remark: String?
    if case .notes(let scope) = picker.kind {
      remark = notes.listing.isEmpty ? scope.emptiness : notes.listing.remark
    }
    guard isEmpty else {
      frame.write(
        remark ?? "", role: .overlayDim, in: layout.head.line(1), widths: settings.widths)
      return
    }
    let area = layout.list.inset(1)
    let lines = WrappedText(
      remark ?? "Nothing fits.", width: area.width, widths: settings.widths
    ).lines
    for (row, line) in lines.prefix(area.height).enumerated() {
      frame.write(line, role: .overlayDim, in: area.line(row), widths: settings.widths)
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
    let used =
      item.change.map {
        write($0, isSelected: isSelected, besides: item.detail, in: text, on: &frame)
      }
      ?? frame.write(item.text, role: role(.overlay), in: text, widths: settings.widths)
    frame.write(
      item.detail, role: role(.overlayDim), in: text.dropping(used + 2), widths: settings.widths)
  }

  /// No more of what differs is compared for a row.
  private static let mostCompared = 512

  /// Writes what words were and are; leaves up to a quarter of the row for the note on them.
  ///
  /// - Returns: The columns that were used.
  private func write(
    _ change: PickerItem.Change, isSelected: Bool, besides detail: String, in line: Rect,
    on frame: inout Frame
  ) -> Int {
    let widths = settings.widths
    let wanted = detail.isEmpty ? 0 : widths.width(of: detail.prefix(line.width)) + 2
    let words = Rewording(from: change.from, to: change.to, most: Self.mostCompared)
      .line(width: line.width - min(line.width / 4, wanted), WordCut(widths: widths))
    let row = CardRow(
      words, isSelected ? .overlaySelected : .overlay,
      marked: isSelected ? .overlaySelected : .overlayKey,
      emphasis: isSelected ? [.bold, .underline] : .bold, widths: widths)
    row.draw(in: line, widths: widths, on: &frame)
    return min(line.width, widths.width(of: words.text))
  }

  /// The columns of the tags of a list; none where it is too narrow for them.
  private func tagWidth(of items: PickerItems, in list: Rect) -> Int {
    guard list.width >= 44 else { return 0 }
    return min(14, settings.widths.width(of: items.widestTag))
  }
}
