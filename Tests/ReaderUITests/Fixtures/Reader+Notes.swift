import Annotations
import DocumentModel
import Testing

@testable import ReaderUI

extension Reader {
  fileprivate static let harbour = """
    # Harbour news

    ## Outlook

    The council keeps a prudent ledger, and watches the tide tables.

    ## Trade

    The door stays open.
    """

  /// A reader that does not know yet whether there are notes.
  static func unsearched() throws -> Reader {
    try Reader(harbour, columns: 80, rows: 24)
  }

  static func unnoted() throws -> Reader {
    var reader = try unsearched()
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    return reader
  }

  func range(of words: String) throws -> TextRange {
    let text = state.document.text
    let range = try #require(text.firstRange(of: words))
    return TextRange(
      utf8: text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
          from: text.startIndex, to: range.upperBound))
  }

  /// The notes that were accepted last, if that was the last thing that was done.
  var acceptedNotes: [AnnotationID]? {
    guard case .changeNotes(.accept(let notes)) = effects.last else { return nil }
    return notes.map(\.id)
  }

  static func id(_ name: String) throws -> AnnotationID { try #require(AnnotationID(name)) }

  /// A note of the text that is open, by its name.
  func annotation(_ name: String) throws -> Annotation {
    try #require(state.notes.all?[try Self.id(name)]).note.annotation
  }

  static func note(
    _ id: String, _ bodies: [AnnotationBody], state: Carried.State? = nil, was: String? = nil,
    quote: String? = nil
  ) throws -> Note {
    let id = try Self.id(id)
    let target = AnnotationTarget(quote: (quote ?? was).map { TextQuoteSelector(exact: $0) })
    return Note(
      Annotation(id: id, target: target, bodies: bodies), text: "aa", state: state,
      earlier: was.map { AnnotationTarget(quote: TextQuoteSelector(exact: $0)) })
  }

  static func noted() throws -> Reader {
    var reader = try unnoted()
    let placed = [
      NotesOnText.Placed(
        try note(
          "one", [.text("Since when? #ledger"), .tag("ledger")], quote: "prudent ledger"),
        at: try reader.range(of: "prudent ledger")),
      NotesOnText.Placed(
        try note("two", [.colour(.green)], quote: "tide tables"),
        at: try reader.range(of: "tide tables")),
      NotesOnText.Placed(
        try note(
          "three", [.text("Check.")], state: .reworded, was: "The gate stays open",
          quote: "The door stays open"),
        at: try reader.range(of: "The door stays open")),
    ]
    let gone = try note("four", [.text("Gone?")], state: .dropped, was: "the old quay")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: placed, unplaced: [gone]))))
    return reader
  }

  /// A reader of a text with notes, in an archive that has notes on two other texts.
  static func filed() throws -> Reader {
    var reader = try noted()
    let placed = reader.state.notes.all?.placed ?? []
    reader.update(
      .notesChanged(
        NoteOutcome(
          notes: NotesOnText(
            placed: placed, unplaced: reader.state.notes.all?.unplaced ?? [], text: "aa"))))
    let here = NotedText(
      sha256: "aa", title: "Harbour news", date: "2026-09-14", source: "/in/harbour.md")
    let market = NotedText(sha256: "cc", title: "鱼市", source: "/in/market.md")
    var notes = placed.map { FiledNote($0.note, in: here) }
    notes.append(
      FiledNote(
        try note(
          "five", [.text("The order is new. #ledger"), .tag("ledger"), .colour(.blue)],
          quote: "prudent ledger"), in: .spring))
    notes.append(FiledNote(try note("six", [.colour(.pink)], quote: "quay dues"), in: .spring))
    notes.append(FiledNote(try note("seven", [.text("账目？")], quote: "账目从严"), in: market))
    reader.update(
      .notesFiled(
        NoteCollection(notes) { $0.contains("prudent ledger") ? ["prudent-ledger"] : [] }))
    return reader
  }
}

extension NotedText {
  /// One of the other texts of `Reader.filed()`.
  static let spring = NotedText(
    sha256: "bb", title: "Harbour report", date: "2026-03-02", source: "/in/spring.md")
}
