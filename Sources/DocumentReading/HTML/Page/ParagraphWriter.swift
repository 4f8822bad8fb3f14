import DocumentModel

/// Writes the paragraph that is being read from a page, white space put in order.
struct ParagraphWriter {
  private(set) var text = InlineText()
  /// The elements that are open, and whether the text is told of each.
  private var open: [(name: HTMLName, isTold: Bool)] = []
  /// What the text is told is set apart; few, however deep elements are nested.
  private var current: [(name: HTMLName, kind: Inline.Kind)] = []
  /// Names for the place where the next text stands.
  private var anchors: [String] = []
  /// White space was met and what follows decides whether it shows: a space, or a line end that is
  /// nothing between Han.
  private var pending: Space?

  private enum Space {
    case space, lineEnd
  }

  /// Links in links and the like are told of no further than this.
  private static let mostAtOnce = 16

  /// Whether nothing but white space was written.
  private(set) var isBlank = true

  /// Gives a name to the place where the next text stands, in this paragraph or a later one.
  mutating func addAnchor(_ name: String) {
    anchors.append(name)
  }

  mutating func begin(_ name: HTMLName, _ kind: Inline.Kind?) {
    if name == .sup || name == .sub {
      open.append((name, false))
      settle(before: nil)
      return text.begin(name.rawValue, nil)
    }
    // What is set apart twice is set apart once; so nesting costs nothing in each paragraph.
    guard let kind, current.count < Self.mostAtOnce, !current.contains(where: { $0.kind == kind })
    else {
      return open.append((name, false))
    }
    open.append((name, true))
    current.append((name, kind))
    settle(before: nil)
    text.begin(name.rawValue, kind)
  }

  mutating func end(_ name: HTMLName) {
    guard let last = open.last, last.name == name else { return }
    open.removeLast()
    if name == .sup || name == .sub { text.end(name.rawValue) }
    guard last.isTold else { return }
    text.end(name.rawValue)
    current.removeLast()
  }

  /// Appends a run of text: white space of any length is one space, and a line end between Han none.
  mutating func write(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      var end = at
      while end < bytes.endIndex, bytes[end] <= 0x20 {
        if bytes[end] == 0x0A, pending == nil { pending = .lineEnd }
        if bytes[end] != 0x0A, bytes[end] != 0x0D { pending = pending ?? .space }
        end += 1
      }
      at = end
      while end < bytes.endIndex, bytes[end] > 0x20 { end += 1 }
      guard at < end else { continue }
      let word = bytes[at..<end]
      settle(before: word.withUnsafeBufferPointer { $0.scalar(at: 0) })
      placeAnchors()
      isBlank = false
      text.bytes.append(contentsOf: word)
      at = end
    }
  }

  /// Appends text as it stands, white space and all.
  mutating func writeVerbatim(_ bytes: ArraySlice<UInt8>) {
    pending = nil
    placeAnchors()
    if isBlank { isBlank = bytes.allSatisfy { $0 <= 0x20 } }
    text.bytes.append(contentsOf: bytes)
  }

  private mutating func placeAnchors() {
    for name in anchors { text.addAnchor(name, at: text.bytes.count) }
    anchors = []
  }

  mutating func append(_ kind: Inline.Kind, _ words: String) {
    settle(before: words.unicodeScalars.first)
    placeAnchors()
    isBlank = false
    text.append(kind, words.utf8)
  }

  mutating func breakLine() {
    pending = nil
    text.breakLine()
  }

  /// White space stands here, for an element that a browser sets apart.
  mutating func space() {
    pending = pending ?? .space
  }

  private mutating func settle(before next: Unicode.Scalar?) {
    guard let space = pending else { return }
    pending = nil
    guard let last = text.bytes.last, last != 0x20, last != 0x0A else { return }
    if space == .space { text.bytes.append(0x20) } else { text.joinLine(before: next) }
  }

  /// The paragraph so far; what is open goes on in the next one.
  mutating func take(isVerbatim: Bool = false) -> InlineText {
    text.endAll()
    let taken = isVerbatim ? text : text.trimmed()
    text = InlineText()
    isBlank = true
    pending = nil
    for stretch in current { text.begin(stretch.name.rawValue, stretch.kind) }
    return taken
  }
}
