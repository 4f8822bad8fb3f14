/// A tag as it stands among words: `#tag`, or `#"two words"` where it has other characters than letters,
/// digits, hyphens and underscores; a quotation mark inside is doubled.
package struct WrittenTag: Equatable, Sendable {
  package let tag: String
  /// Where it stands, with its `#` and its quotation marks.
  package let range: Range<String.Index>

  /// The tag, with a `#` before it; nothing for one without letters.
  package static func text(of tag: String) -> String {
    guard !tag.isEmpty else { return "" }
    let scalars = tag.unicodeScalars
    if scalars.allSatisfy(isPlain), scalars.first.map(isMark) == false { return "#" + tag }
    var quoted = "#\"".unicodeScalars
    for scalar in scalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The tags of a text in their order, each at the beginning of a word.
  ///
  /// By scalars: a mark at the beginning of a tag must not join what stands before it.
  package static func all(in text: String) -> [WrittenTag] {
    let scalars = text.unicodeScalars
    var tags: [WrittenTag] = []
    var (index, isWordStart) = (scalars.startIndex, true)
    while index < scalars.endIndex {
      if isWordStart, scalars[index] == "#", let found = tag(in: scalars, at: index) {
        tags.append(found)
        index = found.range.upperBound
        isWordStart = false
      } else {
        isWordStart = scalars[index].properties.isWhitespace
        index = scalars.index(after: index)
      }
    }
    return tags
  }

  private static func tag(
    in scalars: String.UnicodeScalarView, at start: String.Index
  ) -> WrittenTag? {
    let first = scalars.index(after: start)
    if first < scalars.endIndex, scalars[first] == "\"",
      let (tag, end) = quoted(in: scalars, at: first)
    {
      return tag.isEmpty ? nil : WrittenTag(tag: tag, range: start..<end)
    }
    let plain = scalars[first...].prefix(while: isPlain)
    return plain.isEmpty ? nil : WrittenTag(tag: String(plain), range: start..<plain.endIndex)
  }

  /// What stands between the quotation mark at `start` and the next that is not doubled, and where that ends.
  package static func quoted(
    in scalars: String.UnicodeScalarView, at start: String.Index
  ) -> (words: String, end: String.Index)? {
    var words = ""
    var index = scalars.index(after: start)
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == "\"" {
        guard next < scalars.endIndex, scalars[next] == "\"" else { return (words, next) }
        words.unicodeScalars.append("\"")
        index = scalars.index(after: next)
      } else {
        words.unicodeScalars.append(scalars[index])
        index = next
      }
    }
    return nil
  }

  /// Of a word the characters that a tag has without quotation marks.
  package static func plainTag(in word: some StringProtocol) -> String {
    var tag = ""
    tag.unicodeScalars.append(contentsOf: word.unicodeScalars.filter(isPlain))
    return tag
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || isMark(scalar)
      || scalar == "-" || scalar == "_" || properties.isJoinControl
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
