/// How the list of phrases is sorted.
enum PhraseOrder: String, CaseIterable, Hashable, Sendable {
  /// The most frequent first.
  case count = "by count"
  /// As they first appear in the text.
  case appearance = "in order of appearance"
  /// Under their categories, the most frequent first.
  case category = "by category"

  /// The one that comes after it, the first after the last.
  var next: PhraseOrder {
    switch self {
    case .count: .appearance
    case .appearance: .category
    case .category: .count
    }
  }
}
