extension TextEncoding {
  /// The encoding that a page or an XML text says it is in; nil where it says none that is known, and
  /// for any other text.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(DocumentReader.openingBytes)
    if let declared = xmlLabel(head).flatMap({ TextEncoding(declaredLabel: $0) }) {
      return declared
    }
    guard HTMLEvidence.beginsLikePage(head) || holdsMeta(head) else { return nil }
    return byMeta(head)
  }

  /// Whether a piece of a page without its beginning says what it is.
  private static func holdsMeta(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first { $0 > 0x20 } == 0x3C && find("<meta", in: bytes) != nil
  }

  /// The label in a declaration such as `<?xml version="1.0" encoding="…"?>`.
  private static func xmlLabel(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: 0x3E) else { return nil }
    return value(after: "encoding", in: bytes[..<end])
  }

  /// The first encoding in a `<meta charset="…">`, or in the `content` of one that gives the type of the
  /// page; labels that mean nothing are passed over.
  private static func byMeta(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    var rest = bytes
    while let start = find("<meta", in: rest) {
      let end = rest[start...].firstIndex(of: 0x3E) ?? rest.endIndex
      let label = value(after: "charset", in: rest[start..<end])
      if let declared = label.flatMap({ TextEncoding(declaredLabel: $0) }) { return declared }
      rest = rest[end...]
    }
    return nil
  }

  /// The word after `name` and `=`, with or without quotes.
  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = find(name, in: bytes) else { return nil }
    var rest = bytes[(start + name.utf8.count)...].drop { $0 <= 0x20 }
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let word = rest.prefix { $0 > 0x20 && !Array("\"';/>".utf8).contains($0) }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// Where `word`, of small letters, stands in whatever letters.
  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - word.count)).first { start in
      word.indices.allSatisfy { offset in
        let byte = bytes[start + offset]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == word[offset]
      }
    }
  }
}
