import DocumentModel
import KeywordIndexing

/// What a search came to.
package struct SearchResult: Equatable, Sendable {
  package var query: SearchQuery
  /// The hits in reading order; disjoint.
  package var hits: [TextRange]
  /// Why the query could not be searched, such as an unfinished regular expression.
  package var problem: String?
  /// Whether the search stopped before the end of the text, at its limit of hits.
  package var isCut: Bool

  package init(
    query: SearchQuery, hits: [TextRange], problem: String? = nil, isCut: Bool = false
  ) {
    self.query = query
    self.hits = hits
    self.problem = problem
    self.isCut = isCut
  }

  /// The most hits that are listed.
  static let mostHits = 100_000

  /// Searches a text, whose words `tokens` indexes.
  init(
    _ query: SearchQuery, in text: String, _ tokens: TokenIndex,
    isCancelled: @escaping () -> Bool
  ) {
    do throws(RegexSearch.Problem) {
      let hits =
        query.isRegex
        ? try RegexSearch(query.text)
          .hits(in: text, limit: Self.mostHits, isCancelled: isCancelled)
        : WordSearch(query.text)
          .hits(in: text, tokens, limit: Self.mostHits, isCancelled: isCancelled)
      self.init(query: query, hits: hits, isCut: hits.count == Self.mostHits)
    } catch {
      self.init(query: query, hits: [], problem: error.description)
    }
  }
}

/// The query that is set, its hits, and the one that is current.
struct SearchState: Equatable, Sendable {
  var query: SearchQuery?
  var hits: [TextRange] = []
  var isCut = false
  /// An index of `hits`.
  var current: Int?
  /// Whether only the paragraphs with hits are shown.
  var showsOnlyHits = false
  /// The direction in which `n` goes on.
  var isBackward = false
  /// Whether an answer is still to come.
  var isRunning = false

  var isSet: Bool { query != nil }

  /// The first hit at or after `offset`, as an index of `hits`; their number when there is none.
  ///
  /// - Complexity: O(log *n*).
  func firstHit(from offset: TextOffset) -> Int {
    hits.partitioningIndex { $0.lowerBound >= offset }
  }
}

/// A query being typed.
package struct SearchPrompt: Equatable, Sendable {
  var text = ""
  var isBackward = false
  /// Where the search began.
  var origin: TextOffset { article.focus }
  /// What was shown when it began, to go back to when it is given up.
  let article: ArticlePane
  /// What was set before, likewise.
  var previous: SearchState
}
