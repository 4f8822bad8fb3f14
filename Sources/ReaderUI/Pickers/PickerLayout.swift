import TerminalCore

/// Where the parts of a list stand.
struct PickerLayout: Equatable {
  let area: Rect
  /// Its title, and on most screens a row for what is said of the filter.
  let head: Rect
  /// The rows that hold items.
  let list: Rect
  /// What the selected item says in full, under a rule; empty where there are no rows left for it.
  let detail: Rect
  /// What its keys do; empty on a low screen.
  let foot: Rect
  /// By how many rows the detail can grow downwards.
  let spare: Int

  init(in area: Rect, detail detailRows: Int = 0, foot footRows: Int = 1, spare: Int = 0) {
    self.area = area
    self.spare = spare
    let isLow = area.height < 6
    let (headRows, footRows) = (isLow ? 1 : 2, isLow ? 0 : footRows)
    func rows(_ first: Int, _ count: Int, inset: Int) -> Rect {
      Rect(
        column: area.column + inset, row: area.row + first, width: area.width - 2 * inset,
        height: count)
    }
    let listRows = area.height - headRows - detailRows - footRows
    head = rows(0, headRows, inset: 2)
    list = rows(headRows, listRows, inset: 1)
    detail = rows(headRows + listRows, detailRows, inset: 3)
    foot = rows(area.height - footRows, footRows, inset: 3)
  }

  /// The same with so many rows of detail, as far as they are to be had; it has no fewer than it had.
  func showing(detail rows: Int) -> Self {
    let more = min(spare, rows - detail.height)
    guard more > 0 else { return self }
    return Self(
      in: Rect(
        column: area.column, row: area.row, width: area.width, height: area.height + more),
      detail: detail.height + more, foot: foot.height, spare: spare - more)
  }
}

extension ReaderState {
  /// Where a list of so many items stands: over the middle of the article; the themes at the side, so that
  /// the text shows what they look like.
  func pickerLayout(_ picker: Picker, count: Int) -> PickerLayout {
    let isSmall = screen.columns < 50 || screen.rows < 12
    let available = Rect(
      column: 0, row: min(1, screen.rows - 1), width: screen.columns,
      height: max(1, screen.rows - 2))
    if isSmall { return PickerLayout(in: available) }
    let most = available.height - 2
    let usual = min(max(count, 2) + 4, most)
    switch picker.kind {
    case .themes:
      let width = 28
      return PickerLayout(
        in: Rect(
          column: screen.columns - width - 2, row: available.row + 1, width: width, height: usual))
    case .notes:
      // Notes have their words, those they stand on, and dates.
      let area = overText(row: available.row + 1, widest: 140, height: usual)
      let foot = footLines(of: footKeys(of: picker), width: area.width - 6).count
      guard let rows = Self.detailRows(count: count, among: most - 2 - foot) else {
        // On a low screen the list needs the rows more.
        guard usual - 1 + foot <= most else { return PickerLayout(in: area) }
        return PickerLayout(
          in: Rect(
            column: area.column, row: area.row, width: area.width, height: usual - 1 + foot),
          foot: foot)
      }
      let height = 2 + rows.list + rows.detail + foot
      return PickerLayout(
        in: Rect(column: area.column, row: area.row, width: area.width, height: height),
        detail: rows.detail, foot: foot, spare: rows.spare)
    default:
      return PickerLayout(in: overText(row: available.row + 1, widest: 76, height: usual))
    }
  }

  /// The area of a list over the text: it covers the gutter rather than end right beside it, where marks
  /// of the text would seem to belong to its rows.
  private func overText(row: Int, widest: Int, height: Int) -> Rect {
    var column = (screen.columns - min(widest, screen.columns - 6)) / 2
    let gutter = geometry.text.column - 2
    if gutter < column, column - gutter <= 4 { column = max(1, gutter) }
    return Rect(column: column, row: row, width: screen.columns - 2 * column, height: height)
  }

  /// How many of `rows` a list of so many notes takes, how many one of them in full, its rule included, and
  /// by how many more that may grow where one needs them.
  ///
  /// Nil where there are too few. The list does not depend on which note it is: it stands still.
  private static func detailRows(
    count: Int, among rows: Int
  ) -> (list: Int, detail: Int, spare: Int)? {
    guard count > 0, rows >= 10 else { return nil }
    let usual = 9
    // Of a high screen a long list leaves more, but never half.
    let least = min(max(5, rows * 2 / 5), usual + max(0, rows - 30) / 3)
    let list = min(max(count, 2), rows - least)
    let detail = min(usual, rows - list)
    return (list, detail, rows - list - detail)
  }
}
