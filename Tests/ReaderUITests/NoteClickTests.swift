import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

extension Reader {
  /// A reader of some gates with notes: `names` are those of notes, and the words on which they stand.
  fileprivate static func gates(
    _ names: KeyValuePairs<String, String>, open: Set<String> = [], columns: Int = 120,
    rows: Int = 20
  ) throws -> Reader {
    let rest = (1...30).map { "The door \($0) stays shut." }.joined(separator: "\n\n")
    var settings = ReaderSettings()
    settings.contents = .hidden
    var reader = try Reader(
      "# Gates\n\nThe council keeps a prudent ledger, and an open gate.\n\n\(rest)",
      columns: columns,
      rows: rows, settings: settings)
    let placed = try names.map { name, words in
      NotesOnText.Placed(
        try note(
          name, [.text("About \(name).")], state: open.contains(name) ? .reworded : nil,
          was: open.contains(name) ? "other words" : nil, quote: words),
        at: try reader.range(of: words))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: placed))))
    return reader
  }

  /// The note that is current.
  fileprivate var clicked: String? {
    guard case .passage(let range, let note) = state.cursor,
      range == state.currentRangeInSight
    else { return nil }
    return note?.text
  }

  /// Presses and releases the mouse so many columns beside the first character of `words`.
  fileprivate mutating func click(_ columns: Int, beside words: String) throws {
    let row = try #require(self.row(of: words))
    let place = try #require(lines[row].firstRange(of: words)).lowerBound
    let column = state.settings.widths.width(of: lines[row][..<place]) + columns
    for kind in [MouseAction.Kind.press, .release] {
      update(.mouse(MouseAction(kind, column: column, row: row)))
    }
  }
}

@Suite("Clicking on notes")
struct NoteClickTests {
  @Test("a click on the words of a note makes it current, also one that waits")
  func words() throws {
    for open in [[], ["gate"]] as [Set<String>] {
      var reader = try Reader.gates(["gate": "open gate"], open: open)
      let top = reader.state.article.top
      reader.click("gate.")
      #expect(reader.clicked == "gate")
      #expect(reader.status.contains("note on “open gate”"))
      #expect(reader.state.article.top == top)
      reader.type("D")
      #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("gate")])))
      reader = try Reader.gates(["gate": "open gate"], open: open)
      // A hit is current no more, and what was selected is let go of.
      reader.type("/ \"door Enter v w")
      reader.type("gg")
      reader.click("open")
      #expect(reader.clicked == "gate" && reader.state.selectedRange == nil)
      reader.type("a")
      #expect(reader.row(of: "Change the note on “open gate”") != nil)
    }
  }

  @Test("of notes and a phrase the shortest is meant, of the same words the phrase")
  func shortest() throws {
    let all = "The council keeps a prudent ledger, and an open gate."
    var reader = try Reader.gates(["all": all, "ledger": "a prudent ledger", "part": "prudent"])
    reader.click("prudent")
    #expect(reader.clicked == "part")
    reader.click("ledger,")
    #expect(reader.stop.hasPrefix("phrase 1/1 prudent ledger"))
    reader.click("a prudent")
    #expect(reader.clicked == "ledger")
    reader.click("council")
    #expect(reader.clicked == "all")
    reader = try Reader.gates(["same": "prudent ledger"])
    reader.click("prudent")
    #expect(reader.stop.hasPrefix("phrase 1/1 prudent ledger"))
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("same")])))
    // What is not shown as a phrase is none.
    reader = try Reader.gates(["same": "prudent ledger"])
    reader.type("C SPC j SPC j SPC Esc")
    reader.click("prudent")
    #expect(reader.clicked == "same")
  }

  @Test("in Chinese either half of a character is clicked on", arguments: [0, 1])
  func chinese(half: Int) throws {
    var reader = try Reader("会议强调，要坚持稳步扩张，账目从严。", columns: 80, rows: 24)
    let placed = try ["议强", "步扩"].map { words in
      NotesOnText.Placed(
        try Reader.note(words, [.colour(.blue)]), at: try reader.range(of: words))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: placed))))
    try reader.click(half, beside: "强")
    #expect(reader.clicked == "议强")
    try reader.click(half, beside: "扩")
    #expect(reader.clicked == "步扩")
    try reader.click(half, beside: "稳")
    #expect(reader.stop.hasPrefix("phrase 1/2 稳步扩张"))
  }

  @Test("beside all words there is nothing, and a drag from noted words selects")
  func elsewhere() throws {
    var reader = try Reader.gates(["gate": "open gate", "door": "door 1"])
    reader.click("an open")
    #expect(reader.clicked == nil && reader.state.cursor == .none)
    reader.mouse(.press, "open gate")
    reader.mouse(.drag, "gate.")
    reader.mouse(.release, "gate.")
    #expect(reader.selected == "open g")
    reader.mouse(.press, "open gate")
    reader.mouse(.doublePress, "open gate")
    #expect(reader.selected == "open")
  }

  @Test(
    "a click on a mark in the margin goes to the note that begins there, first to one that waits")
  func margin() throws {
    let names: KeyValuePairs = [
      "council": "council", "gate": "open gate", "ledger": "ledger", "door": "door 2",
    ]
    var reader = try Reader.gates(names)
    try reader.click(0, beside: "• The council")
    #expect(reader.clicked == "council")
    try reader.click(1, beside: "• The door 2")
    #expect(reader.clicked == "door")
    try reader.click(-1, beside: "• The council")
    #expect(reader.clicked == "council")
    reader.mouse(.doublePress, "• The council")
    #expect(reader.clicked == "council" && reader.selected == nil)
    reader = try Reader.gates(names, open: ["ledger"])
    try reader.click(0, beside: "? The council")
    #expect(reader.clicked == "ledger")
    // Where no mark stands there is nothing to click.
    reader = try Reader.gates(names)
    try reader.click(-2, beside: "The door 1")
    try reader.click(-5, beside: "The council")
    #expect(reader.state.cursor == .none)
    let colour = NotesOnText.Placed(
      try Reader.note("green", [.colour(.green)]), at: try reader.range(of: "council"))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [colour]))))
    try reader.click(-2, beside: "The council")
    #expect(reader.state.cursor == .none)
    reader.update(.resize(Size(columns: 20, rows: 12)))
    for column in 0..<20 {
      for row in 0..<12 { reader.update(.mouse(MouseAction(.press, column: column, row: row))) }
    }
  }

  @Test("a click in the side pane goes to the note it falls on", arguments: [(120, 20), (80, 24)])
  func pane(columns: Int, rows: Int) throws {
    var reader = try Reader.gates(
      ["council": "council", "gate": "open gate", "door": "door 2"], open: ["gate"],
      columns: columns, rows: rows)
    reader.type("I")
    reader.click("About gate.")
    #expect(reader.clicked == "gate")
    #expect(reader.status.contains("note on “open gate”"))
    reader.mouse(.doublePress, "About gate.")
    #expect(reader.clicked == "gate" && reader.selected == nil)
    reader.click("reworded:")
    #expect(reader.clicked == "gate")
    reader.click("About door.")
    #expect(reader.clicked == "door")
    reader.click("About council.")
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("council")])))
    // Beside them there is nothing.
    reader.click("Notes ")
    #expect(reader.clicked == "council")
  }

  @Test("where the pane is crowded a click falls on what is drawn, whatever is selected")
  func crowdedPane() throws {
    let text = "one two three four five six"
    var reader = try Reader(text, columns: 120, rows: 16)
    let names = text.split(separator: " ").map(String.init)
    let placed = try names.map { name in
      NotesOnText.Placed(
        try Reader.note(name, [.text("About \(name).\nIt is so.\nAnd so.")]),
        at: try reader.range(of: name))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: placed))))
    reader.type("I")
    reader.mouse(.doublePress, "five")
    #expect(reader.selected == "five")
    #expect(reader.row(of: "… 4 before") != nil)
    reader.mouse(.press, "About five.")
    #expect(reader.clicked == "five")
  }

  @Test("a note whose beginning is out of sight is shown when it is clicked on in the pane")
  func reachingUp() throws {
    let long =
      "council keeps a prudent ledger, and an open gate.\n\nThe door 1 stays shut.\n\nThe door 2"
    var reader = try Reader.gates(["long": "an open gate."])
    let text = reader.state.document.text
    let range = try #require(text.firstRange(of: long))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let placed = NotesOnText.Placed(
      try Reader.note("long", [.text("About all.")]),
      at: TextRange(utf8: start..<start + long.utf8.count))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [placed]))))
    reader.type("I 5 j")
    #expect(reader.row(of: "council keeps") == nil)
    let top = reader.state.article.top
    reader.click("door 2")
    #expect(reader.clicked == "long" && reader.state.article.top == top)
    reader.click("About all.")
    #expect(reader.clicked == "long" && reader.row(of: "council keeps") != nil)
    reader.type("H")
    #expect(reader.row(of: "door 2") != nil)
  }

  @Test("with the mouse off nothing is clicked")
  func off() throws {
    var settings = ReaderSettings()
    settings.mouse = false
    var reader = try Reader("An open gate.", settings: settings)
    let note = NotesOnText.Placed(
      try Reader.note("gate", [.text("Gate.")]), at: try reader.range(of: "gate"))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [note]))))
    reader.click("gate")
    #expect(reader.state.cursor == .none)
  }
}
