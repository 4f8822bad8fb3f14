/// Walks over the grapheme clusters of a text, from its UTF-8 bytes where it can.
///
/// Swift's own iteration costs some 30 ns a cluster; in ASCII, Han and Latin text the boundaries
/// are plain to see.
struct ClusterScan {
  struct Cluster {
    var start: Int
    var end: Int
    /// `MeasuredText.Mark`s, but for `cluster`.
    var marks: UInt8
    var isLineBreak = false
    /// Whether a line may break before it though UAX #14 does not say so.
    var breaksBefore = false
  }

  private typealias Mark = MeasuredText.Mark

  private let bytes: [UInt8]
  private let widths: CellWidths
  private var position = 0
  /// The same as a string, for what the bytes alone do not tell.
  ///
  /// A slice of the document's would not do: Swift aligns its ends to characters, which costs the
  /// length of the longest, and in a hostile text that is the text.
  private lazy var text = String(decoding: bytes, as: UTF8.self)
  private var before: Neighbour = .other

  /// What stood before, as far as a quotation mark wants to know.
  private enum Neighbour {
    case wide, closingQuote, other
  }

  init(_ bytes: [UInt8], widths: CellWidths) {
    self.bytes = bytes
    self.widths = widths
  }

  mutating func next() -> Cluster? {
    guard position < bytes.count else { return nil }
    let start = position
    let byte = bytes[start]
    if byte < 0x80, byte != 0x0D, isPlain(at: start + 1) {
      position = start + 1
      before = .other
      return Cluster(
        start: start, end: position, marks: Self.asciiMarks[Int(byte)],
        isLineBreak: byte >= 0x0A && byte <= 0x0C)
    }
    if byte >= 0xC2, let scalar = scalar(at: start), scalar.isPlainWide || scalar.isPlainNarrow,
      isPlain(at: start + UTF8.width(scalar))
    {
      position = start + UTF8.width(scalar)
      return plain(scalar, from: start)
    }
    return joined(from: start)
  }

  private mutating func plain(_ scalar: Unicode.Scalar, from start: Int) -> Cluster {
    let isWide = scalar.isPlainWide
    let cells = isWide ? 2 : widths.eastAsianWidth(of: scalar)
    let marks = UInt8(cells) | Self.edgeMarks(first: scalar, last: scalar)
    // UAX #14 glues quotation marks to both neighbours until its revision of Unicode 15.1, which
    // lets Chinese break before an opening and after a closing one (LB19a).
    let isOpeningQuote = scalar == "“" || scalar == "‘"
    let mayStart = marks & Mark.mayNotStartRow == 0
    let breaks =
      (isOpeningQuote && before == .wide) || (isWide && mayStart && before == .closingQuote)
    let isClosingQuote = scalar == "”" || scalar == "’"
    before =
      isClosingQuote ? .closingQuote : isWide && marks & Mark.mayNotEndRow == 0 ? .wide : .other
    return Cluster(start: start, end: position, marks: marks, breaksBefore: breaks)
  }

  /// A cluster whose end only the Unicode tables know.
  private mutating func joined(from start: Int) -> Cluster {
    let index = text.utf8.index(text.startIndex, offsetBy: start)
    let next = text.index(after: index)
    position = max(start + 1, text.utf8.distance(from: text.startIndex, to: next))
    before = .other
    let scalars = text.unicodeScalars[index..<next]
    guard let first = scalars.first, let last = scalars.last else {
      return Cluster(start: start, end: position, marks: 0)
    }
    let isSpace = first == last && (first == " " || first == "\t" || first == "\u{3000}")
    let marks =
      UInt8(widths.width(ofScalars: scalars)) | Self.edgeMarks(first: first, last: last)
      | (isSpace ? Mark.space : 0)
    return Cluster(start: start, end: position, marks: marks, isLineBreak: first.isLineBreak)
  }

  /// Whether a cluster begins at `index` if a plain one ends there.
  private func isPlain(at index: Int) -> Bool {
    guard index < bytes.count, bytes[index] >= 0x80 else { return true }
    guard let scalar = scalar(at: index) else { return false }
    return scalar.isPlainWide || scalar.isPlainNarrow
  }

  /// The scalar of two or three bytes at `index`.
  private func scalar(at index: Int) -> Unicode.Scalar? {
    let lead = UInt32(bytes[index])
    if lead >= 0xC2, lead < 0xE0, index + 1 < bytes.count {
      return Unicode.Scalar((lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
    }
    guard lead >= 0xE0, lead < 0xF0, index + 2 < bytes.count else { return nil }
    return Unicode.Scalar(
      (lead & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
  }

  private static func edgeMarks(first: Unicode.Scalar, last: Unicode.Scalar) -> UInt8 {
    (Kinsoku.mayStartRow(first) ? 0 : Mark.mayNotStartRow)
      | (Kinsoku.mayEndRow(first) ? 0 : Mark.mayNotEndRow)
  }

  private static let asciiMarks: [UInt8] = (0..<0x80).map { byte in
    let scalar = Unicode.Scalar(UInt8(byte))
    return (scalar.isLineBreak ? 0 : 1)
      | (scalar == " " || scalar == "\t" ? Mark.space : 0)
      | edgeMarks(first: scalar, last: scalar)
  }
}
