import DocumentModel
import Testing

@testable import KeywordIndexing

@Suite("Searching for words")
struct WordSearchTests {
  /// A document of paragraphs.
  private static func document(_ paragraphs: [String]) -> Document {
    var text = ""
    var blocks: [Block] = []
    for paragraph in paragraphs {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += paragraph
      blocks.append(
        Block(.paragraph, in: TextRange(utf8: start..<text.utf8.count)))
    }
    return Document(text: text, blocks: blocks, sections: [], metadata: Metadata())
  }

  /// The index of a document, of which at least `bytes` are indexed, step by step.
  private static func index(of document: Document, upTo bytes: Int, step: Int) -> TokenIndex {
    var index = TokenIndex(of: document)
    var done = 0
    while done < bytes, !index.isComplete {
      index.extend(over: document.text, by: step)
      done += step
    }
    return index
  }

  @Test(
    "words are found whatever their case, width, quotes, hyphens and line breaks",
    arguments: [
      ("Calm tides.", "calm", ["Calm"]), ("Calm and calm", "Calm", ["Calm"]),
      ("Becalmed, calmer", "calm", ["calm", "calm"]), ("Becalmed, calmer", " calm", ["calm"]),
      ("Becalm calmer", "calm ", ["calm"]), ("the calm, calmly", " calm ", ["calm"]),
      ("steady\nas a rock", "steady as", ["steady\nas"]), ("风平\n浪静", "平浪", ["平\n浪"]),
      ("風平浪靜", "风平浪静", ["風平浪靜"]), ("风，平浪", "平", ["平"]), ("风平 ABC", "平a", ["平 A"]),
      ("风平ABC", "平 a", ["平A"]),
      ("risk\u{2011}free", "risk-free", ["risk\u{2011}free"]), ("it’s", "it's", ["it’s"]),
      ("ta\u{AD}ble", "table", ["ta\u{AD}ble"]), ("ＧＤＰ", "gdp", ["ＧＤＰ"]),
      ("cafe\u{301}", "cafe", []),
      ("caf\u{E9}", "cafe\u{301}", ["caf\u{E9}"]), ("2 % or 3%", "%", ["%", "%"]),
      ("(calm) (tide)", "(tide", ["(tide"]), ("aaaa", "aa", ["aa", "aa"]), ("calm", "", []),
      ("calm", "\u{200B}", []), ("风平浪静", "静", ["静"]), ("calm tide", "lm ti", ["lm ti"]),
      ("CAFE\u{301} Cafe\u{301}", "CAF\u{C9}", ["CAFE\u{301}"]),
    ] as [(String, String, [String])])
  func table(text: String, query: String, expected: [String]) {
    let document = Self.document([text])
    for bytes in [0, 100] {
      let index = Self.index(of: document, upTo: bytes, step: 1)
      let hits = WordSearch(query).hits(in: text, index)
      #expect(hits.map { String(document.text[$0]) } == expected)
    }
  }

  @Test("a word too long for the index is found all the same, at its beginning, middle and end")
  func longWords() {
    let long = String(repeating: "ab", count: 500) + "xyz"
    let document = Self.document(["one two", long, "three " + long + " four"])
    let index = Self.index(of: document, upTo: .max, step: 10)
    #expect(index.isComplete)
    for (query, count) in [("xyz", 2), ("xyz four", 1), ("three abab", 1), (long, 2), ("bax", 0)] {
      #expect(WordSearch(query).hits(in: document.text, index).count == count, "\(query)")
    }
  }

  /// With a limit of its own: going over all words for each part of the text takes many minutes.
  @Test("many parts are indexed, however many words there are", .timeLimit(.minutes(1)))
  func manyParts() {
    let words = (0..<60_000).map { "w\($0)" }.joined(separator: " ")
    let document = Self.document([words] + (0..<30_000).map { "w\($0) tail" })
    let index = Self.index(of: document, upTo: .max, step: 1)
    #expect(index.segments.count == 30_001)
    #expect(WordSearch(" w29999 ").hits(in: document.text, index).count == 2)
    #expect(WordSearch("tail").hits(in: document.text, index).count == 30_000)
  }

  @Test("no hit reaches from one paragraph into the next, and those wanted are the first ones")
  func limits() {
    let document = Self.document(["calm", "tide calm", "calm"])
    let index = Self.index(of: document, upTo: .max, step: 1)
    #expect(WordSearch("calm tide").hits(in: document.text, index).isEmpty)
    let two = WordSearch("calm").hits(in: document.text, index, limit: 2)
    #expect(two.map(\.lowerBound.utf8) == [0, 11])
    #expect(WordSearch("calm").hits(in: document.text, index, limit: 0).isEmpty)
  }

  @Test("a search that is cancelled ends")
  func cancelling() {
    let document = Self.document([String(repeating: "calm ", count: 100_000)])
    let search = WordSearch("m")
    let empty = TokenIndex(of: document)
    #expect(search.hits(in: document.text, empty) { true }.count < 100_000)
  }

  @Test(
    "by the index, partly or wholly, a search finds what reading finds, in 40,000 cases",
    arguments: 1...8)
  func random(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let document = Self.document(
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          generator.string(of: CaseParts.folded, count: 1..<14)
        })
      let upTo = Int.random(in: 0...60, using: &generator)
      let index = Self.index(
        of: document, upTo: upTo, step: Int.random(in: 1...20, using: &generator))
      for _ in 0..<10 {
        let words = generator.string(of: CaseParts.folded, count: 1..<5)
        let found = WordSearch(words).hits(in: document.text, index)
        let expected = document.stretches.flatMap {
          Self.naiveHits(of: words, in: String(document.text[$0])).map { [start = $0.lowerBound] in
            TextRange(utf8: start.utf8 + $0.lowerBound..<start.utf8 + $0.upperBound)
          }
        }
        guard found == expected else {
          Issue.record(
            """
            seed \(seed), \(words.debugDescription) in \(document.text.debugDescription), \(upTo) \
            indexed: \(found.map(\.utf8)) instead of \(expected.map(\.utf8))
            """)
          return
        }
      }
    }
  }

  /// The query at every place, one after another.
  private static func naiveHits(of words: String, in text: String) -> [Range<Int>] {
    let query = withoutSpacesOfTaste(NaiveMatcher.tokens(of: words))
    let tokens = withoutSpacesOfTaste(NaiveMatcher.tokens(of: text))
    let parts: FoldedScalar.Traits = [.extending, .inner]
    let white = words.unicodeScalars.map(\.properties.isWhitespace)
    guard let first = query.first, let last = query.last else { return [] }
    var hits: [Range<Int>] = []
    for place in tokens.indices where place + query.count <= tokens.count {
      let end = place + query.count
      guard tokens[place].start >= hits.last?.upperBound ?? 0,
        tokens[place..<end].map(\.value) == query.map(\.value),
        tokens[place].traits.isDisjoint(with: parts.subtracting(first.traits)),
        end == tokens.count || tokens[end].traits.isDisjoint(with: parts)
      else { continue }
      if white.first == true, first.traits.contains(.word), place > 0,
        tokens[place - 1].traits.contains(.word)
      {
        continue
      }
      if white.last == true, last.traits.contains(.word), end < tokens.count,
        tokens[end].traits.contains(.word)
      {
        continue
      }
      let range = tokens[place].start..<tokens[end - 1].end
      let capitals = words.unicodeScalars.contains { $0.properties.isUppercase }
      let hit = String(text[TextRange(utf8: range)])
      if capitals,
        !NaiveMatcher.letters(of: hit).elementsEqual(
          NaiveMatcher.letters(of: words), by: { $0.fits($1) })
      {
        continue
      }
      hits.append(range)
    }
    return hits
  }

  /// The tokens but for the spaces between Han and words.
  private static func withoutSpacesOfTaste(
    _ tokens: [NaiveMatcher.Token]
  ) -> [NaiveMatcher.Token] {
    tokens.indices.filter { place in
      guard tokens[place].traits.contains(.space), place > 0, place + 1 < tokens.count else {
        return true
      }
      let around = [tokens[place - 1], tokens[place + 1]]
      return
        !(around.contains { $0.traits.contains(.word) }
        && around.contains { $0.traits.contains(.wide) && !NaiveMatcher.isPunctuation($0) }
        && !around[1].traits.contains(.extending))
    }.map { tokens[$0] }
  }
}
