/// Reads a key of TOML: names, bare or quoted, with dots between.
struct KeyReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether `byte` comes next, but for blanks.
  mutating func isAt(_ byte: UInt8) -> Bool {
    skipBlanks()
    return position < bytes.endIndex && bytes[position] == byte
  }

  /// Nil when there is no key here.
  mutating func dottedKey() -> [String]? {
    var names: [String] = []
    repeat {
      guard let name = name() else { return nil }
      names.append(name)
    } while take(UInt8(ascii: "."))
    return names
  }

  private mutating func name() -> String? {
    skipBlanks()
    guard position < bytes.endIndex else { return nil }
    if !Self.isBare(bytes[position]) {
      guard Self.canBegin(bytes[position]) else { return nil }
      var reader = StringReader(bytes, from: position)
      guard let name = try? reader.string() else { return nil }
      position = reader.position
      return name
    }
    let bare = bytes[position...].prefix(while: Self.isBare)
    position = bare.endIndex
    return String(decoding: bare, as: UTF8.self)
  }

  /// Whether a key can begin with `byte`.
  private static func canBegin(_ byte: UInt8) -> Bool {
    isBare(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard isAt(byte) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.endIndex, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
  }
}
