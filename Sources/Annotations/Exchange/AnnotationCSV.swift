import DelimitedText

/// Annotations as CSV, a row to each; what is absent is empty, tags have spaces between them.
package enum AnnotationCSV {
  package static let header = [
    "id", "source", "snapshot", "section", "paragraph", "start", "end", "quote", "note", "tags",
    "colour", "motivation", "author", "created", "modified",
  ]

  package static func rows(of annotations: [Annotation]) -> [UInt8] {
    annotations.reduce(into: DelimitedField.row(header)) { rows, annotation in
      rows += DelimitedField.row(fields(of: annotation))
    }
  }

  private static func fields(of annotation: Annotation) -> [String] {
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
      ]
  }
}
