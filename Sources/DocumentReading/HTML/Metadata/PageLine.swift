/// A short run of text of a page, such as a heading or the line with its date.
struct PageLine {
  /// Its place among all lines.
  var index: Int
  var nodes: Range<Int>
  var words: String
  /// Its letters and figures, to compare it by.
  var key: String
  /// The level of the heading that it is.
  var level: Int?

  /// A line is no longer than this, in bytes.
  private static let longest = 400

  /// The lines of a page, whether or not they belong to the article.
  static func lines(of tree: HTMLTree) -> [PageLine] {
    var lines: [PageLine] = []
    for run in TextRuns(tree, leftOut: PageSweep.textless(of: tree)).runs {
      let bytes = run.nodes.reduce(0) { $0 + tree.nodes[$1].text.count }
      guard (1...longest * 4).contains(bytes) else { continue }
      let words = tree.words(of: run.nodes)
      guard !words.isEmpty, words.utf8.count <= longest else { continue }
      let level =
        tree.nodes[run.nodes.lowerBound].name.headingLevel
        ?? tree.nodes[run.holder].name.headingLevel
      lines.append(
        PageLine(
          index: lines.count, nodes: run.nodes, words: words, key: EntryKey.of(words),
          level: level))
    }
    return lines
  }
}
