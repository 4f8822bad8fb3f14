import DocumentModel

/// The text of a piece of HTML that stands in Markdown, block by block.
struct HTMLFragment {
  enum Kind: Equatable {
    case paragraph
    case heading(Int)
    case item
    /// Preformatted text, its spaces and line ends kept.
    case code
  }

  struct Piece {
    var kind: Kind
    var text: InlineText
  }

  private(set) var pieces: [Piece] = []
  private var current = InlineText()
  private var kind = Kind.paragraph
  private var skipping: String?
  private var isPreformatted = false
  private var startsPreformatted = false

  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x3C: at = readTag(bytes, at: at)
      case 0x26:
        if let entity = HTMLEntity.read(bytes, at: at) {
          if skipping == nil {
            current.bytes.append(contentsOf: UTF8.encode(entity.scalar) ?? .init())
          }
          at = entity.end
        } else {
          write(bytes[at])
          at += 1
        }
      case 0x09 where !isPreformatted, 0x0A where !isPreformatted, 0x20 where !isPreformatted:
        var end = at
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x0A || bytes[end] == 0x09 {
          end += 1
        }
        if skipping == nil { space(bytes, from: at, to: end) }
        at = end
      default:
        write(bytes[at])
        at += 1
      }
    }
    flush(.paragraph)
  }

  private mutating func write(_ byte: UInt8) {
    // A line end right after the tag of preformatted text is none of it.
    if skipping == nil, !(byte == 0x0A && startsPreformatted) { current.bytes.append(byte) }
    startsPreformatted = false
  }

  /// White space of any length is one space; a line end between Han is none.
  private mutating func space(_ bytes: [UInt8], from start: Int, to end: Int) {
    guard bytes[start..<end].contains(0x0A), end < bytes.count else {
      if let last = current.bytes.last, last > 0x20 { current.bytes.append(0x20) }
      return
    }
    current.joinLine(before: bytes.withUnsafeBufferPointer { $0.scalar(at: end) })
  }

  /// Reads the tag, comment or the like at `at` and returns the index after it.
  private mutating func readTag(_ bytes: [UInt8], at: Int) -> Int {
    for (start, end) in Self.asides where bytes[at...].starts(with: start) {
      return Self.index(after: end, in: bytes, from: at + 2)
    }
    guard let second = bytes[(at + 1)...].first, second > 0x20, second != 0x3C else {
      write(bytes[at])
      return at + 1
    }
    guard let close = bytes[at...].prefix(2000).firstIndex(of: 0x3E) else {
      write(bytes[at])
      return at + 1
    }
    guard let tag = HTMLTag(bytes[at...close]), tag.isKnown else {
      if second == 0x21 { return close + 1 }
      write(bytes[at])
      return at + 1
    }
    startsPreformatted = false
    if let name = skipping {
      if tag.isClosing, tag.name == name { skipping = nil }
    } else {
      take(tag)
    }
    return close + 1
  }

  /// Comments, instructions and sections, which are for machines, by what begins and ends them.
  private static let asides: [([UInt8], [UInt8])] = [
    (Array("<!--".utf8), Array("-->".utf8)), (Array("<?".utf8), Array("?>".utf8)),
    (Array("<![CDATA[".utf8), Array("]]>".utf8)),
  ]

  private static func index(after mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[start..<end].suffix(mark.count).elementsEqual(mark) { end += 1 }
    return end
  }

  private mutating func take(_ tag: HTMLTag) {
    if tag.name == "script" || tag.name == "style", !tag.isClosing, !tag.isEmpty {
      skipping = tag.name
    } else if tag.name == "pre" {
      flush(tag.isClosing ? .paragraph : .code)
      isPreformatted = !tag.isClosing
      startsPreformatted = isPreformatted
    } else if tag.isBlock {
      isPreformatted = false
      flush(tag.isClosing ? .paragraph : Self.kind(of: tag.name))
      current.addAnchor(tag.anchor)
      return
    }
    current.addAnchor(tag.anchor)
    if tag.name == "br" {
      current.breakLine()
    } else if tag.name == "td" || tag.name == "th" {
      if !tag.isClosing, !current.isBlank { current.bytes.append(0x09) }
    } else if tag.name == "img" {
      if let alternative = tag.attribute("alt"), let source = tag.attribute("src") {
        current.append(.image(source: source), alternative.utf8)
      }
    } else if tag.isClosing {
      current.end(tag.name)
    } else if !tag.isEmpty, !(isPreformatted && tag.kind == .code) {
      current.begin(tag.name, tag.kind)
    }
  }

  private static func kind(of name: String) -> Kind {
    switch name {
    case "li": .item
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading(name.last?.wholeNumberValue ?? 1)
    default: .paragraph
    }
  }

  private mutating func flush(_ next: Kind) {
    current.endAll()
    let text = kind == .code ? current : current.trimmed()
    // A name in what is not shown is for what comes next, be it after the fragment.
    if !text.isBlank || !text.anchors.isEmpty { pieces.append(Piece(kind: kind, text: text)) }
    // A paragraph inside a list entry is that entry.
    if !(kind == .item && next == .paragraph && text.isBlank) { kind = next }
    current = InlineText()
  }
}
