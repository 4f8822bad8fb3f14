import DocumentModel

/// What a line at the head of a briefing is, beside its title.
enum HeadLine: Equatable {
  case byline(Byline)
  case summary(String)
  /// "Mr President, Honourable Members,": the body begins.
  case salutation

  init?(_ text: String) {
    if let summary = Self.summary(text) {
      self = .summary(summary)
    } else if let byline = Byline(text) {
      self = .byline(byline)
    } else if Self.isSalutation(text) {
      self = .salutation
    } else {
      return nil
    }
  }

  private static let summaryLabels = [
    "💡", "📝", "summary", "abstract", "tl;dr", "in brief", "at a glance", "摘要", "导读", "核心提示",
    "内容提要", "内容摘要", "提要", "【摘要】", "【导读】", "【提要】", "[摘要]", "[导读]",
  ]

  /// The words of a summary without its label, nil for what has no label.
  private static func summary(_ text: String) -> String? {
    let lowered = String(text.prefix(12)).lowercased()
    for label in summaryLabels where lowered.hasPrefix(label) {
      var rest = text.unicodeScalars.dropFirst(label.unicodeScalars.count)
      let isSign =
        label.unicodeScalars.allSatisfy { $0.isPictograph || $0.isOpeningMark }
        || label.unicodeScalars.first?.isOpeningMark == true
      rest = rest.drop { $0.isPictograph || $0.isSpace }
      if let mark = rest.first, ":：".unicodeScalars.contains(mark) {
        rest = rest.dropFirst()
      } else if !isSign {
        return nil
      }
      let words = String(rest.drop(while: \.isSpace))
      return words.isEmpty ? nil : words
    }
    return nil
  }

  private static let salutations = [
    "mr ", "mr.", "mrs", "madam", "dear ", "ladies", "fellow", "honourable", "honorable",
    "esteemed", "distinguished", "my fellow", "members of", "excellenc", "your excellenc",
    "friends", "colleagues", "thank you", "good ",
    "各位", "尊敬", "同志们", "朋友们", "女士们", "代表们", "先生们", "主席先生",
  ]

  private static func isSalutation(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, text.utf8.count < 240,
      ",:，：!！".unicodeScalars.contains(last)
    else { return false }
    let lowered = text.lowercased()
    return salutations.contains { lowered.hasPrefix($0) }
  }

  private static let contents = [
    "table of contents", "contents", "in this article", "on this page", "目录", "目次", "本文目录",
    "文章目录", "目錄",
  ]

  /// Whether the line is the label of a table of contents.
  static func isContentsLabel(_ text: String) -> Bool {
    guard text.utf8.count < 60 else { return false }
    var bare = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where !scalar.isPictograph && !":：[]【】#*-—=_".unicodeScalars.contains(scalar) {
      if scalar.isSpace, bare.isEmpty || bare.last == " " { continue }
      bare.append(scalar.isSpace ? " " : scalar)
    }
    while bare.last == " " { bare.removeLast() }
    let label = String(bare).lowercased()
    return contents.contains(label) || contents.contains(label.filter { $0 != " " })
  }
}
