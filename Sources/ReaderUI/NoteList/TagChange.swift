import Annotations

/// Tags that notes get and lose, as they are typed: `prices -housing +"rate path"`.
struct TagChange: Equatable, Sendable {
  private(set) var added: [String] = []
  private(set) var removed: [String] = []

  init(typed: String) {
    let words = TypedWord.all(in: typed) {
      $0.properties.isWhitespace || ",，、".unicodeScalars.contains($0)
    }
    for word in words {
      // Only the first is a sign: `#-x` is the tag that it is in a note.
      let isSigned = word.plain.first == "+" || word.plain.first == "-"
      let tag = word.quoted ?? WrittenTag.plainTag(in: word.plain.dropFirst(isSigned ? 1 : 0))
      if tag.isEmpty { continue }
      if word.plain.first == "-" { removed.append(tag) } else { added.append(tag) }
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
    var result = text
    for written in WrittenTag.all(in: text).reversed() where removed.contains(written.tag) {
      result.unicodeScalars.replaceSubrange(written.range, with: written.tag.unicodeScalars)
    }
    return result
  }
}
