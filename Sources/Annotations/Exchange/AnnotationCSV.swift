import DelimitedText

/// Annotations as CSV, a row to each; what is absent is empty, tags have spaces between them.
///
/// What people wrote gets an apostrophe before it where a spreadsheet would take it for a formula.
package enum AnnotationCSV {
  package static let header = [
    "id", "source", "snapshot", "section", "paragraph", "start", "end", "quote", "note", "tags",
    "colour", "motivation", "author", "created", "modified", "state", "earlier quote",
  ]

  package static func rows(of notes: [Note]) -> [UInt8] {
    notes.reduce(into: DelimitedField.row(header)) { rows, note in
      rows += DelimitedField.row(fields(of: note))
    }
  }

  private static func fields(of note: Note) -> [String] {
    let annotation = note.annotation
    let target = annotation.target
    let place = [
      guarded(annotation.id.text), guarded(target.source), guarded(target.snapshot),
      guarded(target.sections.joined(separator: " › ")), target.paragraph.map(String.init) ?? "",
      target.position.map { String($0.start) } ?? "", target.position.map { String($0.end) } ?? "",
    ]
    let words = [
      guarded(target.quote?.exact), guarded(annotation.text), words(of: annotation.tags),
      annotation.colour?.rawValue ?? "", annotation.motivation.rawValue,
    ]
    return place + words
      + [
        guarded(annotation.author), annotation.created?.text ?? "", annotation.modified?.text ?? "",
        note.fate?.rawValue ?? "", guarded(note.earlierWords),
      ]
  }

  /// As notes have them, but for the `#`: with quotation marks around one of several words.
  private static func words(of tags: [String]) -> String {
    guarded(tags.map { String(WrittenTag.text(of: $0).dropFirst()) }.joined(separator: " "))
  }

  private static func guarded(_ words: String?) -> String {
    words.map(DelimitedField.guarded) ?? ""
  }
}
