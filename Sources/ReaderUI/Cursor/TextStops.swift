import DocumentModel
import KeywordIndexing

/// What the cursor stops at, in the order of the text: the phrases shown, and links.
///
/// Of a phrase and a link that begin together, the phrase comes first.
struct TextStops {
  let phrases: PhrasePane
  let links: [Link]

  private var occurrences: [Occurrence] { phrases.index?.occurrences ?? [] }

  /// How many there are.
  ///
  /// - Complexity: O(1) in the length of the text.
  var count: Int {
    guard let index = phrases.index else { return links.count }
    let hidden = index.categories.filter { phrases.hidden.contains($0.category) }
    return index.occurrences.count - hidden.reduce(0) { $0 + $1.count } + links.count
  }

  /// A place between stops: the phrase and the link that come next, those that are hidden too.
  struct Gap {
    fileprivate(set) var phrase: Int
    fileprivate(set) var link: Int
  }

  /// The gap at an offset: between what begins before it and what does not.
  ///
  /// - Complexity: O(log *n*).
  func gap(at offset: TextOffset) -> Gap {
    Gap(
      phrase: occurrences.partitioningIndex { $0.range.lowerBound >= offset },
      link: links.partitioningIndex { $0.range.lowerBound >= offset })
  }

  /// The gap before or after the stop under a cursor; nil where it is on neither.
  func gap(beside cursor: TextCursor, isAfter: Bool) -> Gap? {
    let step = isAfter ? 1 : 0
    switch cursor {
    case .phrase(let place) where occurrences.indices.contains(place):
      var gap = gap(at: occurrences[place].range.lowerBound)
      gap.phrase = place + step
      return gap
    case .link(let place) where links.indices.contains(place):
      var gap = gap(at: links[place].range.lowerBound + 1)
      gap.link = place + step
      return gap
    case .phrase, .link, .footnote, .passage, .none: return nil
    }
  }

  /// The gap before words of the text; after what begins and ends where they do, if asked.
  func gap(beside words: TextRange, isAfter: Bool) -> Gap {
    var gap = gap(at: words.lowerBound)
    guard isAfter else { return gap }
    if gap.phrase < occurrences.count, occurrences[gap.phrase].range == words { gap.phrase += 1 }
    if gap.link < links.count, links[gap.link].range == words { gap.link += 1 }
    return gap
  }

  /// The `steps`th stop from a gap, back when negative, going on from the other end of the text;
  /// nil when there is none.
  ///
  /// - Complexity: O(*n*) in the stops walked over, those that are hidden too.
  func stop(_ steps: Int, from gap: Gap) -> (cursor: TextCursor, wrapped: Bool)? {
    let count = count
    guard count > 0, steps != 0 else { return nil }
    var gap = gap
    // More than once around leads nowhere else.
    var remaining = Int((steps.magnitude - 1) % UInt(count)) + 1
    var wrapped = steps.magnitude > count
    var cursor = TextCursor.none
    while remaining > 0 {
      if let next = steps > 0 ? next(after: &gap) : previous(before: &gap) {
        cursor = next
        remaining -= 1
      } else if steps > 0 {
        gap = Gap(phrase: 0, link: 0)
        wrapped = true
      } else {
        gap = Gap(phrase: occurrences.count, link: links.count)
        wrapped = true
      }
    }
    return (cursor, wrapped)
  }

  private func next(after gap: inout Gap) -> TextCursor? {
    while gap.phrase < occurrences.count, !isShown(gap.phrase) { gap.phrase += 1 }
    let hasPhrase = gap.phrase < occurrences.count
    guard gap.link < links.count else {
      guard hasPhrase else { return nil }
      gap.phrase += 1
      return .phrase(gap.phrase - 1)
    }
    if hasPhrase,
      occurrences[gap.phrase].range.lowerBound <= links[gap.link].range.lowerBound
    {
      gap.phrase += 1
      return .phrase(gap.phrase - 1)
    }
    gap.link += 1
    return .link(gap.link - 1)
  }

  private func previous(before gap: inout Gap) -> TextCursor? {
    while gap.phrase > 0, !isShown(gap.phrase - 1) { gap.phrase -= 1 }
    guard gap.link > 0 else {
      guard gap.phrase > 0 else { return nil }
      gap.phrase -= 1
      return .phrase(gap.phrase)
    }
    if gap.phrase > 0,
      occurrences[gap.phrase - 1].range.lowerBound > links[gap.link - 1].range.lowerBound
    {
      gap.phrase -= 1
      return .phrase(gap.phrase)
    }
    gap.link -= 1
    return .link(gap.link)
  }

  private func isShown(_ place: Int) -> Bool {
    guard let index = phrases.index else { return false }
    return phrases.isShown(index.occurrences[place], of: index)
  }
}
