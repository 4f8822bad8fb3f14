import DelimitedText

/// Annotations as CSV, a row to each; what is absent is empty, tags have spaces between them.
package enum AnnotationCSV {
  package static let header = [
    "id", "source", "snapshot", "section", "paragraph", "start", "end", "quote", "note", "tags",
    "colour", "motivation", "author", "created", "modified", "state",
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
      annotation.id.text, target.source ?? "", target.snapshot ?? "",
      target.sections.joined(separator: " › "), target.paragraph.map(String.init) ?? "",
      target.position.map { String($0.start) } ?? "", target.position.map { String($0.end) } ?? "",
    ]
    let words = [
      target.quote?.exact ?? "", annotation.text, annotation.tags.joined(separator: " "),
      annotation.colour?.rawValue ?? "", annotation.motivation.rawValue,
    ]
    return place + words
      + [
        annotation.author ?? "", annotation.created?.text ?? "", annotation.modified?.text ?? "",
        note.state?.rawValue ?? "",
      ]
  }
}
