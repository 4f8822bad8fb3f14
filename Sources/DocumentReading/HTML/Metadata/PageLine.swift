/// A short run of text of a page, such as a heading or the line with its date.
struct PageLine {
  /// Its place among all lines.
  var index: Int
  var nodes: Range<Int>
  /// The level of the heading that it is.
  var level: Int?
  /// What its words begin with, to be told from most others by.
  var initial: UInt8

  /// A line is no longer than this, in bytes.
  static let longest = 400

  /// The lines of a page, whether or not they belong to the article.
  ///
  /// - Complexity: O(*n*) in the nodes; the words are looked at when they are asked for.
  static func lines(of tree: HTMLTree) -> [PageLine] {
    var lines: [PageLine] = []
    for run in TextRuns(tree, leftOut: PageSweep.textless(of: tree)).runs {
      let bytes = run.nodes.reduce(0) { $0 + tree.nodes[$1].text.count }
      guard (1...longest * 4).contains(bytes),
        let initial = run.nodes.lazy.compactMap({ Self.initial(of: tree.text[tree.nodes[$0].text]) }
        )
        .first
      else { continue }
      let level =
        tree.nodes[run.nodes.lowerBound].name.headingLevel
        ?? tree.nodes[run.holder].name.headingLevel
      lines.append(
        PageLine(index: lines.count, nodes: run.nodes, level: level, initial: initial))
    }
    return lines
  }

  /// The words, empty for those of too long a line.
  func words(in tree: HTMLTree) -> String {
    let words = tree.words(of: nodes, most: Self.longest + 1)
    return words.utf8.count <= Self.longest ? words : ""
  }

  /// The first byte of the first letter or figure, in small letters; nil where there is none.
  static func initial(of bytes: some Collection<UInt8>) -> UInt8? {
    bytes.first { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      // What begins with E2 and E3 is punctuation for the most part.
      case 0xC3...0xE1, 0xE4...0xF4: true
      default: false
      }
    }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
