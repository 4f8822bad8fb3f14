import DocumentModel

/// One pass of an automaton over a text.
///
/// It keeps where the characters of the phrase at hand begin and nothing else, so that a text of any
/// length costs the same memory.
struct PhraseScan: ~Copyable {
  private let links: PhraseAutomaton.Links
  private let lengths: [Int32]
  private var folded: FoldedText
  private var node = 0
  /// How many characters of phrases were read.
  private var count = 0
  private var previous: FoldedText.Element
  /// What comes right after the range.
  private let next: FoldedScalar.Traits
  /// Where the last characters begin, by their number; its size is a power of two.
  private let starts: UnsafeMutableBufferPointer<Int>

  /// A pattern found, and the bytes that it stands for.
  struct Match {
    var pattern: Int
    var bytes: Range<Int>
  }

  /// Scans a stretch of the bytes of a string.
  ///
  /// What stands around `range` decides about its edges only. `nodes` are the automaton's, which must
  /// outlive the scan.
  init(
    _ automaton: PhraseAutomaton, nodes: UnsafeBufferPointer<PhraseAutomaton.Node>,
    over bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) {
    links = PhraseAutomaton.Links(nodes: nodes, starts: automaton.starts)
    lengths = automaton.lengths
    let start = bytes.scalarStart(atOrBefore: range.lowerBound)
    let end = Swift.max(start, bytes.scalarStart(atOrBefore: range.upperBound))
    folded = FoldedText(bytes, in: start..<end)
    var size = 64
    while size < automaton.longest + 1 { size *= 2 }
    starts = .allocate(capacity: size)
    starts.initialize(repeating: 0)
    previous = FoldedText.Element(value: 0x20, traits: [], start: start, end: start)
    if start > 0 {
      let before = bytes.scalarStart(atOrBefore: start - 1)
      var neighbour = FoldedText(bytes, in: before..<start)
      previous.traits = neighbour.next()?.traits.intersection(.word) ?? []
    }
    var following = FoldedText(bytes, in: end..<Swift.min(end + 4, bytes.count))
    // Only a character that follows at once counts, not one behind white space.
    let after = following.next()
    next = after?.start == end ? after?.traits ?? [] : []
  }

  deinit { starts.deallocate() }

  /// Reads on to the end; `report` gets every match, in the order in which they end.
  mutating func run(_ report: (Match) -> Void) {
    while true {
      if node == 0 {
        // Within a word no phrase begins.
        if previous.traits.contains(.word) { folded.skipWord() }
        guard let element = folded.next() else { return }
        begin(with: element)
      } else {
        guard let element = folded.next() else { break }
        reportMatches(before: element.traits, report)
        step(element)
      }
    }
    reportMatches(before: next, report)
  }

  @inline(__always)
  private mutating func begin(with element: FoldedText.Element) {
    if !(previous.traits.contains(.word) && element.traits.contains(.word)) {
      node = links.start(element.value)
      if node != 0 { note(element) }
    }
    previous = element
  }

  @inline(__always)
  private mutating func step(_ element: FoldedText.Element) {
    repeat {
      let child = links.child(of: node, by: element.value)
      if child != 0 {
        node = child
        note(element)
        previous = element
        return
      }
      node = Int(links.nodes[node].fallback)
    } while node != 0
    begin(with: element)
  }

  @inline(__always)
  private mutating func note(_ element: FoldedText.Element) {
    starts[count & (starts.count - 1)] = element.start
    count += 1
  }

  @inline(__always)
  private func reportMatches(before next: FoldedScalar.Traits, _ report: (Match) -> Void) {
    let here = links.nodes[node]
    var ending = here.pattern >= 0 ? node : Int(here.shorter)
    if ending == 0 || next.contains(.extending) { return }
    if previous.traits.contains(.word), next.contains(.word) { return }
    while ending != 0 {
      let pattern = Int(links.nodes[ending].pattern)
      let first = starts[(count - Int(lengths[pattern])) & (starts.count - 1)]
      report(Match(pattern: pattern, bytes: first..<previous.end))
      ending = Int(links.nodes[ending].shorter)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The nearest offset at or before `offset` at which a scalar begins.
  func scalarStart(atOrBefore offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), count)
    while offset > 0, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
