/// What the names that a page gives its elements (`class`, `id`) let expect of them.
///
/// Names are the habits of those who build pages: they tilt the scale, and only the text decides.
struct ElementHints {
  /// Named like what stands around an article.
  private(set) var isUnlikely = false
  /// Named like an article or a part of one.
  private(set) var isLikely = false
  /// Named like a bar for sharing.
  private(set) var isSharing = false
  /// Named like what tells of the author.
  private(set) var isOfAuthor = false
  /// From -2, named like something else in both names, to 2, like an article in both.
  private(set) var weight = 0

  init(class names: String, id: String) {
    let names = Array(names.lowercased().utf8)
    let id = Array(id.lowercased().utf8)
    for name in [names, id] where !name.isEmpty {
      isUnlikely = isUnlikely || Self.around.finds(in: name)
      isLikely = isLikely || Self.within.finds(in: name)
      isSharing = isSharing || Self.isSharing(name)
      isOfAuthor = isOfAuthor || Self.author.finds(in: name)
      if Self.notText.finds(in: name) || Self.isHidden(name) { weight -= 1 }
      if Self.text.finds(in: name) { weight += 1 }
    }
  }

  /// Of what is hidden or waits to be, by a word of its own.
  private static func isHidden(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x20).contains {
      $0.elementsEqual("hid".utf8) || $0.elementsEqual("hidden".utf8)
    }
  }

  private static func isSharing(_ name: [UInt8]) -> Bool {
    let words = name.split { !(0x61...0x7A).contains($0) }
    return words.contains { word in
      sharing.contains { word.elementsEqual($0.utf8) }
    }
  }

  private static let sharing = [
    "share", "sharing", "shares", "sharedaddy", "sharebar", "bdshare", "bdsharebuttonbox",
    "addthis",
    "sharethis", "social", "fenxiang",
  ]

  private static let around = WordFinder([
    "banner", "breadcrumb", "crumbs", "combx", "comment", "community", "consent", "cookie",
    "disqus",
    "extra", "footer", "gdpr", "header", "legends", "menu", "newsletter", "outbrain", "pager",
    "pagination", "popup", "promo", "recommend", "related", "remark", "replies", "rss", "shoutbox",
    "sidebar", "skyscraper", "social", "sponsor", "subscribe", "supplemental", "taboola", "toolbar",
    "ad-break", "advert", "agegate", "yom-remote", "placeholder",
    // Pages in Chinese name them in pinyin too.
    "fenxiang", "pinglun", "tuijian", "xiangguan", "mianbaoxie", "banquan", "erweima", "qrcode",
  ])

  private static let within = WordFinder([
    "article", "and-body", "body", "column", "content", "main", "mathjax", "shadow", "story",
    "zhengwen", "neirong",
  ])

  private static let author = WordFinder(["author", "byline", "writtenby", "contributor"])

  private static let text = WordFinder([
    "article", "blog", "body", "content", "entry", "hentry", "main", "page", "post", "story",
    "text",
    "zhengwen", "neirong", "zoom", "editor",
  ])

  private static let notText = WordFinder([
    "banner", "combx", "comment", "com-", "contact", "footer", "gdpr", "masthead", "media", "meta",
    "outbrain", "promo", "related", "recommend", "scroll", "share", "shoutbox", "shopping",
    "sidebar", "skyscraper", "sponsor", "tags", "widget", "pinglun", "tuijian", "xiangguan",
  ])
}
