import Annotations

/// A note as columns of the table `version`.
enum NoteColumns {
  /// Those that say what the note is, in the order of `values` and of `note(_:)`.
  private static let list = [
    "note", "text", "state", "source", "snapshot", "first", "last", "exact", "prefix", "suffix",
    "sections", "paragraph", "bodies", "motivation", "author", "created", "modified",
  ]
  static let count = Int32(list.count)
  static let names = list.joined(separator: ", ")

  static let marks = list.map { _ in "?" }.joined(separator: ", ")
  /// The same of the table `version`, where there are others.
  static let namesOfVersion = list.map { "version.\($0)" }.joined(separator: ", ")
  static let targetCount = Int32(9)

  /// Those of the target alone of a table, in the order of `target(_:from:)`.
  static func targetNames(of table: String) -> String {
    list[3..<12].map { "\(table).\($0)" }.joined(separator: ", ")
  }

  static func values(of note: Note) -> [SQLiteValue] {
    let (annotation, target) = (note.annotation, note.annotation.target)
    var sections = PrefixedList()
    for section in target.sections { sections.append(section) }
    return [
      .text(annotation.id.text), SQLiteValue(note.text), SQLiteValue(note.state?.rawValue),
      SQLiteValue(target.source), SQLiteValue(target.snapshot),
      SQLiteValue(target.position?.start), SQLiteValue(target.position?.end),
      SQLiteValue(target.quote?.exact), SQLiteValue(target.quote?.prefix),
      SQLiteValue(target.quote?.suffix), .text(sections.text), SQLiteValue(target.paragraph),
      .text(text(of: annotation.bodies)), .text(annotation.motivation.rawValue),
      SQLiteValue(annotation.author), SQLiteValue(annotation.created?.text),
      SQLiteValue(annotation.modified?.text),
    ]
  }

  /// The note in a row, whose columns begin with `names`; nil for one that has no id.
  static func note(_ row: SQLiteRow, from first: Int32 = 0) -> Note? {
    guard let id = row.text(first).flatMap(AnnotationID.init) else { return nil }
    let annotation = Annotation(
      id: id, target: target(row, from: first + 3), bodies: bodies(of: row.text(first + 12) ?? ""),
      motivation: row.text(first + 13).flatMap(Annotation.Motivation.init) ?? .commenting,
      author: row.text(first + 14), created: row.text(first + 15).flatMap(Timestamp.init),
      modified: row.text(first + 16).flatMap(Timestamp.init))
    return Note(
      annotation, text: row.text(first + 1),
      state: row.text(first + 2).flatMap(Carried.State.init))
  }

  /// The target in the nine columns from `source` on.
  static func target(_ row: SQLiteRow, from first: Int32) -> AnnotationTarget {
    var target = AnnotationTarget(
      source: row.text(first), snapshot: row.text(first + 1),
      sections: PrefixedList.parts(of: row.text(first + 7) ?? ""),
      paragraph: row.integer(first + 8))
    if let start = row.integer(first + 2), let end = row.integer(first + 3) {
      target.position = TextPositionSelector(start: start, end: end)
    }
    if let exact = row.text(first + 4) {
      target.quote = TextQuoteSelector(
        exact: exact, prefix: row.text(first + 5) ?? "", suffix: row.text(first + 6) ?? "")
    }
    return target
  }

  private static func text(of bodies: [AnnotationBody]) -> String {
    var list = PrefixedList()
    for body in bodies {
      switch body {
      case .text(let text): list.append("t" + text)
      case .tag(let tag): list.append("g" + tag)
      case .colour(let colour): list.append("c" + colour.rawValue)
      }
    }
    return list.text
  }

  private static func bodies(of text: String) -> [AnnotationBody] {
    PrefixedList.parts(of: text).compactMap { part in
      // By bytes: a mark that belongs to the letter before it must not join the kind.
      let words = String(part.unicodeScalars.dropFirst())
      switch part.unicodeScalars.first {
      case "t": return .text(words)
      case "g": return .tag(words)
      case "c": return HighlightColour(rawValue: words).map(AnnotationBody.colour)
      default: return nil
      }
    }
  }
}
