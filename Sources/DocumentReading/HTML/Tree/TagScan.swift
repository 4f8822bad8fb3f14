/// Goes through the tags of a page as libxml2 reads them.
struct TagScan {
  /// What the parser is not to be handed as it stands.
  enum Finding {
    /// What a tag states beyond `mostAttributes`.
    case surplus(Range<Int>)
    /// A section of text, `<![CDATA[` and `]]>` with it.
    case section(Range<Int>)
    /// The declarations in a document type, `[` and `]` with them.
    case declarations(Range<Int>)
  }

  /// What a tag states beyond so many attributes is not read.
  static let mostAttributes = 256

  private let page: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// Whether the document type was met.
  private var knowsType = false

  init(_ page: UnsafeBufferPointer<UInt8>) {
    self.page = page
  }

  /// The next such place.
  ///
  /// - Complexity: O(*n*) for all of them.
  mutating func next() -> Finding? {
    while let start = page[at...].firstIndex(of: 0x3C) {
      at = start + 1
      if page[at...].starts(with: "!--".utf8) {
        skip(past: "-->")
      } else if page[at...].starts(with: "![CDATA[".utf8) {
        skip(past: "]]>")
        return .section(start..<at)
      } else if let range = declarations() {
        return .declarations(range)
      } else if Self.beginsName(byte(at)) {
        let name = at
        skipName()
        let surplus = skipAttributes()
        skipScript(named: page[name..<min(name + 6, page.count)])
        if let surplus { return .surplus(surplus) }
      }
    }
    at = page.count
    return nil
  }

  /// The declarations of the document type, if it begins here and has any.
  private mutating func declarations() -> Range<Int>? {
    let name = "!doctype"
    guard !knowsType, page[at...].starts(with: name.utf8, by: { $0 | 0x20 == $1 | 0x20 }) else {
      return nil
    }
    // A page has one.
    knowsType = true
    at += name.utf8.count
    skip(untilAnyOf: "[>")
    let start = at
    guard byte(at) == 0x5B else { return nil }
    while byte(at) != 0x5D, at < page.count {
      if page[at...].starts(with: "<!--".utf8) { skip(past: "-->") } else { at += 1 }
      skip(untilAnyOf: "]<")
    }
    guard at < page.count else {
      // What has no end is text.
      at = start
      return nil
    }
    at += 1
    return start..<at
  }

  /// Goes to the next of some signs that stands in no quotation marks, or to the end.
  private mutating func skip(untilAnyOf signs: String) {
    while at < page.count, !signs.utf8.contains(page[at]) {
      let sign = page[at]
      at += 1
      guard sign == 0x22 || sign == 0x27 else { continue }
      at = page[at...].firstIndex(of: sign).map { $0 + 1 } ?? page.count
    }
  }

  /// The byte at a place, 0 after the end.
  private func byte(_ index: Int) -> UInt8 {
    index < page.count ? page[index] : 0
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x3A
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func skipSpace() {
    while Self.isSpace(byte(at)) { at += 1 }
  }

  /// A longer name is two.
  private static let longestName = 100

  private mutating func skipName() {
    let end = at + Self.longestName
    while at < end,
      Self.beginsName(byte(at)) || (0x30...0x39).contains(byte(at)) || byte(at) == 0x2D
        || byte(at) == 0x2E
    {
      at += 1
    }
  }

  /// Goes to the end of the tag; returns what stands after the last attribute that is let be, nil
  /// where there are no more.
  private mutating func skipAttributes() -> Range<Int>? {
    var count = 0
    var surplus: Int?
    while true {
      skipSpace()
      guard at < page.count, byte(at) != 0x3E, !(byte(at) == 0x2F && byte(at + 1) == 0x3E) else {
        break
      }
      if count == Self.mostAttributes { surplus = at }
      count += 1
      let start = at
      skipName()
      if at == start { skipWord() } else { skipValue() }
    }
    return surplus.map { $0..<at }
  }

  /// What is no name reaches to the next white space.
  private mutating func skipWord() {
    while at < page.count, !Self.isSpace(byte(at)), byte(at) != 0x3E,
      !(byte(at) == 0x2F && byte(at + 1) == 0x3E)
    {
      at += 1
    }
  }

  private mutating func skipValue() {
    skipSpace()
    guard byte(at) == 0x3D else { return }
    at += 1
    skipSpace()
    let quote = byte(at)
    if quote == 0x22 || quote == 0x27 {
      at = page[(at + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? page.count
    } else {
      while at < page.count, !Self.isSpace(byte(at)), byte(at) != 0x3E { at += 1 }
    }
  }

  /// Goes past what a script or a style holds, in which nothing is a tag but its own end.
  private mutating func skipScript(named name: Slice<UnsafeBufferPointer<UInt8>>) {
    guard byte(at) == 0x3E else { return }
    for script in ["script", "style"]
    where name.lazy.map({ $0 | 0x20 }).starts(with: script.utf8) {
      skip(past: "</" + script)
    }
  }

  /// Goes past the next `mark`, in letters of any case, or to the end.
  private mutating func skip(past mark: String) {
    let mark = Array(mark.utf8)
    guard let first = mark.first else { return }
    while let start = page[at...].firstIndex(of: first) {
      at = start + 1
      let end = start + mark.count
      if end <= page.count,
        zip(page[start..<end], mark).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $1 > 0x60 })
      {
        at = end
        return
      }
    }
    at = page.count
  }
}
