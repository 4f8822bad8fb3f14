/// Escapes of JSON that are one half of a surrogate pair: `\ud800` without its other half.
enum HalfCharacters {
  /// The number of the code point that stands for them once they are found: a noncharacter, which no text
  /// that is exchanged may have.
  static let mark: UInt32 = 0xFDD0
  private static let markDigits = Array("fdd0".utf8)

  /// Puts the mark in the place of each; whether there are any.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func mark(in text: inout [UInt8]) -> Bool {
    var hasAny = false
    var index = 0
    while index + 1 < text.count {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard let unit = unit(at: index, in: text) else {
        index += 2
        continue
      }
      let next = 0xD800..<0xDC00 ~= unit ? self.unit(at: index + 6, in: text) : nil
      if let next, 0xDC00..<0xE000 ~= next {
        index += 12
        continue
      }
      if 0xD800..<0xE000 ~= unit {
        text.replaceSubrange(index + 2..<index + 6, with: markDigits)
        hasAny = true
      }
      index += 6
    }
    return hasAny
  }

  /// The code unit of the escape at a place; nil where there is none.
  private static func unit(at index: Int, in text: [UInt8]) -> Int? {
    guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return Int(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
