import Annotations

/// What a reader writes in a note: words, and tags as `#word` or `#"two words"` among them.
struct NoteText {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// As an annotation has it, for editing: its text, and the tags that do not stand in it.
  init(of annotation: Annotation) {
    let written = Self.tags(in: annotation.text)
    let others = annotation.tags.filter { !written.contains($0) }
    let parts = [annotation.text] + others.map(WrittenTag.text)
    let whole = parts.filter { !$0.isEmpty }.joined(separator: " ")
    // Where a quotation mark that was opened in the words would take the tags in, they stand first.
    let isWhole = Self.tags(in: whole).suffix(others.count) == others[...]
    text =
      isWhole
      ? whole : (parts.dropFirst() + parts.prefix(1)).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a note with this text says what it says already.
  func says(_ annotation: Annotation) -> Bool {
    bodies(colour: nil) == Self(of: annotation).bodies(colour: nil)
  }

  /// The words and the tags, as bodies of an annotation that has this colour.
  func bodies(colour: HighlightColour?) -> [AnnotationBody] {
    let words = text.reversed().drop { $0.isWhitespace }.reversed()
    var bodies: [AnnotationBody] = words.isEmpty ? [] : [.text(String(words))]
    bodies += Self.tags(in: text).map(AnnotationBody.tag)
    if let colour { bodies.append(.colour(colour)) }
    return bodies
  }

  /// The tags in the order in which they first stand, each once.
  static func tags(in text: String) -> [String] {
    var tags: [String] = []
    for written in WrittenTag.all(in: text) where !tags.contains(written.tag) {
      tags.append(written.tag)
    }
    return tags
  }
}
