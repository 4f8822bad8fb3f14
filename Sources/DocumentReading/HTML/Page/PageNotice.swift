/// Lines that a site adds to its articles: who edited them, where to follow it, whose the rights are.
enum PageNotice {
  /// A longer line, in bytes, is text, whatever it begins with.
  private static let longest = 480

  /// Whether a line that stands at the end of an article is such a one.
  static func closes(_ words: String) -> Bool {
    guard words.utf8.count <= longest else { return false }
    let line = bare(words)
    if line.utf8.count <= shortest, isHan(line) || links.contains(line) { return true }
    return openings.contains(where: line.hasPrefix) || isStatement(line)
      || line.utf8.count < 200 && line.holds("all rights reserved")
  }

  /// Whether a line marks a place for advertisements, wherever it stands.
  static func isOfAdvert(_ words: String) -> Bool {
    guard words.utf8.count < 40 else { return false }
    return ["advertisement", "story continues below advertisement", "广告"].contains(bare(words))
  }

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
    "topics:", "posted in ", "last modified", "page maintained", "you are receiving this",
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
