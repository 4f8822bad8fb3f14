import DocumentModel

/// The lines of a page around its title, which say when, where and by whom it was published.
struct PageLines {
  private let lines: [PageLine]
  private let tree: HTMLTree
  /// The line that is the title, nil where the page shows none.
  private let title: Int?

  /// The lines before and after a title in which its date and source may stand.
  private static let around = (before: 8, after: 16)

  init(_ lines: [PageLine], in tree: HTMLTree, title: Int?) {
    self.lines = lines
    self.tree = tree
    self.title = title
  }

  /// What lines near the title say of the article, the nearest first.
  ///
  /// What stands under a title is nearer to it than what stands above.
  var bylines: [Byline] {
    (below + above).compactMap { line in
      let words = line.words(in: tree)
      guard words.utf8.count <= 200 else { return nil }
      return Byline(words) ?? Byline(tree.words(of: line.nodes, apart: true))
    }
  }

  /// The name of the account that published the article, where an element near the title is named for
  /// it.
  var account: String? {
    guard title != nil else { return nil }
    for line in below {
      for node in line.nodes where tree.nodes[node].name != .text && isNamedForAccount(node) {
        let words = tree.words(of: node, most: LooseByline.longest)
        if !words.isEmpty { return words }
      }
    }
    return nil
  }

  private func isNamedForAccount(_ node: Int) -> Bool {
    if tree.attribute("id", of: node) == "js_name" { return true }
    let names = tree.attribute("class", of: node)?.lowercased() ?? ""
    return names.split(separator: " ").contains { name in
      ["nickname", "account-name", "account_name"].contains(where: name.hasSuffix)
    }
  }

  /// The date beside names in one of the lines between the title and the text.
  var looseDate: CivilDate? {
    guard title != nil else { return nil }
    return below.dropFirst().lazy.prefix { !isParagraph($0) }
      .filter { !isNavigation($0) && $0.words(in: tree).utf8.count <= LooseByline.longest }
      .compactMap { LooseByline.date(in: tree.words(of: $0.nodes, apart: true)) }.first
  }

  /// The date of the one line anywhere that says when the page was published; a list of several
  /// articles has more.
  var statedDate: CivilDate? {
    var found: CivilDate?
    for line in lines where line.initial == 0x70 || line.initial == 0xE5 {
      let words = line.words(in: tree).lowercased()
      guard Self.statements.contains(where: words.hasPrefix), words.utf8.count <= 100,
        let date = DateReader.firstDate(in: words)
      else { continue }
      if found != nil { return nil }
      found = date
    }
    return found
  }

  private static let statements = ["published", "posted", "发布于", "发布时间", "发布日期", "发表于"]

  // MARK: - Lines

  /// The paragraphs under a title among which a byline may stand: a summary comes before it.
  private static let mostParagraphs = 2

  /// From the title down into the first paragraphs.
  private var below: ArraySlice<PageLine> {
    let first = title ?? 0
    let near = lines[first..<min(lines.count, first + Self.around.after)]
    var paragraphs = 0
    return near.prefix { line in
      if line.index > first, isParagraph(line) { paragraphs += 1 }
      return paragraphs < Self.mostParagraphs
    }
  }

  /// From above the title up to what leads elsewhere: beyond that a date is the day the page was
  /// fetched on.
  private var above: [PageLine] {
    guard let title else { return [] }
    return lines[max(0, title - Self.around.before)..<title].reversed()
      .prefix { !isNavigation($0) }
  }

  /// Whether a line is text: of many words, of which the last ends a sentence.
  private func isParagraph(_ line: PageLine) -> Bool {
    let words = line.words(in: tree)
    if words.isEmpty { return true }
    return words.utf8.count >= 120 && words.last.map { ".。!！?？”\"".contains($0) } == true
  }

  /// Whether several links stand in a line.
  private func isNavigation(_ line: PageLine) -> Bool {
    line.nodes.count { tree.nodes[$0].name == .a } > 2
  }
}
