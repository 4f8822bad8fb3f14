import KeywordIndexing

/// Phrases that stand once in each of two texts, and in neither are linked to anything yet: where one
/// was taken over into other sentences.
struct SolePhrases {
  /// Ascending in `old`, each as long as the texts go on being equal and free.
  private(set) var found: [(old: Range<Int>, new: Range<Int>)] = []

  /// So many words, or Han characters, can hardly meet by accident.
  private static let words = 5
  private static let ideographs = 6

  /// Where a phrase stands, and how often.
  private struct Places {
    var old = 0
    var oldCount = 0
    var new = 0
    var newCount = 0
  }

  /// - Complexity: O(*n*) in the number of tokens.
  init(_ links: TokenLinks) {
    var places: [Int: Places] = [:]
    for i in links.old.tokens.indices {
      guard let phrase = Self.phrase(at: i, in: links.old), links.isFreeOld(phrase.range) else {
        continue
      }
      places[phrase.hash] = Places()
    }
    guard !places.isEmpty else { return }
    for i in links.old.tokens.indices {
      guard let phrase = Self.phrase(at: i, in: links.old) else { continue }
      places[phrase.hash]?.old = i
      places[phrase.hash]?.oldCount += 1
    }
    for j in links.new.tokens.indices {
      guard let phrase = Self.phrase(at: j, in: links.new) else { continue }
      places[phrase.hash]?.new = j
      places[phrase.hash]?.newCount += 1
    }
    let sole = places.values.filter { $0.oldCount == 1 && $0.newCount == 1 }
      .sorted { $0.old < $1.old }
    for place in sole where place.old >= found.last?.old.upperBound ?? 0 {
      let length = Self.equalLength(place.old, place.new, links)
      guard length > 0 else { continue }
      found.append((place.old..<place.old + length, place.new..<place.new + length))
    }
  }

  /// A phrase of the length that counts, within one sentence.
  private static func phrase(
    at start: Int, in text: ComparedText
  ) -> (range: Range<Int>, hash: Int)? {
    let length = text.tokens[start].kind == .ideograph ? ideographs : words
    guard text.tokens[start].isWord, start + length <= text.tokens.count else { return nil }
    var hasher = Hasher()
    for token in text.tokens[start..<start + length] {
      if token.kind == .stop { return nil }
      hasher.combine(token.term)
    }
    return (start..<start + length, hasher.finalize())
  }

  /// How many tokens from two places on are equal and free, as far as the sentence goes.
  private static func equalLength(_ i: Int, _ j: Int, _ links: TokenLinks) -> Int {
    var length = 0
    while i + length < links.old.tokens.count, j + length < links.new.tokens.count,
      links.toNew[i + length] < 0, links.toOld[j + length] < 0,
      links.old.tokens[i + length].term == links.new.tokens[j + length].term,
      links.old.tokens[i + length].kind != .stop
    {
      length += 1
    }
    // Two hashes that meet by accident are of phrases that differ.
    let isIdeograph = links.old.tokens[i].kind == .ideograph
    return length >= (isIdeograph ? ideographs : words) ? length : 0
  }
}
