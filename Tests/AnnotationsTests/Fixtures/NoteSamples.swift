import Annotations

/// Notes of every kind, with what is hard to write and read again.
enum NoteSamples {
  static func notes() throws -> [Note] {
    let texts = [
      "plain", "e\u{301} \u{E9}", "稳中求进", "two\n\nparagraphs", "\u{7}\0\u{85}",
      "--> <!-- tifa {} -->",
      "\"quoted\" \\ #tag *bold* [x](y)", "👩‍👩‍👧", "",
    ]
    let sources: [String?] = [
      nil, "/home/a b/ü 100%.md", "https://example.org/a?b=c%20d#e", "report.pdf", "../x", "a:b",
    ]
    var notes: [Note] = []
    for (index, text) in texts.enumerated() {
      for (number, source) in sources.enumerated() {
        let id = try required(AnnotationID("note \(index)/\(number)"))
        let target = AnnotationTarget(
          source: source,
          snapshot: number.isMultiple(of: 2) ? String(repeating: "a", count: 64) : nil,
          position: index == 0 ? nil : TextPositionSelector(start: index, end: index + number),
          quote: TextQuoteSelector(exact: text + "x", prefix: text, suffix: text),
          sections: number == 0 ? [] : [text, "Outlook"], paragraph: number == 1 ? nil : number)
        let annotation = Annotation(
          id: id, target: target,
          bodies: [
            .text(text), .tag(text), .colour(HighlightColour.allCases[index % 5]), .text("b"),
          ],
          motivation: Annotation.Motivation.allCases[index % 4], author: number == 3 ? nil : text,
          created: Timestamp("2026-07-30T09:15:00.5+02:00"),
          modified: number == 2 ? nil : Timestamp("2026-07-31"))
        var note = Note(annotation, text: target.snapshot)
        if number == 4 {
          note.state = Carried.State.allCases[index % 6]
          note.text = String(repeating: "b", count: 64)
          note.earlier = AnnotationTarget(
            source: "/x", snapshot: String(repeating: "c", count: 64),
            quote: TextQuoteSelector(exact: text))
        }
        notes.append(note)
      }
    }
    return notes
  }

  private static func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }

  private struct Missing: Error {}
}
