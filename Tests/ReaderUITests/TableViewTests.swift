import TextLayout
import Testing

@testable import ReaderUI

@Suite("A table that is wider than the measure")
struct TableViewTests {
  /// Columns of 7, 17, 17, 47, 9 with three between them: 109 in all.
  private static let table = WideTable(starts: [0, 10, 30, 50, 100], width: 109)

  private static func view(
    _ position: TableView.Position? = nil, measure: Int = 60
  ) -> TableView {
    TableView(table, measure: measure, position: position)
  }

  @Test("moves by its columns, through the wide one in steps, and ends at its last")
  func moving() {
    var view = Self.view()
    var shifts: [Int] = []
    for _ in 0..<6 {
      view = Self.view(view.position(movedBy: 1))
      shifts.append(view.shift)
    }
    #expect(shifts == [20, 40, 90, 90, 90, 90])
    #expect(view.hasMoreBefore && !view.hasMoreAfter)
    shifts = []
    for _ in 0..<4 {
      view = Self.view(view.position(movedBy: -1))
      shifts.append(view.shift)
    }
    #expect(shifts == [40, 20, 0, 0])
    #expect(!view.hasMoreBefore && view.hasMoreAfter)
  }

  @Test("keeps its first column, unless that takes half of the room")
  func firstColumn() {
    let view = Self.view(.init(column: 2))
    #expect([0, 9, 10, 29, 30, 69, 79, 80].map(view.shown) == [0, 9, nil, nil, 10, 49, 59, nil])
    #expect([0, 9, 10, 59].map(view.source) == [0, 9, 30, 79])
    #expect(view.edgeBefore == 8)
    let narrow = Self.view(.init(column: 2), measure: 18)
    #expect([0, 9, 10, 30, 47, 48].map(narrow.shown) == [nil, nil, nil, 0, 17, nil])
    #expect(narrow.edgeBefore == -1)
  }

  @Test(
    "shows a column that is asked for, and stays where it is in sight",
    arguments: [(0, 0), (15, 0), (55, 0), (65, 40), (100, 90), (108, 90)])
  func showing(column: Int, shift: Int) {
    let shown = Self.view(Self.view().position(showing: column))
    #expect(shown.shift == shift)
    #expect(shown.shown(column) != nil)
  }

  @Test("keeps its column in sight at any measure", arguments: 20...108)
  func resized(measure: Int) {
    for column in 0..<5 {
      let position = Self.view(.init(column: column), measure: 40).position(movedBy: 0)
      let view = Self.view(position, measure: measure)
      #expect(view.shown(Self.table.starts[position.column] + position.hidden) != nil)
    }
  }

  @Test(
    "every column of it comes into sight somewhere", arguments: [1, 2, 5, 18, 20, 21, 40, 60, 108])
  func reachable(measure: Int) {
    var view = Self.view(measure: measure)
    var seen: Set<Int> = []
    for _ in 0..<120 {
      seen.formUnion((0..<109).filter { view.shown($0) != nil })
      view = Self.view(view.position(movedBy: 1), measure: measure)
    }
    #expect(seen.count == 109)
    #expect(!view.hasMoreAfter)
  }
}
