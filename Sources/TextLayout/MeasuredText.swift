import CUnicode
import DocumentModel

/// A short text with all that filling lines needs to know of it, a byte of marks per byte of text:
/// where clusters begin, how wide they are, where a line may break.
///
/// It depends on no measure, and after it nothing looks at Unicode any more.
struct MeasuredText {
  /// What is known of the place before a byte and of the cluster that begins with it.
  enum Mark {
    /// The cells of the cluster.
    static let width: UInt8 = 0b11
    static let cluster: UInt8 = 0b100
    /// A line may break before it.
    static let opportunity: UInt8 = 0b1000
    /// A line must break before it.
    static let mandatory: UInt8 = 0b1_0000
    /// A space, which takes no room at a row's end.
    static let space: UInt8 = 0b10_0000
    static let mayNotStartRow: UInt8 = 0b100_0000
    static let mayNotEndRow: UInt8 = 0b1000_0000
  }

  let bytes: [UInt8]
  private(set) var marks: [UInt8]

  /// Measures a text whose lines break at the opportunities of UAX #14 or, without
  /// `breaksAtWords`, only after line breaks.
  init(_ text: Substring.UTF8View, widths: CellWidths, breaksAtWords: Bool = true) {
    bytes = Array(text)
    marks = Array(repeating: 0, count: bytes.count)
    let hasRules =
      breaksAtWords
      && cunicode_mark_line_breaks(
        bytes, bytes.count, &marks, Mark.opportunity, Mark.opportunity)
    var scan = ClusterScan(bytes, widths: widths)
    while let cluster = scan.next() {
      marks[cluster.start] |= cluster.marks | Mark.cluster
      if cluster.breaksBefore { marks[cluster.start] |= Mark.opportunity }
      guard cluster.end < bytes.count else { break }
      if cluster.isLineBreak { marks[cluster.end] |= Mark.mandatory }
      // Without ICU's rules a text still is readable.
      if breaksAtWords, !hasRules, cluster.marks & Mark.space != 0 {
        marks[cluster.end] |= Mark.opportunity
      }
    }
  }

  /// Lets no line break before `index`, unless a space stands there.
  mutating func holdOn(at index: Int) {
    guard index > 0, index < bytes.count, marks[index] & Mark.mandatory == 0,
      bytes[index - 1] > 0x20
    else { return }
    marks[index] = marks[index] & ~Mark.opportunity | Mark.mayNotStartRow
  }

  /// The cells of a stretch without the spaces at its end.
  func columns(in range: Range<Int>) -> Int {
    var columns = 0
    var shown = 0
    for index in range where marks[index] & Mark.cluster != 0 {
      columns += Int(marks[index] & Mark.width)
      if marks[index] & Mark.space == 0 { shown = columns }
    }
    return shown
  }

  /// Whether the cluster before `index` is a soft hyphen, which shows where a line breaks there.
  func isAfterSoftHyphen(_ index: Int) -> Bool {
    index >= 2 && bytes[index - 2] == 0xC2 && bytes[index - 1] == 0xAD
  }
}

extension String {
  /// The bytes of a stretch, whatever they begin and end with.
  func utf8(in range: TextRange) -> Substring.UTF8View {
    utf8[index(at: range.lowerBound)..<index(at: range.upperBound)]
  }
}
