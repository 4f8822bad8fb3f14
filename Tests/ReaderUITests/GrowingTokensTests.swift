import DocumentModel
import KeywordIndexing
import Testing

@testable import ReaderUI

@Suite("The index of words grows beside the reader")
struct GrowingTokensTests {
  @Test("a search finds the same before, while and after the words are indexed")
  func growing() async throws {
    let text = (1...30_000).map { "The tide of day \($0) came in, and stable prices with it.\n" }
      .joined(separator: "\n")
    let document = try Fixture.document(text)
    let tokens = GrowingTokens(of: document)
    let query = SearchQuery("day 2999")
    let before = SearchResult(query, in: document.text, tokens.current) { false }
    #expect(before.hits.count == 11)
    let growing = BackgroundTask.run { tokens.grow() }
    let meanwhile = SearchResult(query, in: document.text, tokens.current) { false }
    #expect(meanwhile == before)
    await growing.value
    #expect(tokens.current.isComplete)
    #expect(SearchResult(query, in: document.text, tokens.current) { false } == before)
  }

  @Test("when the work is cancelled, it ends")
  func cancelling() async throws {
    let tokens = GrowingTokens(of: try Fixture.document("One.\n\nTwo.\n"))
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      tokens.grow()
    }
    await task.value
    #expect(!tokens.current.isComplete)
  }
}
