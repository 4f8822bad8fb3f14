/// Reads a value of TOML 1.0; a line break may also stand in an inline table.
struct ValueReader {
  /// What is wrong, in words that follow a line's number.
  struct Failure: Error, Hashable {
    var what: String
  }

  private let bytes: [UInt8]
  private var position: Int

  /// Deeper than any file of ours; what a file says must not decide how deep the program calls.
  private static let deepest = 16

  init(_ bytes: [UInt8], from position: Int) {
    (self.bytes, self.position) = (bytes, position)
  }

  /// The value, with nothing but a comment after it.
  mutating func value() throws(Failure) -> FileValue {
    let value = try value(depth: 0)
    skip(lineBreaks: false)
    guard current == nil || current == UInt8(ascii: "\n") else {
      throw Failure(what: "something follows the value")
    }
    return value
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value(depth: Int) throws(Failure) -> FileValue {
    skip(lineBreaks: false)
    guard depth < Self.deepest else { throw Failure(what: "lists stand too deep in lists") }
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      var reader = StringReader(bytes[...], from: position)
      let text = try reader.string()
      position = reader.position
      return .string(text)
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "{"): return .table(try table(depth: depth))
    case nil, UInt8(ascii: "\n"): throw Failure(what: "there is no value after '='")
    default: return try word()
    }
  }

  private mutating func list(depth: Int) throws(Failure) -> [FileValue] {
    var values: [FileValue] = []
    position += 1
    while true {
      skip(lineBreaks: true)
      if take("]") { return values }
      guard current != nil else { throw Failure(what: "the list is not closed") }
      values.append(try value(depth: depth + 1))
      skip(lineBreaks: true)
      guard take(",") || current == UInt8(ascii: "]") else {
        throw Failure(what: "the list is not closed")
      }
    }
  }

  private mutating func table(depth: Int) throws(Failure) -> [String: FileValue] {
    var members: [String: FileValue] = [:]
    position += 1
    while true {
      skip(lineBreaks: true)
      if take("}") { return members }
      var reader = KeyReader(bytes[position...])
      guard let key = reader.dottedKey(), reader.isAt(UInt8(ascii: "=")) else {
        throw Failure(what: current == nil ? "the table is not closed" : "a key is missing")
      }
      position = reader.position + 1
      let value = try value(depth: depth + 1)
      guard FileValue.insert(value, into: &members, at: key[...]) else {
        throw Failure(what: "'\(key.joined(separator: "."))' is given twice")
      }
      skip(lineBreaks: true)
      guard take(",") || current == UInt8(ascii: "}") else {
        throw Failure(what: "the table is not closed")
      }
    }
  }

  /// A number, true or false, or something none of our files has a use for.
  private mutating func word() throws(Failure) -> FileValue {
    let end =
      bytes[position...].firstIndex { byte in
        byte <= 0x20 || [",", "]", "}", "#"].contains(Unicode.Scalar(byte))
      } ?? bytes.count
    let word = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": return .other("number with a fraction")
    default: break
    }
    if let number = Self.integer(word) { return .integer(number) }
    guard let first = word.utf8.first(where: { $0 != 0x2B && $0 != 0x2D }),
      (0x30...0x39).contains(first)
    else { throw Failure(what: "'\(word)' is no value; a text stands in quotes") }
    return .other("number with a fraction or date")
  }

  private static func integer(_ word: String) -> Int? {
    let digits = word.filter { $0 != "_" }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
      return Int(digits.dropFirst(2), radix: radix)
    }
    return Int(digits)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Skips blanks and a comment, and line breaks where a value may go on over them.
  private mutating func skip(lineBreaks: Bool) {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0D: position += 1
      case UInt8(ascii: "\n") where lineBreaks: position += 1
      case UInt8(ascii: "#"):
        position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      default: return
      }
    }
  }
}
