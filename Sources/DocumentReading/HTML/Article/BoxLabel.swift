/// What the words over a box beside an article say is in it.
enum BoxLabel {
  /// Other articles.
  case related
  /// A letter to sign up for, a membership.
  case letter
  /// Who wrote the article.
  case author
  /// What readers wrote.
  case comments
  /// What the article is filed under, and where to share it.
  case tags

  /// A longer line, in bytes, is none that stands over a box.
  static let longest = 72

  /// Nil for a line that may stand over a part of the article.
  init?(_ words: String) {
    guard words.utf8.count <= Self.longest, let last = words.unicodeScalars.last,
      !".。，,;；!！".unicodeScalars.contains(last)
    else { return nil }
    let line = Self.bare(words)
    if let label = Self.whole[line] {
      self = label
    } else if Self.counts(line) {
      self = .comments
    } else if let label = Self.openings.first(where: { line.hasPrefix($0.0) })?.1 {
      self = label
    } else {
      return nil
    }
  }

  /// The words in small letters, with one kind of apostrophe, without marks and a number in brackets
  /// at the end.
  private static func bare(_ words: String) -> String {
    var scalars = Array(words.lowercased().unicodeScalars.map { $0 == "’" ? "'" : $0 })
    let isMark: (Unicode.Scalar) -> Bool = { ":：…→›>»·|-–—[]【】()（）#".unicodeScalars.contains($0) }
    while let last = scalars.last, last.isSpace || isMark(last) || last.isDigit {
      scalars.removeLast()
    }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars.drop { $0.isSpace || isMark($0) })
    return String(line)
  }

  /// `2 comments`, `14 responses to “The title”`, `18 条评论`.
  private static func counts(_ line: String) -> Bool {
    let rest = line.drop { $0.isNumber || $0 == "," }
    guard rest.startIndex > line.startIndex else { return false }
    let words = rest.drop(while: \.isWhitespace)
    return ["comment", "response", "repl", "条评论", "条跟贴", "条回复"].contains(where: words.hasPrefix)
  }

  private static let whole: [String: BoxLabel] = [
    "related": .related, "recommended": .related, "trending": .related, "most read": .related,
    "most popular": .related, "up next": .related, "latest": .related,
    "newsletter": .letter, "newsletters": .letter, "subscribe": .letter, "stay informed": .letter,
    "comments": .comments, "responses": .comments, "discussion": .comments,
    "tags": .tags, "topics": .tags, "labels": .tags, "share": .tags, "标签": .tags,
  ]

  private static let openings: [(String, BoxLabel)] = [
    ("related content", .related), ("related articles", .related), ("related stories", .related),
    ("related posts", .related), ("related news", .related), ("related links", .related),
    ("related coverage", .related), ("related reading", .related), ("related topics", .related),
    ("related analysis", .related), ("more from ", .related), ("more in ", .related),
    ("more on ", .related), ("also on ", .related), ("read next", .related),
    ("read this next", .related), ("what to read next", .related), ("you may also", .related),
    ("you might also", .related), ("recommended for", .related), ("recommended reading", .related),
    ("recommended stories", .related), ("popular posts", .related), ("popular articles", .related),
    ("latest news", .related), ("latest stories", .related), ("editors' picks", .related),
    ("editor's picks", .related), ("other news", .related), ("other stories", .related),
    ("other press releases", .related), ("more stories", .related), ("more news", .related),
    ("keep reading", .related),
    ("sign up", .letter), ("subscribe to ", .letter), ("get the ", .letter), ("get our ", .letter),
    ("join our ", .letter), ("never miss ", .letter), ("stay up to date", .letter),
    ("about the author", .author), ("about the writer", .author), ("written by ", .author),
    ("关于作者", .author), ("作者简介", .author),
    ("leave a reply", .comments), ("leave a comment", .comments), ("post a comment", .comments),
    ("join the conversation", .comments), ("join the discussion", .comments),
    ("discussion about this", .comments), ("网友评论", .comments), ("最新评论", .comments),
    ("热门评论", .comments), ("热门跟贴", .comments), ("全部评论", .comments), ("发表评论", .comments),
    ("filed under", .tags), ("suggested topics", .tags), ("share this", .tags), ("share on", .tags),
    ("分享到", .tags),
    ("相关阅读", .related), ("相关新闻", .related), ("相关链接", .related), ("相关报道", .related),
    ("相关推荐", .related), ("相关文章", .related), ("推荐阅读", .related), ("延伸阅读", .related),
    ("为您推荐", .related), ("为你推荐", .related), ("猜你喜欢", .related), ("热门推荐", .related),
    ("热点排行", .related), ("热门文章", .related), ("往期推荐", .related), ("往期回顾", .related),
    ("更多阅读", .related), ("更多新闻", .related), ("最新文章", .related),
  ]
}
