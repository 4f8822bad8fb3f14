import DocumentModel

/// The date of the `time` that belongs to the article, rather than to another that the page points to.
struct PublishedTime {
  private let tree: HTMLTree
  /// The bytes of text before each node.
  private let textUpTo: [Int]
  /// The first node of the title, nil where the page shows none.
  private let title: Int?

  /// - Complexity: O(*n*) in the nodes of the page.
  init(_ tree: HTMLTree, title: Int?) {
    self.tree = tree
    self.title = title
    var sum = 0
    var sums: [Int] = []
    sums.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      sums.append(sum)
      sum += node.text.count
    }
    sums.append(sum)
    textUpTo = sums
  }

  /// The date of the nearest one under the title; of a page without a title only one that all agree
  /// with.
  var below: CivilDate? {
    guard let title else {
      let dates = Set(times.prefix(Self.most).compactMap(date))
      return dates.count == 1 ? dates.first : nil
    }
    return first(of: times.filter { $0 > title }, title)
  }

  /// The date of the nearest one above the title, which may be the day on which the page was fetched.
  var above: CivilDate? {
    title.flatMap { title in first(of: times.filter { $0 < title }.reversed(), title) }
  }

  private var times: [Int] { tree.nodes.indices.filter { tree.nodes[$0].name == .time } }

  private func first(of times: [Int], _ title: Int) -> CivilDate? {
    times.prefix(Self.most).lazy.filter { isNear($0, title) && !isOfAnother($0, than: title) }
      .compactMap(date).first
  }

  /// No more than these are looked at.
  private static let most = 40

  private func date(of time: Int) -> CivilDate? {
    DateReader.firstDate(
      in: tree.attribute("datetime", of: time) ?? tree.words(of: time, most: 80))
  }

  // MARK: - Whose it is

  /// The text between a title and its date, in bytes, with all white space.
  private static let reach = (before: 600, after: 3000)

  private func isNear(_ time: Int, _ title: Int) -> Bool {
    time < title
      ? textUpTo[title] - textUpTo[tree.nodes[time].end] <= Self.reach.before
      : textUpTo[time] - textUpTo[title] <= Self.reach.after
  }

  /// What points to another article holds no more text than this, in bytes.
  private static let largestCard = 1500
  /// The text of a link, in bytes, from which on it is the title of something.
  private static let leastTitle = 28
  /// The elements around it that are looked at.
  private static let levels = 6

  /// Whether it stands in a link, aside, or in an element that has a title of its own.
  private func isOfAnother(_ time: Int, than title: Int) -> Bool {
    var level = 0
    for ancestor in tree.ancestors(of: time) {
      let range = ancestor..<tree.nodes[ancestor].end
      if range.contains(title) { return false }
      switch tree.nodes[ancestor].name {
      case .a, .aside, .nav, .footer: return true
      default: break
      }
      level += 1
      guard level <= Self.levels,
        textUpTo[range.upperBound] - textUpTo[ancestor] <= Self.largestCard
      else { return false }
      if range.contains(where: isTitle) { return true }
    }
    return false
  }

  private func isTitle(_ node: Int) -> Bool {
    let isLink = tree.nodes[node].name == .a
    guard isLink || tree.nodes[node].name.headingLevel != nil else { return false }
    return textUpTo[tree.nodes[node].end] - textUpTo[node] >= Self.leastTitle
  }
}
