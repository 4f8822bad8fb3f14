extension Cursor {
  /// A value without quotes or brackets: a number, true or false, or something none of our files
  /// has a use for.
  mutating func word() throws(TOMLProblem) -> TOMLValue.Content {
    let start = position
    skipWord()
    if isDate(start..<position), isAtTimeAfterBlank() { skipWord(from: position + 1) }
    guard position > start else { throw failure(.notValue(text(start..<(start + 1)))) }
    let word = bytes[start..<position]
    switch text(start..<position) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": return .other("number with a fraction")
    case let text:
      if let integer = try integer(word, text) { return .integer(integer) }
      if isDate(start..<position) || isTime(start..<position) { return .other("date") }
      if word.first != UInt8(ascii: "."), Double(text.filter { $0 != "_" }) != nil,
        word.contains(where: { (0x30...0x39).contains($0) })
      {
        return .other("number with a fraction")
      }
      throw failure(.notValue(Self.shortened(text)))
    }
  }

  private mutating func skipWord(from start: Int? = nil) {
    if let start { position = start }
    while let byte = current, byte > 0x20 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"): return
      default: position += 1
      }
    }
  }

  /// Nil when it is no integer.
  private func integer(_ word: ArraySlice<UInt8>, _ text: String) throws(TOMLProblem) -> Int? {
    var digits = word
    var radix = 10
    let sign = word.first.flatMap { [0x2B, 0x2D].contains($0) ? $0 : nil }
    if sign != nil {
      digits = digits.dropFirst()
    } else if digits.count > 2, digits.first == UInt8(ascii: "0") {
      switch digits[digits.startIndex + 1] {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { digits = digits.dropFirst(2) }
    }
    guard let first = digits.first, Self.digit(first) != nil else { return nil }
    var value = 0
    var isTooLarge = false
    for byte in digits where byte != UInt8(ascii: "_") {
      guard let digit = Self.digit(byte), digit < radix else { return nil }
      let (product, isOver) = value.multipliedReportingOverflow(by: radix)
      // Counted downwards, since the least number has no positive one beside it.
      let (sum, isUnder) = product.subtractingReportingOverflow(digit)
      value = sum
      isTooLarge = isTooLarge || isOver || isUnder
    }
    let isNegative = sign == UInt8(ascii: "-")
    guard !isTooLarge, isNegative || value > Int.min else {
      throw failure(.tooLargeNumber(Self.shortened(text)))
    }
    return isNegative ? value : -value
  }

  /// A date of TOML, alone or before its time.
  private func isDate(_ range: Range<Int>) -> Bool {
    range.count >= 10 && hasShape("dddd-dd-dd", at: range.lowerBound)
  }

  private func isTime(_ range: Range<Int>) -> Bool {
    range.count >= 5 && hasShape("dd:dd", at: range.lowerBound)
  }

  /// Whether a time follows after the blank that may stand for the T before it.
  private func isAtTimeAfterBlank() -> Bool {
    current == 0x20 && hasShape("dd:", at: position + 1)
  }

  private func hasShape(_ shape: StaticString, at start: Int) -> Bool {
    guard start + shape.utf8CodeUnitCount <= bytes.count else { return false }
    return shape.withUTF8Buffer { shape in
      zip(shape, bytes[start...]).allSatisfy { expected, byte in
        expected == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == expected
      }
    }
  }

  /// Short enough for a message.
  private static func shortened(_ word: String) -> String {
    word.count > 40 ? word.prefix(40) + "…" : word
  }
}
