import DocumentModel
import KeywordIndexing
import Synchronization

/// The index of the words of a text, which grows on another thread while searches use what there is.
final class GrowingTokens: Sendable {
  private let text: String
  private let index: Mutex<TokenIndex>

  /// So many bytes are indexed at a time.
  private static let step = 4 << 20

  init(of document: Document) {
    text = document.text
    index = Mutex(TokenIndex(of: document))
  }

  /// What is indexed by now.
  var current: TokenIndex {
    index.withLock { $0 }
  }

  /// Indexes all of the text, unless that is cancelled.
  func grow() {
    var index = current
    while !index.isComplete, !Task.isCancelled {
      index.extend(over: text, by: Self.step)
      self.index.withLock { $0 = index }
    }
  }
}
