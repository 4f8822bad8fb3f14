import KeywordIndexing
import TOMLReading

/// A phrase to be watched, and how it is written down.
struct WatchedPhrase {
  static let category = "watch"

  /// Without the line breaks of the text and the punctuation around them.
  let words: String

  init(_ phrase: String) {
    let parts = phrase.split(whereSeparator: \.isWhitespace)
    var words = ""
    for part in parts {
      let isHan = [words.last, part.first].allSatisfy { $0.map(Self.isHan) ?? true }
      words += (words.isEmpty || isHan ? "" : " ") + part
    }
    self.words = String(Self.trimmed(words[...]))
  }

  /// Without the punctuation around it; a quotation mark or bracket stays where its other half stands
  /// inside the phrase, as in “双碳”目标.
  private static func trimmed(_ words: Substring) -> Substring {
    var words = words
    while let first = words.first, let last = words.last {
      let inside = words.dropFirst()
      if marks.contains(first) {
        words = inside
      } else if marks.contains(last) {
        words = words.dropLast()
      } else if let close = closing[first], !inside.dropLast().contains(close) {
        // Its other half is at the very end, or nowhere.
        words = inside.last == close ? inside.dropLast() : inside
      } else if isUnpaired(last, in: words) {
        words = words.dropLast()
      } else {
        break
      }
    }
    return words
  }

  private static func isUnpaired(_ close: Character, in words: Substring) -> Bool {
    guard let open = closing.first(where: { $0.value == close })?.key else { return false }
    let count = words.count { $0 == close }
    return open == close ? !count.isMultiple(of: 2) : count > words.count { $0 == open }
  }

  private static let marks: Set<Character> = [
    ".", ",", ";", ":", "!", "?", "。", "，", "、", "；", "：", "！", "？", " ",
  ]

  /// What belongs together, by its first half.
  private static let closing: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "《": "》",
  ]

  private static func isHan(_ character: Character) -> Bool {
    Formulation.Language(ofScriptIn: String(character)) == .chinese
  }

  static let head = """
    # The phrases that W in the reader adds. This file is yours: change what stands in it, and add
    # more; tifa only ever writes at its end. `tifa lexicon check` finds mistakes in it.

    name = "watch"
    title = "Watched phrases"

    [categories]
    watch = { name = "watch", hue = "orange" }

    """

  static func entry(_ words: String, id: String, today: String) -> String {
    """

    [[formulation]]
    id = \(TOMLString.quoted(id))
    category = "\(category)"
    gloss = "Watched since \(today)."
    \(Formulation.Language(ofScriptIn: words).rawValue) = [\(TOMLString.quoted(words))]

    """
  }
}
