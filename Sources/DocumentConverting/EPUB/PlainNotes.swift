/// A chapter of a book in EPUB whose notes are what they are to a browser: a link and an element with
/// a name.
///
/// Pandoc takes the links that EPUB calls references (EPUB Structural Semantics) out of the text, and does
/// not find all of the notes they mean. The name of the call becomes that which HTMLBook has for it.
struct PlainNotes {
  /// The same bytes where there are no such notes.
  private(set) var bytes: [UInt8] = []

  private static let call = Array("epub:type".utf8)
  private static let plainCall = Array("data-type".utf8)
  private static let aside = Array("aside".utf8)
  private static let notes: Set = [
    "noteref", "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes",
  ]

  /// - Complexity: O(*n*)
  init(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var copied = 0
    var at = 0
    while let start = source[at...].firstIndex(of: 0x3C) {
      let end = source[start...].firstIndex(of: 0x3E) ?? source.count
      at = end
      guard let tag = Self.plain(source[start..<end]) else { continue }
      bytes += source[copied..<start] + tag
      copied = end
    }
    bytes += source[copied...]
  }

  /// A tag in its plain form; nil where it has no other.
  ///
  /// Names within an aside are lost too, so it becomes a part like any other.
  private static func plain(_ tag: ArraySlice<UInt8>) -> [UInt8]? {
    var plain = Array(tag)
    let name = plain.dropFirst(plain.dropFirst().first == 0x2F ? 2 : 1)
    let after = name.dropFirst(aside.count).first ?? 0x20
    let isAside = name.starts(with: aside) && after <= 0x20
    if let place = plain.firstRange(of: call), isNote(plain[place.upperBound...]) {
      plain.replaceSubrange(place, with: plainCall)
    } else if !isAside {
      return nil
    }
    if isAside {
      plain.replaceSubrange(name.startIndex..<name.startIndex + aside.count, with: "div".utf8)
    }
    return plain
  }

  /// Whether the value that begins with `rest`, after the name of the attribute, is of a note.
  private static func isNote(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.drop { $0 <= 0x20 || $0 == 0x3D }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return false }
    let value = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    return value.split(whereSeparator: \.isWhitespace).contains { notes.contains(String($0)) }
  }
}
