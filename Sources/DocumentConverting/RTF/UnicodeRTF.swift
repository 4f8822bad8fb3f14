import DocumentReading

/// An RTF text written anew with its characters as UTF-8, which pandoc takes in it.
///
/// RTF writes characters as bytes of the code page of their font (`\'b9\'fa`) or as numbers with a
/// substitute after them (`\u22269?`). Pandoc takes all bytes for Windows' western table, and up to 3.1 it
/// takes a character too many for the substitute.
struct UnicodeRTF {
  private(set) var bytes: [UInt8] = []

  private var pages = RTFCodePages()
  private var group = Group()
  private var outer: [Group] = []
  /// Bytes of text not written yet, for a character may take several.
  private var pending: [UInt8] = []
  /// Numbers of characters not written yet, for one may take two.
  private var units: [UInt16] = []
  /// Characters to leave out, which stand for the one before.
  private var substitutes = 0
  /// Whether the next word names what a program that does not know it leaves out.
  private var isOptional = false
  /// Whether the bytes that are not escaped are UTF-8, which some programs write against the standard.
  private let isUTF8: Bool

  private struct Group {
    /// By its number; nil for that of the document.
    var font: Int?
    /// How many characters stand for one that is given by its number.
    var substitutes = 1
    var isFontTable = false
    /// Whether it tells of the document, in no font.
    var isInfo = false
  }

  /// - Complexity: O(*n*)
  init(_ source: [UInt8]) {
    isUTF8 = source.contains { $0 >= 0x80 } && String(validating: source, as: UTF8.self) != nil
    bytes.reserveCapacity(source.count)
    var tokens = RTFTokens(source)
    while let token = tokens.next() {
      if token == .symbol(0x2A) {
        isOptional = true
      } else {
        writeMark(before: token)
        write(token)
      }
    }
    flush()
  }

  /// Writes the mark of what may be left out; that of a footnote is not for those who know footnotes.
  private mutating func writeMark(before token: RTFTokens.Token) {
    guard isOptional else { return }
    isOptional = false
    if token != .word("footnote", nil) { write(Array("\\*".utf8), isCharacter: false) }
  }

  private mutating func write(_ token: RTFTokens.Token) {
    switch token {
    case .open:
      flush()
      substitutes = 0
      outer.append(group)
      bytes.append(0x7B)
    case .close:
      flush()
      substitutes = 0
      group = outer.popLast() ?? group
      bytes.append(0x7D)
    case .character(let byte, let isEscaped):
      addCharacter(byte, isEscaped: isEscaped)
    case .symbol(let byte):
      write(Array("\\".utf8) + [byte], isCharacter: true)
    case .word(let word, let number):
      write(word, number)
    case .binary: substitutes = max(0, substitutes - 1)
    }
  }

  private mutating func write(_ word: String, _ number: Int?) {
    switch (word, number) {
    case ("u", let number?): addUnits(number)
    case ("uc", let number): group.substitutes = max(0, number ?? 1)
    default:
      let written = "\\\(word)\(number.map(String.init) ?? "") "
      write(Array(written.utf8), isCharacter: Self.characters.contains(word))
      note(word, number)
    }
  }

  /// Words that stand for a character.
  private static let characters: Set = [
    "emdash", "endash", "bullet", "lquote", "rquote", "ldblquote", "rdblquote", "emspace",
    "enspace",
    "qmspace",
  ]

  /// Writes what is no text; what stands for a character may be a substitute.
  private mutating func write(_ control: [UInt8], isCharacter: Bool) {
    if isCharacter, substitutes > 0 {
      substitutes -= 1
      return
    }
    flush()
    substitutes = 0
    bytes += control
  }

  /// Takes in what a word says of characters.
  private mutating func note(_ word: String, _ number: Int?) {
    switch word {
    // From here on there are no substitutes.
    case "rtf": bytes += Array("\\uc0 ".utf8)
    case "fonttbl": group.isFontTable = true
    case "info": group.isInfo = true
    case "f": group.font = number
    case "plain": group.font = nil
    case "fcharset", "cpg":
      guard group.isFontTable, let font = group.font, let number else { return }
      pages.setPage(of: font, word == "cpg" ? number : RTFCodePages.page(charset: number))
    default: pages.note(word, number)
    }
  }

  private mutating func addCharacter(_ byte: UInt8, isEscaped: Bool) {
    guard substitutes == 0 else {
      substitutes -= 1
      return
    }
    if !units.isEmpty { flush() }
    if isUTF8, byte >= 0x80, !isEscaped {
      flush()
      bytes.append(byte)
    } else if byte >= 0x20 {
      pending.append(byte)
    } else if byte == 0x09 {
      write(Array("\\tab ".utf8), isCharacter: true)
    }
  }

  private mutating func addUnits(_ number: Int) {
    if !pending.isEmpty { flush() }
    // Numbers past 32767 are written as negative ones; some programs write those past 65535 whole.
    if let scalar = Unicode.Scalar(UInt32(clamping: number)), scalar.value > 0xFFFF {
      units += Array(UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
    } else {
      units.append(UInt16(truncatingIfNeeded: number))
    }
    substitutes = group.substitutes
  }

  private mutating func flush() {
    if !units.isEmpty {
      append(String(decoding: units, as: UTF16.self).utf8)
      units.removeAll(keepingCapacity: true)
    }
    guard !pending.isEmpty else { return }
    if pending.contains(where: { $0 >= 0x80 }) {
      append(pages.encoding(of: group.font, isInfo: group.isInfo).utf8(pending))
    } else {
      append(pending)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ text: some Sequence<UInt8>) {
    for byte in text where byte >= 0x20 {
      // A backslash and the braces.
      if byte == 0x5C || byte == 0x7B || byte == 0x7D { bytes.append(0x5C) }
      bytes.append(byte)
    }
  }
}
