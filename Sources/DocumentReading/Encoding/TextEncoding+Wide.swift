extension TextEncoding {
  static func byMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .utf32
    }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
  }

  /// UTF-16 and UTF-32 without a mark: line ends and spaces leave zero bytes in them, which no text
  /// has in any other encoding but by damage.
  static func byZeros(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.contains(0) else { return nil }
    var best: (encoding: TextEncoding, share: Double)?
    // What is no UTF-32 cannot be decoded as such: the same byte of every four has to be zero.
    let labels = ["utf-32le", "utf-32be"] + (isOfPairs(sample) ? ["utf-16le", "utf-16be"] : [])
    for label in labels {
      guard let encoding = TextEncoding(label: label) else { continue }
      let text = TranscodedText(sample, from: encoding, goesOn: true)
      let share = text.undecodableBytes == 0 ? usualShare(of: text.bytes) : 0
      if share > best?.share ?? leastUsual { best = (encoding, share) }
    }
    return best?.encoding
  }

  /// Whether the bytes look like halves of units, not like a text of single bytes with a few zeros.
  ///
  /// Letters of Latin have a zero as their one half. All other scripts have bytes among their halves that
  /// stand for nothing in a text, even where zeros are few.
  private static func isOfPairs(_ sample: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var zeros = [0, 0]
    var controls = 0
    for (index, byte) in sample.enumerated() {
      switch byte {
      case 0: zeros[index & 1] += 1
      // Those left out stand in logs and in pages of manuals: bells, backspaces, colours.
      case 1...6, 0x0E...0x1A, 0x1C...0x1F: controls += 1
      default: break
      }
    }
    let (fewer, more) = (min(zeros[0], zeros[1]), max(zeros[0], zeros[1]))
    if controls * 50 >= sample.count { return true }
    // Names with a zero after each are UTF-8, as pairs hardly are unless every other byte is zero.
    let isFrequent = more * (isUTF8(Array(sample)) ? 4 : 50) >= sample.count
    return isFrequent && fewer * 10 <= more
  }

  /// Whether a text without zero bytes can be of `encoding`, which has units of several bytes.
  static func isWide(_ sample: [UInt8], _ encoding: TextEncoding) -> Bool {
    guard sample.count.isMultiple(of: 2) else { return false }
    let text = TranscodedText(sample, from: encoding, goesOn: true)
    return text.undecodableBytes == 0 && usualShare(of: text.bytes) > leastUsual
  }

  private static let leastUsual = 0.8

  /// How much of a text is of scripts that are in use; none of one with control characters.
  private static func usualShare(of utf8: [UInt8]) -> Double {
    var usual = 0
    var count = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      count += 1
      switch scalar.value {
      case 9, 10, 13, 0x20...0x7E, 0xA0...0x6FF, 0x1E00...0x206F, 0x20A0...0x27BF, 0x3000...0x30FF,
        0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F300...0x1FAFF:
        usual += 1
      case 0..<0x20: return 0
      default: break
      }
    }
    return count > 1 ? Double(usual) / Double(count) : 0
  }
}
