import DocumentModel
import TextLayout

/// How much of a table that is wider than the measure is shown: its first column stays, the others
/// pass by beside it.
///
/// Columns of the table's rows are counted as `LayoutRow` does, those shown from the left edge of
/// the measure.
struct TableView: Equatable {
  /// The column of the table that stands first beside what stays, and how much of it is hidden: it
  /// survives a change of the measure.
  struct Position: Hashable, Sendable {
    var column: Int
    var hidden = 0
  }

  private let table: WideTable
  private let measure: Int
  /// What stays, in columns.
  private let fixed: Int
  /// The first column of the table that moves.
  private let firstMoving: Int
  /// The columns of the rows that are hidden beside what stays.
  let shift: Int
  /// The most that can be hidden: all but the last columns of the table that fit whole.
  private let most: Int

  init(_ table: WideTable, measure: Int, position: Position?) {
    self.table = table
    self.measure = measure
    // Names of rows are worth no more than half of the room.
    let keepsFirst = table.starts.count > 2 && table.starts[1] <= measure / 2
    firstMoving = keepsFirst ? 1 : 0
    fixed = table.starts[firstMoving]
    most = Self.lastShift(of: table, fixed: fixed, firstMoving: firstMoving, measure: measure)
    guard let position, table.starts.indices.contains(position.column) else {
      shift = 0
      return
    }
    let end =
      position.column + 1 < table.starts.count
      ? table.starts[position.column + 1] : table.width
    let start = table.starts[position.column]
    shift = min(max(0, start - fixed + min(position.hidden, end - start - 1)), most)
  }

  /// Where a column of a row is shown; nil where it is out of sight.
  func shown(_ column: Int) -> Int? {
    if column < fixed { return column < measure ? column : nil }
    let shown = column - shift
    return shown >= fixed && shown < measure ? shown : nil
  }

  /// The column of a row that is shown at `column`.
  func source(_ column: Int) -> Int {
    column < fixed ? column : column + shift
  }

  /// The segments of a row from the first column that stays to the last one in sight, without most of
  /// those that are hidden between.
  func visible(_ segments: [LayoutRow.Segment]) -> ArraySlice<LayoutRow.Segment> {
    let end = segments.partitioningIndex { $0.column >= shift + measure }
    let moving = segments.partitioningIndex { $0.column >= fixed }
    // The segment that begins before the edge may reach over it.
    let first = max(moving, segments.partitioningIndex { $0.column > shift + fixed } - 1)
    guard moving > 0 else { return segments[min(first, end)..<end] }
    return segments[..<min(moving, end)] + segments[min(first, end)..<end]
  }

  var hasMoreBefore: Bool { shift > 0 }
  var hasMoreAfter: Bool { shift < table.width - measure }

  /// Where the mark stands that says that there is more before; -1 is left of the text.
  var edgeBefore: Int { firstMoving > 0 ? fixed - 2 : -1 }

  /// The position `steps` columns of the table further on, back when negative; a column wider than
  /// the room beside what stays takes several.
  func position(movedBy steps: Int) -> Position {
    let stops = stops
    let here = stops.lastIndex { $0 <= shift } ?? 0
    // Between two stops, going back first reaches the one before.
    let start = steps < 0 && stops[here] < shift ? here + 1 : here
    return position(ofShift: stops[min(max(0, start + steps), stops.count - 1)])
  }

  /// The position at which a column of a row is in sight; the present one if it is already.
  func position(showing column: Int) -> Position {
    if shown(column) != nil { return position(ofShift: shift) }
    // The column of the table from its beginning, if it is narrow enough for that.
    let start = (table.starts.last { $0 <= column } ?? fixed) - fixed
    let room = max(1, measure - fixed)
    return position(ofShift: column - fixed - start < room ? start : column - fixed - room / 2)
  }

  /// The shifts at which columns of the table stand right beside what stays, ascending; a column
  /// that is wider than the room there has several.
  private var stops: [Int] {
    let room = max(1, measure - fixed)
    var stops: [Int] = []
    for column in firstMoving..<table.starts.count {
      let end = (column + 1 < table.starts.count ? table.starts[column + 1] : table.width) - fixed
      var stop = table.starts[column] - fixed
      repeat {
        stops.append(stop)
        if stop >= most { return stops }
        stop += room
      } while stop < end
    }
    return stops
  }

  /// The shift from which on everything to the end of the table is in sight.
  private static func lastShift(
    of table: WideTable, fixed: Int, firstMoving: Int, measure: Int
  ) -> Int {
    let room = max(1, measure - fixed)
    let moving = table.starts[firstMoving...]
    let column = moving.partitioningIndex { table.width - $0 <= room }
    if column < moving.endIndex { return table.starts[column] - fixed }
    // The last one alone is wider than the room.
    let last = table.starts[table.starts.count - 1]
    return last - fixed + (table.width - last - 1) / room * room
  }

  private func position(ofShift shift: Int) -> Position {
    let shift = min(max(0, shift), most)
    let column = table.starts.lastIndex { $0 - fixed <= shift } ?? 0
    return Position(column: column, hidden: shift - (table.starts[column] - fixed))
  }
}
