import KeywordIndexing

/// Links the tokens of two texts, from the large to the small.
///
/// 1. Equal passages, in order; then those that were moved.
/// 2. Passages that are alike, in order between those; then those that were moved. Inside a pair, equal
///    sentences in order.
/// 3. Equal sentences anywhere: what was moved, or stands in another paragraph after two were joined or
///    one was cut.
/// 4. Inside the pairs of passages, the sentences that are alike, in order, and their tokens; then the
///    tokens between them in order; then those in another order.
/// 5. Sentences and clauses that are alike, anywhere; then phrases that stand once in both texts.
/// 6. Links that say nothing, such as a lone `the` amid other words, are dropped, in between too; but what
///    two sentences that became each other begin and end with is the same, however little it is.
struct Alignment {
  private(set) var links: TokenLinks
  /// Stretches of the old text that may as well stand in several places of the new one.
  private(set) var ambiguities: [Ambiguity] = []

  struct Ambiguity {
    var old: Range<Int>
    var new: [Range<Int>]
  }

  private var old: ComparedText { links.old }
  private var new: ComparedText { links.new }
  private let weights: TokenWeights
  private var keys: ChunkKeys
  private var diff: TokenDiff

  init(_ old: ComparedText, _ new: ComparedText, termCount: Int) {
    links = TokenLinks(old, new)
    weights = TokenWeights([old.tokens, new.tokens], termCount: termCount)
    keys = ChunkKeys(old, new)
    diff = TokenDiff(weights)
    let chain = linkEqualPassages()
    let pairs = pairSimilarPassages(between: chain)
    let equalSentences = pairs.map { linkEqualSentences(in: $0) }
    linkMoved(old.sentences, new.sentences, leastWords: 4)
    let weak = WeakLinks(weights)
    for (pair, equal) in zip(pairs, equalSentences) {
      linkSimilarSentences(in: pair, between: equal)
    }
    weak.drop(from: &links)
    for pair in pairs { linkTokens(in: pair) }
    weak.drop(from: &links)
    for pair in pairs { linkTurnedTokens(in: pair) }
    linkSimilar(old.sentences, new.sentences, preferring: pairs)
    linkSimilar(old.clauses, new.clauses, preferring: pairs)
    linkMoved(old.clauses, new.clauses, leastWords: 5)
    linkSolePhrases()
    links.extend()
    weak.drop(from: &links)
    // What was reworded in one piece may have a part that was not.
    for run in AlignedRuns.of(links) where run.kind == .replaced {
      linkTokens(Array(run.old), run.new)
    }
    // Once the weak ones are gone, what tells which sentences became each other may be gone too.
    let sentences = SentencePairs(links)
    weak.drop(from: &links)
    linkEnds(of: sentences)
  }

  private typealias PassagePair = (old: Range<Int>, new: Range<Int>)

  private mutating func numbers(
    _ oldChunks: [Range<Int>], _ newChunks: [Range<Int>]
  ) -> (old: [Int], new: [Int]) {
    (
      oldChunks.map { keys.number(of: $0, inText: 0) },
      newChunks.map { keys.number(of: $0, inText: 1) }
    )
  }

  /// The pairs of passages, by index, that are equal and in order.
  private mutating func linkEqualPassages() -> [(old: Int, new: Int)] {
    let numbers = numbers(old.passages, new.passages)
    let (old, weights) = (old, weights)
    let chain = EqualChain.pairs(numbers.old, numbers.new) { passage in
      weights.sum(old.tokens[old.passages[passage]])
    }
    for pair in chain { links.link(old.passages[pair.old], new.passages[pair.new]) }
    linkMoved(old.passages, new.passages, leastWords: 3)
    return chain
  }

  /// Links equal chunks that stand elsewhere, as far as they have at least so many words (half as much
  /// again of Han characters) that it can be no accident.
  private mutating func linkMoved(
    _ oldChunks: [Range<Int>], _ newChunks: [Range<Int>], leastWords: Int
  ) {
    let oldFree = oldChunks.filter { links.isFreeOld($0) && isLong($0, in: old, leastWords) }
    let newFree = newChunks.filter { links.isFreeNew($0) && isLong($0, in: new, leastWords) }
    guard !oldFree.isEmpty, !newFree.isEmpty else { return }
    let numbers = numbers(oldFree, newFree)
    var places: [Int: [Range<Int>]] = [:]
    for (number, chunk) in zip(numbers.new, newFree) { places[number, default: []].append(chunk) }
    let counts = Dictionary(numbers.old.map { ($0, 1) }, uniquingKeysWith: +)
    var used: [Int: Int] = [:]
    for (number, chunk) in zip(numbers.old, oldFree) {
      guard let found = places[number] else { continue }
      let rank = used[number, default: 0]
      used[number] = rank + 1
      if found.count > counts[number, default: 0] {
        ambiguities.append(Ambiguity(old: chunk, new: found))
      }
      if rank < found.count { links.link(chunk, found[rank]) }
    }
  }

  private func isLong(
    _ chunk: some Sequence<Int>, in text: ComparedText, _ leastWords: Int
  ) -> Bool {
    var halves = 0
    for index in chunk {
      let token = text.tokens[index]
      halves += token.kind == .word ? 3 : token.kind == .ideograph ? 2 : 0
      if halves >= leastWords * 3 { return true }
    }
    return false
  }

  /// Pairs the passages that are not equal, but alike: between equal ones in order, then anywhere.
  private mutating func pairSimilarPassages(
    between chain: [(old: Int, new: Int)]
  ) -> [PassagePair] {
    let oldLeft = old.passages.indices.filter { links.isFreeOld(old.passages[$0]) }
    let newLeft = new.passages.indices.filter { links.isFreeNew(new.passages[$0]) }
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return [] }
    let gaps = EqualGaps(oldLeft, newLeft, chain)
    let similar = SimilarChunks(
      oldLeft.map { old.passages[$0] }, newLeft.map { new.passages[$0] }, links)
    let chosen = SimilarPairs(
      similar, oldCount: oldLeft.count, newCount: newLeft.count, gaps: gaps, leastElsewhere: 0.5)
    record(chosen.ties, oldLeft.map { old.passages[$0] }, newLeft.map { new.passages[$0] })
    return chosen.pairs.map { (old.passages[oldLeft[$0.old]], new.passages[newLeft[$0.new]]) }
  }

  private mutating func record(
    _ ties: [(old: Int, new: [Int])], _ oldChunks: [Range<Int>], _ newChunks: [Range<Int>]
  ) {
    for tie in ties {
      ambiguities.append(Ambiguity(old: oldChunks[tie.old], new: tie.new.map { newChunks[$0] }))
    }
  }

  /// The pairs of sentences, by index in their passages, that are equal and in order.
  private mutating func linkEqualSentences(in pair: PassagePair) -> [(old: Int, new: Int)] {
    let oldSentences = Array(old.sentences.parts(in: pair.old))
    let newSentences = Array(new.sentences.parts(in: pair.new))
    let numbers = numbers(oldSentences, newSentences)
    let (old, weights) = (old, weights)
    let chain = EqualChain.pairs(numbers.old, numbers.new) {
      weights.sum(old.tokens[oldSentences[$0]])
    }
    for pair in chain { links.link(oldSentences[pair.old], newSentences[pair.new]) }
    return chain
  }

  /// Links the tokens of sentences that are alike and in order: of a passage that was partly rewritten,
  /// words of one sentence must not be taken for those of another that happens to have them too.
  private mutating func linkSimilarSentences(
    in pair: PassagePair, between chain: [(old: Int, new: Int)]
  ) {
    let oldSentences = Array(old.sentences.parts(in: pair.old))
    let newSentences = Array(new.sentences.parts(in: pair.new))
    let oldLeft = oldSentences.indices.filter { links.isFreeOld(oldSentences[$0]) }
    let newLeft = newSentences.indices.filter { links.isFreeNew(newSentences[$0]) }
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
    let similar = SimilarChunks(
      oldLeft.map { oldSentences[$0] }, newLeft.map { newSentences[$0] }, links)
    let chosen = SimilarPairs(
      similar, oldCount: oldLeft.count, newCount: newLeft.count,
      gaps: EqualGaps(oldLeft, newLeft, chain), leastElsewhere: nil)
    for pair in chosen.pairs {
      linkTokens(in: (oldSentences[oldLeft[pair.old]], newSentences[newLeft[pair.new]]))
    }
  }

  /// Links what two sentences that became each other begin and end with, if it is more than a word.
  private mutating func linkEnds(of sentences: SentencePairs) {
    for pair in sentences.pairs {
      linkEnd(Array(zip(pair.old, pair.new)))
      linkEnd(Array(zip(pair.old.reversed(), pair.new.reversed())))
    }
  }

  private mutating func linkEnd(_ tokens: [(old: Int, new: Int)]) {
    let end = tokens.prefix { links.mayLink($0.old, $0.new) }
    guard isLong(end.map(\.old), in: old, 2) else { return }
    for pair in end { links.link(pair.old, pair.new) }
  }

  /// Links tokens between the links that two passages have already.
  private mutating func linkTokens(in pair: PassagePair) {
    var oldFree: [Int] = []
    var next = pair.new.lowerBound
    for i in pair.old {
      let j = links.toNew[i]
      if j < 0 {
        oldFree.append(i)
      } else if pair.new.contains(j), j >= next {
        linkTokens(oldFree, next..<j)
        oldFree = []
        next = j + 1
      }
    }
    linkTokens(oldFree, next..<pair.new.upperBound)
  }

  private mutating func linkTokens(_ oldFree: [Int], _ newStretch: Range<Int>) {
    let newFree = newStretch.filter { links.toOld[$0] < 0 }
    for pair in diff.pairs(oldFree, of: old.tokens, newFree, of: new.tokens) {
      links.link(pair.old, pair.new)
    }
  }

  /// Links what stands in another order in two passages, if it is more than a few common words.
  private mutating func linkTurnedTokens(in pair: PassagePair) {
    let oldFree = pair.old.filter { links.toNew[$0] < 0 }
    let newFree = pair.new.filter { links.toOld[$0] < 0 }
    let pairs = diff.pairs(oldFree, of: old.tokens, newFree, of: new.tokens)
      .sorted { $0.old < $1.old }
    var run: [(old: Int, new: Int)] = []
    for next in pairs {
      if let last = run.last, last.old + 1 != next.old || last.new + 1 != next.new {
        linkIfDistinct(run)
        run = []
      }
      run.append(next)
    }
    linkIfDistinct(run)
  }

  private mutating func linkIfDistinct(_ run: [(old: Int, new: Int)]) {
    guard weights.sum(run.map { old.tokens[$0.old] }) >= TokenWeights.distinct else { return }
    for pair in run { links.link(pair.old, pair.new) }
  }

  /// Phrases that stand once in both texts, and what is alike in the clauses around them.
  private mutating func linkSolePhrases() {
    for phrase in SolePhrases(links).found {
      guard links.isFreeOld(phrase.old), links.isFreeNew(phrase.new) else { continue }
      links.link(phrase.old, phrase.new)
      let clause = old.clauses(around: phrase.old)
      let newClause = new.clauses(around: phrase.new)
      linkTokens(
        (clause.lowerBound..<phrase.old.lowerBound).filter { links.toNew[$0] < 0 },
        newClause.lowerBound..<phrase.new.lowerBound)
      linkTokens(
        (phrase.old.upperBound..<clause.upperBound).filter { links.toNew[$0] < 0 },
        phrase.new.upperBound..<newClause.upperBound)
    }
  }

  /// Sentences or clauses that went elsewhere and were changed there: elsewhere in their own passage, if
  /// that has any that are like enough.
  private mutating func linkSimilar(
    _ oldChunks: [Range<Int>], _ newChunks: [Range<Int>], preferring pairs: [PassagePair]
  ) {
    let oldFree = oldChunks.filter { isMostlyFree($0, links.toNew) && isLong($0, in: old, 4) }
    let newFree = newChunks.filter { isMostlyFree($0, links.toOld) && isLong($0, in: new, 4) }
    guard !oldFree.isEmpty, !newFree.isEmpty else { return }
    let own = Dictionary(
      uniqueKeysWithValues: pairs.map { pair in
        (old.passage(of: pair.old.lowerBound), new.passage(of: pair.new.lowerBound))
      })
    let similar = SimilarChunks(oldFree, newFree, links)
    let chosen = SimilarPairs(
      similar, oldCount: oldFree.count, newCount: newFree.count, gaps: nil, leastElsewhere: 0.5
    ) { own[old.passage(of: oldFree[$0].lowerBound)] == new.passage(of: newFree[$1].lowerBound) }
    record(chosen.ties, oldFree, newFree)
    for pair in chosen.pairs {
      linkTokens(oldFree[pair.old].filter { links.toNew[$0] < 0 }, newFree[pair.new])
    }
  }

  private func isMostlyFree(_ chunk: Range<Int>, _ links: [Int]) -> Bool {
    chunk.count { links[$0] < 0 } * 10 >= chunk.count * 7
  }
}
