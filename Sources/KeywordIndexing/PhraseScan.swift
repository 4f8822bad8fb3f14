import DocumentModel

/// One pass of an automaton over a text.
///
/// It keeps the last characters only, so that a text of any length costs the same memory.
struct PhraseScan: ~Copyable {
  private let automaton: PhraseAutomaton
  private var folded: FoldedText
  private var node = 0
  /// How many characters were read.
  private var count = 0
  private var previous: FoldedText.Element
  private let next: FoldedScalar.Traits
  private(set) var window: Window

  /// A pattern found: the characters by number, and the bytes that they stand for.
  struct Match {
    var pattern: Int
    /// The number of its first character.
    var first: Int
    var bytes: Range<Int>
  }

  /// The last characters that were read, by number.
  struct Window {
    private var values: [UInt32]
    private var offsets: [Int]
    private let mask: Int
    private(set) var count = 0

    init(holding length: Int) {
      var size = 64
      while size < length { size *= 2 }
      values = [UInt32](repeating: 0, count: size)
      offsets = [Int](repeating: 0, count: size)
      mask = size - 1
    }

    @inline(__always)
    mutating func append(_ element: FoldedText.Element) {
      values[count & mask] = element.value
      offsets[count & mask] = element.start
      count += 1
    }

    /// The folded character of that number; nil when it does not exist or was forgotten.
    func value(_ number: Int) -> UInt32? {
      number >= 0 && number < count && count - number <= values.count
        ? values[number & mask] : nil
    }

    @inline(__always)
    func offset(_ number: Int) -> Int {
      offsets[number & mask]
    }
  }

  /// Characters before a match that stay known, for its modifier.
  static let lookBehind = 40

  /// Scans `range` of the bytes of a string; what stands around it decides about its edges only.
  init(_ automaton: PhraseAutomaton, over bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.automaton = automaton
    let start = Self.scalarStart(atOrBefore: range.lowerBound, in: bytes)
    let end = Swift.max(start, Self.scalarStart(atOrBefore: range.upperBound, in: bytes))
    folded = FoldedText(bytes, in: start..<end)
    window = Window(holding: automaton.longest + Self.lookBehind)
    previous = FoldedText.Element(value: 0x20, traits: [], start: start, end: start)
    if start > 0 {
      let before = Self.scalarStart(atOrBefore: start - 1, in: bytes)
      var neighbour = FoldedText(bytes, in: before..<start)
      previous.traits = neighbour.next()?.traits.intersection(.word) ?? []
    }
    var following = FoldedText(bytes, in: end..<Swift.min(end + 4, bytes.count))
    // Only a character that follows at once counts, not one behind white space.
    let after = following.next()
    next = after?.start == end ? after?.traits ?? [] : []
  }

  private static func scalarStart(
    atOrBefore offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Reads on to the end; `report` gets every match, in the order in which they end.
  mutating func run(_ report: (Match, borrowing Window) -> Void) {
    while let element = folded.next() {
      if node != 0 { reportMatches(before: element.traits, report) }
      step(element)
      window.append(element)
      previous = element
    }
    if node != 0 { reportMatches(before: next, report) }
  }

  @inline(__always)
  private mutating func step(_ element: FoldedText.Element) {
    while node != 0 {
      let child = automaton.child(of: node, by: element.value)
      if child != 0 {
        node = child
        return
      }
      node = Int(automaton.fallback[node])
    }
    // Within a word no phrase begins.
    if previous.traits.contains(.word), element.traits.contains(.word) { return }
    node = automaton.start(element.value)
  }

  @inline(__always)
  private func reportMatches(
    before next: FoldedScalar.Traits, _ report: (Match, borrowing Window) -> Void
  ) {
    var ending = automaton.pattern[node] >= 0 ? node : Int(automaton.shorter[node])
    if ending == 0 || next.contains(.extending) { return }
    if previous.traits.contains(.word), next.contains(.word) { return }
    while ending != 0 {
      let pattern = Int(automaton.pattern[ending])
      let first = window.count - automaton.lengths[pattern]
      report(
        Match(pattern: pattern, first: first, bytes: window.offset(first)..<previous.end), window)
      ending = Int(automaton.shorter[ending])
    }
  }
}
