import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Every screen looks as recorded")
struct GoldenFrameTests {
  static let sizes = [(120, 36), (80, 24), (60, 20), (20, 5)]

  @Test("the first screen", arguments: sizes)
  func opening(columns: Int, rows: Int) throws {
    try Reader(columns: columns, rows: rows).state.render().expectRecorded("opening")
  }

  @Test("a section further down, its phrase current", arguments: sizes)
  func phrase(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("] ] Tab Tab")
    try reader.state.render().expectRecorded("phrase")
  }

  @Test("Chinese", arguments: sizes)
  func chinese(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("G [ ")
    try reader.state.render().expectRecorded("chinese")
  }

  @Test("contents with the focus", arguments: sizes)
  func contents(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("t j j ←")
    try reader.state.render().expectRecorded("contents")
  }

  @Test("contents filtered", arguments: sizes)
  func contentsFilter(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("t / \"ue")
    try reader.state.render().expectRecorded("contents-filter")
  }

  @Test("a search being typed", arguments: sizes)
  func search(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("/ \"expansion")
    try reader.state.render().expectRecorded("search")
  }

  @Test("only paragraphs with hits", arguments: sizes)
  func onlyHits(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("/ \"expansion Enter &")
    try reader.state.render().expectRecorded("only-hits")
  }

  @Test("lists", arguments: sizes, [("help", "?"), ("palette", ": \"head"), ("phrases", "P j")])
  func lists(size: (Int, Int), list: (String, String)) throws {
    var reader = try Reader(columns: size.0, rows: size.1)
    reader.type(list.1)
    try reader.state.render().expectRecorded(list.0)
  }

  @Test("choices", arguments: sizes, [("categories", "C Enter"), ("themes", "T j")])
  func choices(size: (Int, Int), list: (String, String)) throws {
    var reader = try Reader(columns: size.0, rows: size.1)
    reader.type(list.1)
    try reader.state.render().expectRecorded(list.0)
  }

  @Test("the card of a phrase", arguments: sizes)
  func card(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("Tab Tab i")
    try reader.state.render().expectRecorded("card")
  }

  @Test(
    "phrases by their families", arguments: sizes,
    [
      ("card-focus", "Tab Tab i → j j"), ("card-chinese", "Tab Tab i #"),
      ("family", "Tab Tab F Tab"), ("ladders", "l"), ("phrases-by-category", "P s s"),
    ])
  func families(size: (Int, Int), scene: (String, String)) throws {
    var reader = try Reader(columns: size.0, rows: size.1)
    reader.type(scene.1)
    try reader.state.render().expectRecorded(scene.0)
  }

  @Test(
    "what links and footnotes lead to", arguments: sizes,
    [
      ("hints", "f"), ("footnote", "Tab Tab Enter Tab"), ("question", "Tab Enter"),
      ("footnote-place", "Tab Tab Enter Enter"), ("link", "Tab Tab Tab"),
    ])
  func links(size: (Int, Int), scene: (String, String)) throws {
    var reader = try Reader(Fixture.linked, columns: size.0, rows: size.1)
    reader.type(scene.1)
    reader.update(.browserFound("browse"))
    try reader.state.render().expectRecorded(scene.0)
  }

  @Test(
    "a selection", arguments: sizes,
    [
      ("selection", "] Tab v w w ) )"), ("selection-chinese", "/ \"会议 Enter v )"),
      ("selection-table", "] ] ] ] v } } j l"),
    ])
  func selections(size: (Int, Int), scene: (String, String)) throws {
    var reader = try Reader(columns: size.0, rows: size.1)
    reader.type(scene.1)
    try reader.state.render().expectRecorded(scene.0)
  }

  @Test("what a text says of itself", arguments: sizes)
  func about(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.type("^G")
    try reader.state.render().expectRecorded("about")
  }

  @Test(
    "a wide table", arguments: sizes,
    [("table", "]"), ("table-moved", "] > > >"), ("table-end", "] 9 > j j j j")])
  func wideTable(size: (Int, Int), scene: (String, String)) throws {
    var reader = try Reader(Fixture.linked, columns: size.0, rows: size.1)
    reader.type(scene.1)
    try reader.state.render().expectRecorded(scene.0)
  }
}
