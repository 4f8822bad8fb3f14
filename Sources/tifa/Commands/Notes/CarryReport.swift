import Annotations
import DelimitedText
import DocumentModel
import JSONValues

/// What became of some notes, to print.
struct CarryReport {
  /// A stretch of a text by its code points, and its words; without a place where it is not known.
  struct Stretch {
    var start: Int?
    var end: Int?
    var text: String
  }

  struct Entry {
    var id: String
    var state: Carried.State
    var old: Stretch
    var new: Stretch?
    /// Whether its clause came to deny something, or denies it no more.
    var denial: Carried.Denial?
  }

  private(set) var entries: [Entry] = []
  /// Notes whose words the old text does not have, or has several times.
  private(set) var problems: [String] = []

  init(_ annotations: [Annotation], from old: Document, to new: Document) {
    let carrying = Carrying(from: old, to: new)
    let (oldPoints, newPoints) = (CodePointTable(old.text), CodePointTable(new.text))
    for annotation in annotations {
      let carried = carrying.carry(annotation)
      let stated = Stretch(
        start: annotation.target.position?.start, end: annotation.target.position?.end,
        text: annotation.target.quote?.exact ?? "")
      entries.append(
        Entry(
          id: annotation.id.text, state: carried.state,
          old: carried.old.map { Self.stretch($0, of: old.text, oldPoints) } ?? stated,
          new: carried.new.map { Self.stretch($0, of: new.text, newPoints) },
          denial: carried.denial))
      switch carried.anchor {
      case .orphaned: problems.append("note \(annotation.id): its words are not in the old text")
      case .ambiguous(let places):
        problems.append(
          "note \(annotation.id): its words stand \(places.count) times in the old text")
      case .found, .exact: break
      }
    }
  }

  private static func stretch(
    _ range: TextRange, of text: String, _ points: CodePointTable
  ) -> Stretch {
    Stretch(
      start: points.codePoints(before: range.lowerBound),
      end: points.codePoints(before: range.upperBound), text: String(text[range]))
  }

  var json: JSONValue {
    .array(
      entries.map { entry in
        .object([
          ("id", .string(entry.id)), ("state", .string(entry.state.rawValue)),
          ("old", entry.old.json), ("new", entry.new?.json ?? .null),
          ("denial", JSONValue(entry.denial?.rawValue)),
        ])
      })
  }

  /// A row to each; what people wrote gets an apostrophe before it where a spreadsheet would take it for a
  /// formula.
  var csv: [UInt8] {
    let header = [
      "id", "state", "old_start", "old_end", "old", "new_start", "new_end", "new", "denial",
    ]
    return entries.reduce(into: DelimitedField.row(header)) { rows, entry in
      rows += DelimitedField.row(
        [DelimitedField.guarded(entry.id), entry.state.rawValue] + entry.old.fields
          + (entry.new?.fields ?? ["", "", ""]) + [entry.denial?.rawValue ?? ""])
    }
  }

  /// A line for each note, its new words where they are other ones, and whether they are denied.
  var text: String {
    let width = Carried.State.allCases.map(\.rawValue.count).max() ?? 0
    return entries.map { entry in
      let state = entry.state.rawValue
      let room = String(repeating: " ", count: max(0, width - state.count))
      let change = entry.new.flatMap { entry.state == .reworded ? " → " + $0.line : nil } ?? ""
      let denial = entry.denial.map { " (\($0.words))" } ?? ""
      return "\(state)\(room)  \(entry.old.line)\(change)\(denial)\n"
    }.joined()
  }
}

extension Carried.Denial {
  fileprivate var words: String {
    switch self {
    case .gained: "denied now"
    case .lost: "denied no more"
    }
  }
}

extension CarryReport.Stretch {
  fileprivate var json: JSONValue {
    .object([
      ("start", start.map { .number($0) } ?? .null), ("end", end.map { .number($0) } ?? .null),
      ("text", .string(text)),
    ])
  }

  fileprivate var fields: [String] {
    [start.map(String.init) ?? "", end.map(String.init) ?? "", DelimitedField.guarded(text)]
  }

  /// The words on one line.
  fileprivate var line: String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
