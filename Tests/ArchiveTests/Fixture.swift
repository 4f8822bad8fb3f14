import Annotations

@testable import Archive

enum Fixture {
  static func note(
    _ id: String, _ words: String = "calm", on text: String = "aa",
    state: Carried.State? = nil
  ) throws -> Note {
    let id = try required(AnnotationID(id))
    let annotation = Annotation(
      id: id,
      target: AnnotationTarget(
        source: "/tide.md", snapshot: text, position: TextPositionSelector(start: 3, end: 7),
        quote: TextQuoteSelector(exact: "tide", prefix: "e\u{301} ", suffix: "\n"),
        sections: ["Outlook", "3:x", ""], paragraph: 2),
      bodies: [
        .text(words), .tag("水"), .text("\u{301}"), .colour(.green), .tag(""), .text("a:1:b\0c"),
      ],
      motivation: .commenting, author: "Ann", created: Timestamp("2026-11-26T10:00:00Z"),
      modified: nil)
    return Note(annotation, text: text, state: state)
  }

  /// A note that stands on other words in another text, and waits to be decided.
  static func reworded(_ id: String, to words: String, on text: String) throws -> Note {
    var note = try note(id, on: text, state: .reworded)
    note.annotation.target.quote = TextQuoteSelector(exact: words)
    return note
  }

  private static func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw TemporaryFolderError() }
    return value
  }
}
