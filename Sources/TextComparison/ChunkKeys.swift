import KeywordIndexing

/// Numbers for stretches of tokens: the same for stretches of the same terms.
struct ChunkKeys {
  /// What a number was first given to.
  private struct Chunk {
    var text: Int
    var range: Range<Int>
    var number: Int
  }

  private let texts: [ComparedText]
  private var chunks: [Int: [Chunk]] = [:]
  private var count = 0
  /// More chunks of one hash are told apart no further: they are taken for different ones.
  private static let mostOfOneHash = 8

  init(_ old: ComparedText, _ new: ComparedText) {
    texts = [old, new]
  }

  /// The number of a stretch of the old text (0) or the new one (1).
  mutating func number(of range: Range<Int>, inText text: Int) -> Int {
    var hasher = Hasher()
    for token in texts[text].tokens[range] { hasher.combine(token.term) }
    let hash = hasher.finalize()
    let known = chunks[hash, default: []]
    for chunk in known where isEqual(chunk, text, range) { return chunk.number }
    count += 1
    if known.count < Self.mostOfOneHash {
      chunks[hash, default: []].append(Chunk(text: text, range: range, number: count))
    }
    return count
  }

  private func isEqual(_ chunk: Chunk, _ text: Int, _ range: Range<Int>) -> Bool {
    chunk.range.count == range.count
      && zip(texts[chunk.text].tokens[chunk.range], texts[text].tokens[range])
        .allSatisfy { $0.term == $1.term }
  }
}
