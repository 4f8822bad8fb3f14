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
    let edges: Set<Character> = [
      ".", ",", ";", ":", "!", "?", "。", "，", "、", "；", "：", "！", "？", "\"", "“", "”", "「", "」",
      "《", "》", " ",
    ]
    self.words = String(
      words.drop { edges.contains($0) }.reversed().drop { edges.contains($0) }.reversed())
  }

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
