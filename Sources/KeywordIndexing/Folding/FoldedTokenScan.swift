import DocumentModel

/// The tokens of a stretch of UTF-8, one after another.
///
/// Quotation marks are none, nor is a hyphen inside a word: texts that differ in these alone are the
/// same, as they are to the phrase matcher. A mark that is repeated is one.
struct FoldedTokenScan {
  /// The folded characters of the token returned last, in UTF-8.
  private(set) var term: [UInt8] = []

  private let bytes: Slice<UnsafeBufferPointer<UInt8>>
  private var folded: FoldedText
  private var ahead: FoldedText.Element?
  private var second: FoldedText.Element?
  /// Where a word ended since which nothing has stood.
  private var wordEnd: Int?
  private var lastValue: UInt32 = 0

  /// The bytes must be UTF-8, and `range` must lie on its scalars.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes[range]
    folded = FoldedText(bytes, in: range)
    ahead = folded.next()
    second = folded.next()
  }

  /// The next token's kind and bytes; its characters are in `term` from then on.
  mutating func next() -> (kind: FoldedToken.Kind, start: Int, end: Int)? {
    while let element = ahead {
      if element.traits.contains(.word) { return word() }
      defer { wordEnd = nil }
      advance()
      if element.isSilent || isJoiningHyphen(element) { continue }
      let isShortened = element.value == 0x2E && isShortening(element)
      term.removeAll(keepingCapacity: true)
      term.append(utf8: element.value)
      if element.isIdeograph { return (.ideograph, element.start, element.end) }
      var end = element.end
      while let repeated = ahead, repeated.value == element.value {
        end = repeated.end
        advance()
      }
      let kind: FoldedToken.Kind = isShortened ? .mark : kind(ofMark: element.value)
      return (kind, element.start, end)
    }
    return nil
  }

  private mutating func advance() {
    ahead = second
    second = folded.next()
  }

  /// A word: letters and digits, with an apostrophe between letters or a point or comma between digits.
  private mutating func word() -> (kind: FoldedToken.Kind, start: Int, end: Int) {
    term.removeAll(keepingCapacity: true)
    let start = ahead?.start ?? 0
    var end = start
    while let element = ahead, element.traits.contains(.word) || joins(element) {
      term.append(utf8: element.value)
      end = element.end
      lastValue = element.value
      advance()
    }
    wordEnd = end
    return (.word, start, end)
  }

  /// Whether an element after a part of a word goes on with it.
  private func joins(_ element: FoldedText.Element) -> Bool {
    guard let next = second, next.traits.contains(.word) else { return false }
    switch element.value {
    case 0x27: return !lastValue.isDigit && !next.value.isDigit
    case 0x2C, 0x2E: return lastValue.isDigit && next.value.isDigit
    default: return false
    }
  }

  private func isJoiningHyphen(_ element: FoldedText.Element) -> Bool {
    // One of full width is known as such, a dash is not.
    guard element.value == 0x2D, !element.traits.isDisjoint(with: [.hyphen, .wide]),
      let wordEnd, let next = ahead, next.traits.contains(.word)
    else { return false }
    // Between digits it is a range or a mixed number, and at the beginning of a line it may be a sign.
    return !(next.value.isDigit && (lastValue.isDigit || wordEnd < element.start))
  }

  /// Whether a point belongs to the word right before it, which `term` still has.
  private func isShortening(_ point: FoldedText.Element) -> Bool {
    wordEnd != nil
      && Abbreviation.goesOn(
        after: String(decoding: term, as: UTF8.self), before: bytes[point.end...])
  }

  private func kind(ofMark value: UInt32) -> FoldedToken.Kind {
    switch value {
    case 0x21, 0x3F, 0x3B, 0x3002: return .stop
    case 0x2C, 0x3A: return .pause
    case 0x2E:
      // Inside an address it ends nothing.
      let isAtEnd =
        ahead == nil || ahead?.traits.contains(.space) == true || ahead?.isSilent == true
      return isAtEnd ? .stop : .mark
    default: return .mark
    }
  }
}

extension FoldedText.Element {
  /// Whether it makes no token: white space, what is invisible, quotation marks of any shape.
  fileprivate var isSilent: Bool {
    if !traits.isDisjoint(with: [.space, .ignorable]) { return true }
    switch value {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F: return true
    default: return false
    }
  }
}

extension UInt32 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
