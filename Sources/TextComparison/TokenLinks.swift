import KeywordIndexing

/// Which token of the new text each token of the old one became; tokens are linked only when they are
/// equal after folding, and no more than once.
struct TokenLinks {
  let old: ComparedText
  let new: ComparedText
  /// The index of the new token, -1 where there is none.
  private(set) var toNew: [Int]
  /// The index of the old token, -1 where there is none.
  private(set) var toOld: [Int]

  init(_ old: ComparedText, _ new: ComparedText) {
    self.old = old
    self.new = new
    toNew = [Int](repeating: -1, count: old.tokens.count)
    toOld = [Int](repeating: -1, count: new.tokens.count)
  }

  /// Links two tokens if they are equal and free.
  mutating func link(_ i: Int, _ j: Int) {
    guard mayLink(i, j) else { return }
    toNew[i] = j
    toOld[j] = i
  }

  /// Whether two tokens are linked to each other, or can be.
  func mayLink(_ i: Int, _ j: Int) -> Bool {
    toNew[i] == j || toNew[i] < 0 && toOld[j] < 0 && old.tokens[i].term == new.tokens[j].term
  }

  /// Links two stretches of equal tokens.
  mutating func link(_ part: Range<Int>, _ other: Range<Int>) {
    for (i, j) in zip(part, other) { link(i, j) }
  }

  mutating func unlink(_ i: Int) {
    guard toNew[i] >= 0 else { return }
    toOld[toNew[i]] = -1
    toNew[i] = -1
  }

  /// Links what is equal right before and after what is linked already, inside the same passages.
  mutating func extend() {
    for passage in old.passages {
      for i in passage.dropFirst() where toNew[i] < 0 && toNew[i - 1] >= 0 {
        let j = toNew[i - 1] + 1
        if j < toOld.count, new.passage(of: j) == new.passage(of: j - 1) { link(i, j) }
      }
      for i in passage.dropLast().reversed() where toNew[i] < 0 && toNew[i + 1] > 0 {
        let j = toNew[i + 1] - 1
        if new.passage(of: j) == new.passage(of: j + 1) { link(i, j) }
      }
    }
  }

  func isFreeOld(_ part: Range<Int>) -> Bool { part.allSatisfy { toNew[$0] < 0 } }
  func isFreeNew(_ part: Range<Int>) -> Bool { part.allSatisfy { toOld[$0] < 0 } }
}
