import DocumentModel

/// The words before a formulation that strengthen, weaken or deny it.
struct Modifiers: Sendable {
  /// What stands to the left of a match.
  struct Finding {
    /// The bytes of the modifier.
    var range: Range<Int>?
    var isNegated = false
  }

  /// Room for the characters before a match, kept from one to the next.
  struct Context {
    fileprivate var left: [FoldedText.Element] = []
  }

  /// Their characters from the last to the first, by the last.
  private let modifiers: [UInt32: [[UInt32]]]
  private let negations: [UInt32: [[UInt32]]]
  /// What those of the words end in that are no articles.
  private let lastWords: Set<LastWord>
  private let lastCharacters: LastCharacters

  static let standard = Modifiers(modifiers: modifierWords, negations: negationWords)

  init(modifiers: [String], negations: [String]) {
    self.modifiers = Self.table(of: modifiers)
    self.negations = Self.table(of: negations)
    let words = (modifiers + negations).map { FoldedForm($0).values }
    lastWords = Set(words.compactMap(LastWord.init(of:)))
    lastCharacters = LastCharacters(words)
  }

  private static func table(of words: [String]) -> [UInt32: [[UInt32]]] {
    let reversed = words.map { Array(FoldedForm($0).values.reversed()) }.filter { !$0.isEmpty }
    return Dictionary(grouping: reversed) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// What stands in `bytes` before the match that begins at `start`, down to `limit`.
  func before(
    _ start: Int, downTo limit: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ context: inout Context
  ) -> Finding {
    guard mayEnd(at: start, downTo: limit, in: bytes) else { return Finding() }
    let from = bytes.scalarStart(atOrBefore: max(limit, start - Self.reach))
    return before(FoldedText(bytes, in: from..<start), &context.left)
  }

  private func before(
    _ folded: consuming FoldedText, _ left: inout [FoldedText.Element]
  ) -> Finding {
    left.removeAll(keepingCapacity: true)
    while let element = folded.next() { left.append(element) }
    // Where the text was cut, a word may be cut too; it lies too far away to be a modifier.
    var finding = Finding()
    if let count = Self.count(of: modifiers, before: left) {
      let word = left[(left.count - count)...]
      if let first = word.first, let last = word.last { finding.range = first.start..<last.end }
      left.removeLast(count)
      Self.dropSpace(&left)
    }
    if let count = Self.count(of: Self.articles, before: left) {
      left.removeLast(count)
      Self.dropSpace(&left)
    }
    finding.isNegated = Self.count(of: negations, before: left) != nil
    return finding
  }

  /// Whether the word or the character before `start` is one that a word of the tables ends in: most
  /// matches have nothing to their left, and need no closer look.
  private func mayEnd(
    at start: Int, downTo limit: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = start
    let lowest = max(limit, start - Self.reach)
    while start > lowest, bytes[start - 1] <= 0x20 { start -= 1 }
    guard start > limit else { return false }
    guard start - limit >= 2, bytes[start - 1] < 0x80, bytes[start - 2] < 0x80 else {
      let last = max(limit, bytes.scalarStart(atOrBefore: start - 1))
      let scalar = FoldedScalar(folding: bytes.scalar(at: last, before: start).value)
      // What is invisible may hide anything.
      return !scalar.traits.isDisjoint(with: [.space, .ignorable])
        || lastCharacters.contains(scalar.value)
    }
    var end = start
    let last = LastWord(endingAt: &end, downTo: lowest, in: bytes)
    if lastWords.contains(last) { return true }
    // An article stands between a negation and the formulation.
    guard Self.articleEndings.contains(last) else { return false }
    while end > lowest, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > lowest, bytes[end - 1] < 0x80 else { return true }
    return lastWords.contains(LastWord(endingAt: &end, downTo: lowest, in: bytes))
  }

  private static func dropSpace(_ left: inout [FoldedText.Element]) {
    if left.last?.value == 0x20 { left.removeLast() }
  }

  /// More bytes before a match are not looked at.
  private static let reach = 64

  /// The length of the longest of these words with which `left` ends.
  private static func count(
    of table: [UInt32: [[UInt32]]], before left: [FoldedText.Element]
  ) -> Int? {
    guard let last = left.last, let words = table[last.value] else { return nil }
    for word in words where word.count <= left.count {
      let start = left.count - word.count
      guard word.indices.allSatisfy({ left[left.count - 1 - $0].value == word[$0] }) else {
        continue
      }
      let isInsideWord =
        start > 0 && left[start].traits.contains(.word)
        && left[start - 1].traits.contains(.word)
      if !isInsideWord { return word.count }
    }
    return nil
  }

  private static let articles = table(of: articleWords)
  private static let articleEndings = Set(
    articleWords.compactMap { LastWord(of: FoldedForm($0).values) })
  private static let articleWords = ["a", "an", "the"]

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

  static let negationWords = [
    "not", "no", "no longer", "not yet", "never", "nor", "neither", "without", "cannot", "can't",
    "won't", "isn't", "doesn't", "don't", "rather than", "instead of", "stop", "stopped",
    "不", "没", "没有", "未", "不再", "不得", "不能", "不要", "不会", "不是", "并非", "并未", "尚未", "从未", "未能",
    "未必", "绝不", "决不", "无需", "无须", "而非", "而不是", "不搞", "不走", "停止", "避免", "防止", "反对",
  ]
}
