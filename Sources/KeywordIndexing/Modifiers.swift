import DocumentModel

/// The words before a formulation that strengthen, weaken or deny it.
struct Modifiers: Sendable {
  /// What stands to the left of a match.
  struct Finding {
    /// Where the modifier begins, in bytes.
    var start: Int?
    var isNegated = false
  }

  /// Their characters from the last to the first, by the last.
  private let modifiers: [UInt32: [[UInt32]]]
  private let negations: [UInt32: [[UInt32]]]

  static let standard = Modifiers(modifiers: modifierWords, negations: negationWords)

  init(modifiers: [String], negations: [String]) {
    self.modifiers = Self.table(of: modifiers)
    self.negations = Self.table(of: negations)
  }

  private static func table(of words: [String]) -> [UInt32: [[UInt32]]] {
    let reversed = words.map { Array(FoldedForm($0).values.reversed()) }.filter { !$0.isEmpty }
    return Dictionary(grouping: reversed) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// What stands before the match that begins with character number `first`.
  func before(_ first: Int, in window: borrowing PhraseScan.Window) -> Finding {
    var finding = Finding()
    var last = Self.skippingSpace(first - 1, in: window)
    if let start = Self.word(of: modifiers, endingAt: last, in: window) {
      finding.start = window.offset(start)
      last = Self.skippingSpace(start - 1, in: window)
    }
    for article in Self.articles {
      if let start = Self.start(of: article, endingAt: last, in: window) {
        last = Self.skippingSpace(start - 1, in: window)
        break
      }
    }
    finding.isNegated = Self.word(of: negations, endingAt: last, in: window) != nil
    return finding
  }

  private static func skippingSpace(
    _ number: Int, in window: borrowing PhraseScan.Window
  ) -> Int {
    window.value(number) == 0x20 ? number - 1 : number
  }

  /// The first character of the longest of these words that ends with character number `last`.
  private static func word(
    of table: [UInt32: [[UInt32]]], endingAt last: Int, in window: borrowing PhraseScan.Window
  ) -> Int? {
    guard let value = window.value(last), let words = table[value] else { return nil }
    for word in words {
      if let start = start(of: word, endingAt: last, in: window) { return start }
    }
    return nil
  }

  private static func start(
    of reversed: [UInt32], endingAt last: Int, in window: borrowing PhraseScan.Window
  ) -> Int? {
    for (distance, value) in reversed.enumerated() where window.value(last - distance) != value {
      return nil
    }
    let start = last - reversed.count + 1
    guard let first = reversed.last, FoldedScalar(folding: first).traits.contains(.word),
      let before = window.value(start - 1)
    else { return start }
    return FoldedScalar(folding: before).traits.contains(.word) ? nil : start
  }

  private static let articles = ["a", "an", "the"].map { Array(FoldedForm($0).values.reversed()) }

  private static let modifierWords = [
    "more", "further", "even more", "much more", "moderately", "somewhat", "slightly", "highly",
    "very", "significantly", "substantially", "considerably", "modestly", "markedly", "notably",
    "increasingly", "appropriately", "sufficiently", "reasonably", "relatively", "broadly",
    "largely", "strongly", "firmly", "fully", "resolutely", "unswervingly", "vigorously",
    "actively", "steadily", "gradually", "continuously", "continually", "effectively",
    "prudently", "cautiously", "carefully", "less", "better", "greater", "stronger", "additional",
    "gradual", "extraordinary", "unconventional",
    "更", "更加", "更好", "更大力度", "更为", "进一步", "适度", "适当", "适时", "大力", "稳妥", "坚决", "积极",
    "积极稳妥", "坚定", "坚定不移", "坚定不移地", "毫不动摇", "毫不动摇地", "始终", "持续", "继续", "不断", "扎实",
    "扎实有序", "稳步", "有序", "有效", "切实", "着力", "加快", "加紧", "抓紧", "深入", "全面", "全力", "加力",
    "加大力度", "充分", "牢牢", "严格", "从严", "逐步", "稍", "略", "较", "比较", "相对", "十分", "高度", "显著",
    "明显", "大幅", "超常规", "精准", "精准有力", "灵活", "审慎", "谨慎", "因地制宜", "一以贯之", "研究", "探索",
  ]

  private static let negationWords = [
    "not", "no", "no longer", "not yet", "never", "nor", "neither", "without", "cannot", "can't",
    "won't", "isn't", "doesn't", "don't", "rather than", "instead of", "stop", "stopped",
    "不", "没", "没有", "未", "不再", "不得", "不能", "不要", "不会", "不是", "并非", "并未", "尚未", "从未", "未能",
    "未必", "绝不", "决不", "无需", "无须", "而非", "而不是", "不搞", "不走", "停止", "避免", "防止", "反对",
  ]
}
