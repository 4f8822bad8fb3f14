/// Lines that a site adds to its articles: who edited them, where to follow it, whose the rights are.
enum PageNotice {
  /// A longer line, in bytes, is text, whatever it begins with.
  private static let longest = 480

  /// Whether a line that stands at the end of an article is such a one.
  static func closes(_ words: String) -> Bool {
    guard words.utf8.count <= longest else { return false }
    let line = bare(words)
    if line.utf8.count <= shortest, isHan(line) || links.contains(line) { return true }
    return openings.contains(where: line.hasPrefix) || isStatement(line) || isMark(words)
      || line.utf8.count < 200 && line.holds("all rights reserved")
  }

  /// Whether all lines of a paragraph at the end of an article are such, or bars of links.
  static func closes(_ text: InlineText) -> Bool {
    guard text.bytes.count <= longest else { return false }
    var start = 0
    return text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).allSatisfy { line in
      let range = start..<start + line.count
      start = range.upperBound + 1
      return closes(String(decoding: line, as: UTF8.self)) || isBar(text.slice(range))
    }
  }

  /// Whether a line above the text asks the reader to follow the site, or says what kind of article
  /// it is.
  static func opens(_ words: String) -> Bool {
    guard words.utf8.count <= shortest, let last = words.last, !".。".contains(last) else {
      return false
    }
    let line = bare(words)
    return kinds.contains(line) || invitations.contains(where: line.hasPrefix)
      || line.hasSuffix("关注我们") || line.holds("蓝字") && line.holds("关注")
  }

  /// Whether a line marks a place for advertisements, wherever it stands.
  static func isOfAdvert(_ words: String) -> Bool {
    guard words.utf8.count < 60 else { return false }
    let parts = words.split { "·|—–-•:".contains($0) }.map { bare(String($0)) }
    return parts.contains(where: adverts.contains)
      && parts.allSatisfy { $0.isEmpty || adverts.contains($0) || continuing.contains($0) }
  }

  private static let adverts: Set<String> = [
    "advertisement", "story continues below advertisement", "article continues below advertisement",
    "广告",
  ]

  private static let continuing: Set<String> = [
    "scroll to continue", "story continues below", "article continues below", "continue reading",
    "continue reading below", "skip advertisement", "skip",
  ]

  private static let kinds: Set<String> = [
    "图集", "组图", "视频", "音频", "直播", "原创", "listen to this article", "share", "print", "save",
  ]

  private static let invitations = ["点击上方", "点击蓝字", "点击关注", "关注我们", "欢迎关注", "长按关注"]

  /// Whether a line only says that the text ends, or is what is left of a button: `— END —`, `+1`.
  private static func isMark(_ words: String) -> Bool {
    guard words.utf8.count <= 24 else { return false }
    if ["end", "the end", "全文完", "正文完", "本文完"].contains(bare(words)) { return true }
    let letters = words.unicodeScalars.count { $0.isLetter }
    let figures = words.unicodeScalars.count { $0.isDigit }
    return letters == 0 && figures <= 2 && !words.unicodeScalars.contains("%")
  }

  /// Whether a line is a bar of links to the parts of a site.
  private static func isBar(_ line: InlineText) -> Bool {
    let bytes = line.bytes
    let pieces = line.inlines.filter { if case .link = $0.kind { true } else { false } }
      .map { bytes[$0.range.utf8] }
    let linked = pieces.reduce(0) { $0 + $1.count }
    let rest = bytes.count { $0 > 0x20 && !"|/·•[]".utf8.contains($0) }
    let shown = pieces.joined().count { $0 > 0x20 && !"|/·•[]".utf8.contains($0) }
    return pieces.count > 1 && linked <= pieces.count * 30 && rest == shown
      && pieces.contains { parts.contains(bare(String(decoding: $0, as: UTF8.self))) }
  }

  private static let parts: Set<String> = [
    "home", "index", "top", "back", "next", "previous", "search", "contact", "contact us",
    "site map", "sitemap", "news", "archive", "about", "help", "main page", "首页", "主页", "返回",
    "网站地图", "联系我们",
  ]

  /// What is as short, in bytes, may say all by a word within it.
  private static let shortest = 90

  private static func isHan(_ line: String) -> Bool {
    ["责任编辑", "责编：", "扫一扫", "扫描二维码", "长按二维码", "公众号", "关闭窗口", "打印本页", "返回顶部", "官方微信"]
      .contains { line.holds($0) }
  }

  /// `特别声明：`, `郑重声明：` and the like.
  private static func isStatement(_ line: String) -> Bool {
    let opening = String(line.prefix(8))
    return opening.holds("声明：") || opening.holds("声明:")
  }

  private static let links: Set<String> = [
    "share", "print", "tweet", "email", "pdf version", "download pdf", "become a member", "home",
    "back to top", "top", "sign up", "subscribe", "展开全文", "阅读原文", "分享",
  ]

  private static let openings = [
    "责任编辑", "责编", "编辑：", "编辑:", "编审：", "审核：", "校对：", "监制：", "值班编辑", "本文编辑", "点击下方名片", "上一篇", "下一篇",
    "返回",
    "分享到", "更多精彩",
    "©", "copyright ©", "copyright (c)", "back to ", "return to ", "filed under", "tags:",
    "tagged ",
    "topics:", "posted in ", "last modified", "last update", "last revised", "last reviewed",
    "最后更新", "更新时间：", "page maintained", "you are receiving this",
    "unsubscribe", "was this page", "is this page useful", "was this article", "follow us on ",
    "our standards:", "share this ", "sign up for ", "subscribe to ", "click here to subscribe",
    "view this email", "this entry was posted",
  ]

  /// The words in small letters, without brackets and the like around them.
  private static func bare(_ words: String) -> String {
    let isMark: (Unicode.Scalar) -> Bool = {
      $0.isSpace || "()（）[]【】«»←→›>|*—-".unicodeScalars.contains($0)
    }
    var scalars = Array(words.lowercased().unicodeScalars)
    while let last = scalars.last, isMark(last) { scalars.removeLast() }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars.drop(while: isMark))
    return String(line)
  }
}
