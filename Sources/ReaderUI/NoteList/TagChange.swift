import Annotations

/// Tags that notes get and lose, as they are typed: `prices -housing`.
struct TagChange: Equatable, Sendable {
  private(set) var added: [String] = []
  private(set) var removed: [String] = []

  init(typed: String) {
    for word in typed.split(whereSeparator: { $0.isWhitespace || ",，、".contains($0) }) {
      let isRemoved = word.first == "-"
      let tag = String(
        word.drop { "+-#".contains($0) }.filter { $0.isLetter || $0.isNumber || "-_".contains($0) })
      if tag.isEmpty { continue }
      if isRemoved { removed.append(tag) } else { added.append(tag) }
    }
  }

  var isEmpty: Bool { added.isEmpty && removed.isEmpty }

  /// What a note says once it has these tags.
  ///
  /// A tag that stands in its words loses its `#` there, and stays a word.
  func applied(to bodies: [AnnotationBody]) -> [AnnotationBody] {
    var changed = bodies.compactMap { body -> AnnotationBody? in
      switch body {
      case .tag(let tag): removed.contains(tag) ? nil : body
      case .text(let text): .text(withoutRemoved(text))
      case .colour: body
      }
    }
    for tag in added where !changed.contains(.tag(tag)) { changed.append(.tag(tag)) }
    return changed
  }

  private func withoutRemoved(_ text: String) -> String {
    var result = ""
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      // The separators are put back as they were.
      if word.startIndex > text.startIndex {
        result.append(text[text.index(before: word.startIndex)])
      }
      let tags = NoteText.tags(in: String(word))
      result += tags.contains(where: removed.contains) ? word.dropFirst() : word
    }
    return result
  }
}
