import DocumentModel

/// What a page says of its article: in its head, in the lines around its title, in its address.
struct PageMetadata {
  private(set) var metadata = Metadata()
  /// The first node of the line that is the title, nil where the page shows none.
  private var titleNode: Int?

  /// What the page's relative links count from; nil where it does not say.
  var base: PageAddress? { tags.base }

  private let tags: PageTags
  private let lines: [PageLine]

  /// The lines before and after a title in which its date and source may stand.
  private static let around = (before: 8, after: 16)

  init(_ tree: HTMLTree, address: String?) {
    tags = PageTags(tree, address: address)
    lines = PageLine.lines(of: tree)
    let title = PageTitle(tags, lines: lines, in: tree)
    metadata.title = title.words
    titleNode = title.run.map { lines[$0].nodes.lowerBound }
    readTags()
    take(readTagDate(), from: .page)
    readLines(around: title.run ?? 0, tree)
    take(nearestTime(in: tree), from: .page)
    take(metadata.title.flatMap { DateReader.firstDate(in: $0) }, from: .text)
    take(tags.address.flatMap { AddressDate.date(in: $0) }, from: .address)
    metadata.source = metadata.source ?? tags.first("og:site_name", "application-name")
  }

  /// Takes a date over, where none is known that is trusted more.
  private mutating func take(_ date: CivilDate?, from origin: Metadata.DateOrigin) {
    guard metadata.date == nil, let date else { return }
    metadata.date = date
    metadata.dateOrigin = origin
  }

  private func readTagDate() -> CivilDate? {
    [
      tags.data.date,
      tags.first("article:published_time", "og:article:published_time", "og:published_time"),
      tags.first("pubdate", "publishdate", "publish-date", "publish_date", "publication_date"),
      tags.first(
        "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued"),
      tags.first("dc.date", "dcterms.date", "dcterms.created", "date", "datepublished"),
      tags.first("sailthru.date", "parsely-pub-date", "article.published", "firstpublishedtime"),
    ].lazy.compactMap { $0.flatMap { DateReader.firstDate(in: $0) } }.first
  }

  private mutating func readTags() {
    metadata.author =
      tags.data.author.flatMap { Self.name($0) }
      ?? tags.first("author", "article:author", "dc.creator").flatMap { Self.name($0) }
    metadata.source =
      tags.first("contentsource", "source").flatMap { Self.source($0) } ?? tags.data.publisher
    metadata.summary =
      tags.data.description ?? tags.first("og:description", "description", "twitter:description")
  }

  /// A name of persons, not an address or a number.
  private static func name(_ words: String) -> String? {
    words.holds("://") || words.allSatisfy(\.isNumber) ? nil : words
  }

  private static func source(_ words: String) -> String? {
    Byline(words)?.source ?? (words.holds("://") ? nil : words)
  }

  /// Reads the lines that say when, where and by whom it was published.
  private mutating func readLines(around title: Int, _ tree: HTMLTree) {
    let first = max(0, title - Self.around.before)
    let last = min(lines.count, title + Self.around.after)
    guard first < last else { return }
    // What stands under a title is nearer to it than what stands above.
    for line in lines[min(title, last)..<last] + lines[first..<min(title, last)].reversed() {
      let words = line.words(in: tree)
      guard words.utf8.count <= 200,
        let byline = Byline(words) ?? Byline(tree.words(of: line.nodes, apart: true))
      else { continue }
      byline.record(in: &metadata)
    }
  }

  /// The date of the `time` that stands nearest to the title.
  private func nearestTime(in tree: HTMLTree) -> CivilDate? {
    let start = titleNode ?? 0
    let times = tree.nodes.indices.filter { tree.nodes[$0].name == .time }
    let nearest = times.min { abs($0 - start) < abs($1 - start) }
    return nearest.flatMap { time in
      DateReader.firstDate(
        in: tree.attribute("datetime", of: time) ?? tree.words(of: time, most: 80))
    }
  }
}
