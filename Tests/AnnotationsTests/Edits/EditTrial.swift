import Annotations
import DocumentModel
import KeywordIndexing

/// One edit of a text and what became of the notes on it.
struct EditTrial {
  private let text: EditableText
  private let kind: EditKind
  private var generator: SeededGenerator
  private var notes: [[Int]] = []
  private(set) var failures: [String] = []

  init(_ text: EditableText, _ kind: EditKind, seed: UInt64, noteCount: Int) {
    self.text = text
    self.kind = kind
    generator = SeededGenerator(seed: seed)
    let units = text.paragraphs.flatMap { $0 }
    while notes.count < noteCount {
      // Words, phrases, clauses, now and then a stretch over paragraphs.
      let length = generator.pick([1, 1, 2, 3, 4, 4, 6, 8, 12, 25, 80]) ?? 1
      let start = generator.pick(0..<units.count - length)
      let note = units[start..<start + length]
      guard let first = note.first, let last = note.last, !EditableText.isMark(first),
        !EditableText.isMark(last)
      else { continue }
      notes.append(note.map(\.id))
    }
  }

  mutating func run(into table: inout EditTable) {
    let old = text.rendered()
    var editing = Editing(text: text, generator: generator, aim: notes[0])
    editing.apply(kind)
    let new = rendered(editing.text)
    let anchoring = Anchoring(old.document)
    let carrying = Carrying(from: old.document, to: new.document)
    let (before, after) = (IndexedUnits(text), IndexedUnits(editing.text))
    var row = table.rows[kind] ?? EditTable.Row()
    row.edits += 1
    for (index, note) in notes.enumerated() {
      guard let first = note.first.flatMap({ old.places[$0] }),
        let last = note.last.flatMap({ old.places[$0] }), let id = AnnotationID("note \(index)")
      else { continue }
      let annotation = Annotation(
        id: id, target: anchoring.describe(first.lowerBound..<last.upperBound))
      let carried = carrying.carry(annotation)
      row.states[carried.state, default: 0] += 1
      let truth = Truth(note, from: before, to: after, new.places)
      let isHeld = carried.state == .kept || carried.state == .moved
      if case .same(let range) = truth {
        row.unchanged += 1
        if isHeld { row.held += 1 }
        if isHeld, carried.new != range {
          row.wrong += 1
          tell(carried, old.document, new.document, "should stand at \(range)")
        }
      } else if isHeld {
        row.wrong += 1
        tell(carried, old.document, new.document, "is \(truth)")
      }
    }
    table.rows[kind] = row
  }

  private mutating func rendered(
    _ text: EditableText
  ) -> (document: Document, places: [Int: TextRange]) {
    switch kind {
    case .rewrap: text.rendered(lineWidth: generator.pick(10..<70))
    case .quotes:
      text.rendered { ["\"": "“", "“": "「", "”": "」"][$0] ?? $0 }
    case .widths: text.rendered { Self.widened($0) }
    default: text.rendered()
    }
  }

  /// In capitals, or in full width.
  private static func widened(_ text: String) -> String {
    let isShort = text.count.isMultiple(of: 2)
    guard isShort else { return text.uppercased() }
    var widened = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isASCII = (0x21...0x7E).contains(scalar.value)
      widened.append(isASCII ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(widened)
  }

  private mutating func tell(
    _ carried: Carried, _ old: Document, _ new: Document, _ what: String
  ) {
    let words = carried.old.map { old.text[$0] } ?? ""
    failures.append(
      "\(carried.state) “\(words)” → “\(Self.excerpt(carried.new, of: new.text))” \(what)")
  }

  /// A part of a text in brackets, with what stands around it.
  private static func excerpt(_ range: TextRange?, of text: String) -> String {
    guard let range else { return "" }
    let part = text[range]
    let before = text[..<part.startIndex].suffix(30), after = text[part.endIndex...].prefix(30)
    return "\(before)[\(part)]\(after)"
  }
}
