import Annotations
import JSONValues

/// Notes to print, those of a text one after another.
struct NoteList {
  private let notes: [Note]
  /// Of texts, by their fingerprints.
  private let titles: [String: String]

  init(_ notes: [Note], titles: [String: String]) {
    self.notes = notes
    self.titles = titles
  }

  /// A heading for each text, then a few lines for each note: what it is called, when it was made or
  /// changed, what it is on; where; what was written.
  var text: String {
    var lines: [String] = []
    var last: String?
    for note in notes {
      let heading = heading(of: note)
      if heading != last {
        if last != nil { lines.append("") }
        lines.append(heading)
        last = heading
      }
      lines += Self.lines(of: note)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func heading(of note: Note) -> String {
    let source = note.annotation.target.source
    let name = title(of: note) ?? source ?? note.text ?? "A text that is not known"
    return name == source ? name : name + (source.map { "  \($0)" } ?? "")
  }

  private func title(of note: Note) -> String? {
    note.text.flatMap { titles[$0] } ?? note.annotation.target.snapshot.flatMap { titles[$0] }
  }

  private static let shortName = 8

  private static func lines(of note: Note) -> [String] {
    let annotation = note.annotation
    let day = (annotation.modified ?? annotation.created)?.text.prefix(10) ?? ""
    let facts = [
      String(annotation.id.text.prefix(shortName)), String(day), note.fate?.rawValue,
      annotation.colour?.rawValue,
    ].compactMap(\.self).filter { !$0.isEmpty }
    let indent = String(repeating: " ", count: shortName + 4)
    let sections = annotation.target.sections.joined(separator: " › ")
    let around = ([sections] + annotation.tags.map(WrittenTag.text) + [annotation.author ?? ""])
      .map(Note.line)
    let words = annotation.text.split(whereSeparator: \.isNewline).map { indent + $0 }
    return ["  " + facts.joined(separator: "  ") + "  " + note.wordsAndChange]
      + [around.filter { !$0.isEmpty }.joined(separator: " · ")].filter { !$0.isEmpty }
      .map { indent + $0 } + words
  }

  /// The same as a list; what is absent is null.
  var json: JSONValue {
    .array(
      notes.map { note in
        let (annotation, target) = (note.annotation, note.annotation.target)
        return .object([
          ("id", .string(annotation.id.text)), ("source", JSONValue(target.source)),
          ("title", JSONValue(title(of: note))), ("text", JSONValue(note.text)),
          ("state", JSONValue(note.fate?.rawValue)), ("open", .bool(note.isOpen)),
          ("place", target.json),
          ("earlier", note.earlier?.json ?? .null),
          ("sections", .array(target.sections.map { .string($0) })),
          ("note", .string(annotation.text)),
          ("tags", .array(annotation.tags.map { .string($0) })),
          ("colour", JSONValue(annotation.colour?.rawValue)),
          ("motivation", .string(annotation.motivation.rawValue)),
          ("author", JSONValue(annotation.author)),
          ("created", JSONValue(annotation.created?.text)),
          ("modified", JSONValue(annotation.modified?.text)),
        ])
      })
  }
}

extension AnnotationTarget {
  fileprivate var json: JSONValue {
    .object([
      ("sha256", JSONValue(snapshot)), ("start", position.map { .number($0.start) } ?? .null),
      ("end", position.map { .number($0.end) } ?? .null), ("quote", JSONValue(quote?.exact)),
    ])
  }
}

extension Note {
  /// The words it is on; of one that waits to be decided the words that it was on first, of one that is
  /// settled behind.
  fileprivate var wordsAndChange: String {
    func quoted(_ words: String) -> String { Quotation(Self.line(words)).text }
    let now = annotation.target.quote?.exact
    let before = isOpen ? earlier?.quote?.exact : nil
    let words = [before, before == now ? nil : now].compactMap(\.self).map(quoted)
    let previous = isOpen ? nil : earlierWords
    return words.joined(separator: " → ") + (previous.map { "  previously \(quoted($0))" } ?? "")
  }

  /// A text on one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
