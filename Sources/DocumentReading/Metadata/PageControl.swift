/// The words of buttons that a page puts beside its text.
enum PageControl {
  private static let words: Set<String> = [
    "举报", "纠错", "我要纠错", "打印", "分享", "收藏", "投诉", "点赞", "复制链接", "加入收藏", "关闭窗口", "大字体",
    "小字体", "print", "share", "save", "report",
  ]

  /// Those that end no name of a source.
  private static let endings = ["举报", "我要纠错", "纠错", "打印"]

  /// A longer text, in bytes, is none.
  static let longest = 24

  /// Whether a text is nothing but the words of a button.
  static func isOne(_ text: String) -> Bool {
    text.utf8.count <= longest && words.contains(text.lowercased())
  }

  /// A source without the buttons that stand after it; nil where nothing is left.
  static func removed(from source: String) -> String? {
    var names = source.split(whereSeparator: \.isWhitespace)
    while let last = names.last, isOne(String(last)) { names.removeLast() }
    var name = names.joined(separator: " ")
    for ending in endings where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count)).trimmed
    }
    return name.isEmpty ? nil : name
  }
}
