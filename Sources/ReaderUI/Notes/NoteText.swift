import Annotations

/// What a reader writes in a note: words, and tags as `#word` among them.
struct NoteText {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// As an annotation has it, for editing: its text, and the tags that do not stand in it.
  init(of annotation: Annotation) {
    let written = Self.tags(in: annotation.text)
    let others = annotation.tags.filter { !written.contains($0) }.map { "#\($0)" }
    text = ([annotation.text] + others).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words and the tags, as bodies of an annotation that has this colour.
  func bodies(colour: HighlightColour?) -> [AnnotationBody] {
    let words = text.reversed().drop { $0.isWhitespace }.reversed()
    var bodies: [AnnotationBody] = words.isEmpty ? [] : [.text(String(words))]
    bodies += Self.tags(in: text).map(AnnotationBody.tag)
    if let colour { bodies.append(.colour(colour)) }
    return bodies
  }

  /// The tags in the order in which they first stand: a `#` at the beginning of a word, and letters,
  /// digits, hyphens and underscores.
  static func tags(in text: String) -> [String] {
    var tags: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) where word.first == "#" {
      let tag = String(
        word.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }
}
