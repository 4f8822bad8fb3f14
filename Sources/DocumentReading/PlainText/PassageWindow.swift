/// The passages around the one that is read: those farther ahead are not split off yet, those farther
/// behind are forgotten, so that a long text never has a list of all of them.
struct PassageWindow {
  /// As many passages are looked back at.
  private static let behind = 1
  /// As many are kept before any is forgotten, so that the rest need not move each time.
  private static let most = 32

  /// Nil where all passages are known.
  private var splitter: PassageSplitter?
  private var passages: [Passage]
  /// The index of the first passage that is not forgotten.
  private(set) var startIndex = 0
  /// Where the words begin of the first passage that is looked at again.
  private(set) var needed = 0

  init(_ splitter: PassageSplitter) {
    self.splitter = splitter
    passages = []
  }

  /// All passages of a text, of which none is forgotten.
  init(all passages: [Passage]) {
    self.passages = passages
  }

  /// The index after the last passage that is known: it is the text's last if less than
  /// `PlainTextOutline.lookahead` are known after the one that is read.
  var endIndex: Int { startIndex + passages.count }

  subscript(index: Int) -> Passage { passages[index - startIndex] }

  func contains(_ index: Int) -> Bool { index >= startIndex && index < endIndex }

  /// Goes on to the passage at `index`, which no one before the last one precedes; false after the end.
  mutating func move(to index: Int) -> Bool {
    guard splitter != nil else { return contains(index) }
    while endIndex <= index + PlainTextOutline.lookahead, let next = splitter?.next() {
      passages.append(next)
    }
    guard contains(index) else { return false }
    let first = max(startIndex, index - Self.behind)
    needed = self[first].start
    if first - startIndex >= Self.most {
      passages.removeFirst(first - startIndex)
      startIndex = first
    }
    return true
  }
}
