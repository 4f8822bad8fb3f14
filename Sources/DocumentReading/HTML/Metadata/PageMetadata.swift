import DocumentModel

/// What a page says of its article: in its head, in the lines around its title, in its address.
struct PageMetadata {
  private(set) var metadata = Metadata()
  /// What the page's relative links count from; nil where it does not say.
  var base: PageAddress? { tags.base }

  private let tags: PageTags
  private let lines: [PageLine]

  init(_ tree: HTMLTree, address: String?) {
    tags = PageTags(tree, address: address)
    lines = PageLine.lines(of: tree)
    let title = PageTitle(tags, lines: lines, in: tree)
    metadata.title = title.words
    readTags()
    take(readTagDate(), from: .page)
    let around = PageLines(lines, in: tree, title: title.run)
    for byline in around.bylines { byline.record(in: &metadata) }
    if metadata.date == nil {
      readDates(around, titleNode: title.run.map { lines[$0].nodes.lowerBound }, tree)
    }
    take(tags.address.flatMap { AddressDate.date(in: $0) }, from: .address)
    metadata.source =
      metadata.source ?? around.account ?? tags.first("og:site_name", "application-name")
  }

  /// Looks for the date where no byline gives it.
  private mutating func readDates(_ lines: PageLines, titleNode: Int?, _ tree: HTMLTree) {
    let times = PublishedTime(tree, title: titleNode)
    take(times.below, from: .page)
    let titled = metadata.title.flatMap { DateReader.firstDate(in: $0) }
    if titled?.day != nil { take(titled, from: .text) }
    take(lines.looseDate ?? lines.statedDate ?? times.above, from: .page)
    take(titled, from: .text)
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
}
