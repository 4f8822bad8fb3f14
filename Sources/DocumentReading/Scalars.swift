extension StringProtocol {
  /// Whether `words` stand in the text, byte for byte.
  ///
  /// The standard library has this for collections of any kind, at many times the cost.
  func holds(_ words: String) -> Bool {
    let words = Array(words.utf8)
    let bytes = Array(utf8)
    guard let first = words.first, bytes.count >= words.count else { return words.isEmpty }
    return (0...bytes.count - words.count).contains { start in
      bytes[start] == first && bytes[start..<start + words.count].elementsEqual(words)
    }
  }

  /// The text without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    var trimmed = String.UnicodeScalarView()
    trimmed.append(contentsOf: scalars[first...last])
    return String(trimmed)
  }
}

extension Unicode.Scalar {
  /// The scalar at `at` of well-formed UTF-8.
  init(utf8 bytes: UnsafeBufferPointer<UInt8>, at: Int, length: Int) {
    var value: UInt32
    switch length {
    case 2: value = UInt32(bytes[at] & 0x1F)
    case 3: value = UInt32(bytes[at] & 0x0F)
    case 4: value = UInt32(bytes[at] & 0x07)
    default: value = UInt32(bytes[at])
    }
    for step in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[at + step] & 0x3F) }
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Whether it is a letter of any script; ASCII and Han are told without a look at tables.
  var isLetter: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    if isHan { return true }
    switch value {
    case 0x80...0xBF, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F:
      return false
    default: return properties.isAlphabetic
    }
  }

  var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : !isHan && properties.isUppercase
  }

  var isSmall: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value) : !isHan && properties.isLowercase
  }

  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }

  var isKana: Bool {
    (0x3041...0x30FF).contains(value)
  }

  /// Whether it is a syllable of Korean.
  var isHangul: Bool {
    (0xAC00...0xD7A3).contains(value)
  }

  /// Whether it belongs to a script that is set without spaces: Han, kana, their punctuation and
  /// the full-width forms.
  var isUnspaced: Bool {
    switch value {
    case 0x3000...0x30FF, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x2014, 0x2018...0x201D, 0x2026: false
    default: isHan
    }
  }

  /// Cells it takes on a screen, near enough to measure lines by.
  var isWide: Bool {
    isUnspaced || isHangul || (0x1F300...0x1FAFF).contains(value)
  }

  /// Space of any width, that of no width too.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

  /// The value of a figure, full-width ones too.
  var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// Whether it ends a sentence or a clause, so that what it ends is no heading.
  var endsClause: Bool {
    switch self {
    case ".", ",", ";", ":", "。", "，", "；", "：", "、", "．", "…", "!", "！": true
    default: false
    }
  }

  var isQuestion: Bool { self == "?" || self == "？" }

  var isClosing: Bool {
    switch self {
    case ")", "]", "}", "\"", "'", "”", "’", "）", "】", "》", "」", "』", "〉", "〕", "*", "_": true
    default: false
    }
  }

  var isOpeningMark: Bool {
    switch self {
    case "(", "[", "\"", "'", "“", "‘", "（", "【", "《", "「", "『", "〈", "〔": true
    default: false
    }
  }

  /// Whether it is an emoji or a sign shown as one, the marks that join them included.
  var isPictograph: Bool {
    switch value {
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2300...0x23FF, 0x2B00...0x2BFF, 0xFE0F, 0x200D: true
    default: false
    }
  }
}
