extension Cursor {
  /// `[path]`, or `[[path]]` for an element of an array of tables.
  struct Header {
    var path: [String]
    var isElement: Bool
  }

  /// Nil when there is no header here that can be read.
  mutating func header() -> Header? {
    guard take(UInt8(ascii: "[")) else { return nil }
    let isElement = take(UInt8(ascii: "["))
    guard let path = try? key(), take(UInt8(ascii: "]")),
      !isElement || take(UInt8(ascii: "]"))
    else { return nil }
    return Header(path: path, isElement: isElement)
  }

  /// `key = value`, with nothing but a comment after it.
  mutating func assignment() throws(TOMLProblem) -> (key: [String], value: TOMLValue) {
    let key = try key()
    guard take(UInt8(ascii: "=")) else { throw failure(.noAssignment) }
    let value = try value(depth: 0)
    guard isAtEndOfStatement() else { throw failure(.wordsAfterValue) }
    return (key, value)
  }

  /// Names, bare or quoted, with dots between.
  mutating func key() throws(TOMLProblem) -> [String] {
    var names: [String] = []
    repeat {
      guard names.count < Self.deepest else { throw failure(.tooDeep) }
      skipBlanks()
      names.append(try name())
      skipBlanks()
    } while take(UInt8(ascii: "."))
    return names
  }

  private mutating func name() throws(TOMLProblem) -> String {
    if let byte = current, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      do {
        return try lineString()
      } catch {
        throw failure(.noAssignment)
      }
    }
    let start = position
    while let byte = current, Self.isBare(byte) { position += 1 }
    guard position > start else { throw failure(.noAssignment) }
    return text(start..<position)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
