/// Words that a page states in an attribute or in data, as they would stand in its text.
enum StatedWords {
  /// What is longer, in bytes, is cut.
  static let longest = 1000

  /// The words with white space as one space, characters for their references, and without tags,
  /// control characters and those that turn the direction of writing.
  static func plain(_ words: String) -> String {
    var scalars = String.UnicodeScalarView()
    let bytes = Array(words.utf8.prefix(longest * 2))
    var at = 0
    var length = 0
    while at < bytes.count, length < longest {
      let (scalar, next) = scalar(of: bytes, at: at)
      at = next
      guard let scalar else { continue }
      if scalar.isSpace || scalar.value < 0x20 {
        if scalars.last != " " { scalars.append(" ") }
      } else if !isForPrograms(scalar) {
        scalars.append(scalar)
      }
      length += UTF8.width(scalar)
    }
    return String(scalars).trimmed
  }

  /// The scalar at `at` or the one that a reference there means, nil for a tag; and what is next.
  private static func scalar(of bytes: [UInt8], at: Int) -> (Unicode.Scalar?, Int) {
    if bytes[at] == 0x26, let entity = HTMLEntity.read(bytes, at: at) {
      return (entity.scalar, entity.end)
    }
    if bytes[at] == 0x3C, let end = bytes[at...].prefix(200).firstIndex(of: 0x3E),
      HTMLTag(bytes[at...end])?.isKnown == true
    {
      return (nil, end + 1)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      let length = UTF8Scan.length(of: bytes, at: at)
      // What the end cuts off is left out.
      guard length > 0 else { return (nil, at - min(length, -1)) }
      return (Unicode.Scalar(utf8: bytes, at: at, length: length), at + length)
    }
  }

  private static func isForPrograms(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
