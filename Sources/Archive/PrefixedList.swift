/// Texts in one, each after its length in bytes and a colon, so that any of them may hold anything.
struct PrefixedList {
  private(set) var text = ""

  mutating func append(_ part: String) {
    text += "\(part.utf8.count):\(part)"
  }

  /// The parts of what was written so; as far as it goes, if it was cut.
  static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = text.utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(Substring(rest[..<colon])), count >= 0
    {
      let start = rest.index(after: colon)
      guard let end = rest.index(start, offsetBy: count, limitedBy: rest.endIndex) else { break }
      parts.append(String(Substring(rest[start..<end])))
      rest = rest[end...]
    }
    return parts
  }
}
