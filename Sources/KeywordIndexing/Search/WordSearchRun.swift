import DocumentModel

/// A search for words under way.
struct WordSearchRun {
  private(set) var hits: [TextRange] = []

  private let query: WordQuery
  private let first: FoldedText.Element
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private let isCancelled: () -> Bool
  private var steps = 0
  private var isOver = false

  /// - Precondition: the query has elements.
  init(
    _ query: WordQuery, over bytes: UnsafeBufferPointer<UInt8>, limit: Int,
    isCancelled: @escaping () -> Bool
  ) {
    self.query = query
    first = query.elements[0]
    self.bytes = bytes
    self.limit = limit
    self.isCancelled = isCancelled
    isOver = limit <= 0
  }

  // MARK: - By the index

  /// Looks at the tokens in which the query may begin.
  mutating func look(up anchor: WordQuery.Anchor, in index: TokenIndex) {
    let terms = index.terms.numbers(for: anchor)
    var stretches = index.stretches[..<index.indexed]
    for segment in index.segments {
      var places = segment.places(of: terms)[...]
      while !isOver, let place = places.first {
        while let range = stretches.first, range.upperBound.utf8 <= place {
          stretches.removeFirst()
        }
        guard let range = stretches.first?.utf8 else { return }
        let stretch = TextStretch(bytes, range)
        while let place = places.first, place < range.upperBound {
          look(at: place, in: stretch)
          places.removeFirst()
        }
      }
    }
  }

  /// Looks at each character of the token that begins at `place`.
  private mutating func look(at place: Int, in stretch: borrowing TextStretch) {
    var folded = stretch.folded(from: place)
    while !isOver, let element = folded.next() {
      compare(element, folded, in: stretch)
      // A word may begin within what a character comes to, as that of the 2 in ½ does.
      if element.isIdeograph || !element.traits.contains(.word) && element.start > place { return }
    }
  }

  // MARK: - By reading

  /// Looks at each character of some stretches.
  mutating func read(_ stretches: ArraySlice<TextRange>) {
    for range in stretches {
      let stretch = TextStretch(bytes, range.utf8)
      var folded = FoldedText(bytes, in: range.utf8)
      while !isOver, let element = folded.next() { compare(element, folded, in: stretch) }
      if isOver { return }
    }
  }

  // MARK: - At a place

  /// Notes a hit if the query begins with `element`, which `rest` follows.
  @inline(__always)
  private mutating func compare(
    _ element: FoldedText.Element, _ rest: FoldedText, in stretch: borrowing TextStretch
  ) {
    steps &+= 1
    if steps & 0xFFFF == 0, isCancelled() { isOver = true }
    guard element.value == first.value, element.start >= (hits.last?.upperBound.utf8 ?? 0),
      let end = end(from: element, rest, in: stretch)
    else { return }
    hits.append(TextRange(utf8: element.start..<end))
    if hits.count == limit { isOver = true }
  }

  /// Where the query ends that begins with `element`; nil when it does not stand there.
  private mutating func end(
    from element: FoldedText.Element, _ rest: FoldedText, in stretch: borrowing TextStretch
  ) -> Int? {
    let parts: FoldedScalar.Traits = [.extending, .inner]
    guard element.traits.isDisjoint(with: parts.subtracting(first.traits)) else { return nil }
    var rest = rest
    var last = element
    for expected in query.elements.dropFirst() {
      steps &+= 1
      guard var next = rest.next() else { return nil }
      // Some put a space between Han and Latin, others none.
      if next.traits.contains(.space), FoldedText.mayPart(last, expected) {
        guard let behind = rest.next() else { return nil }
        next = behind
      }
      guard next.value == expected.value else { return nil }
      last = next
    }
    // No hit ends within a character.
    let following = rest.next()?.traits ?? stretch.following
    guard following.isDisjoint(with: parts) else { return nil }
    if query.endsWord, following.contains(.word) { return nil }
    if query.beginsWord, !stretch.isWordStart(element.start) { return nil }
    if let letters = query.letters, !letters.stand(in: element.start..<last.end, of: bytes) {
      return nil
    }
    return last.end
  }
}
