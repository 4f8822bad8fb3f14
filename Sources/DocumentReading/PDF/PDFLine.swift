/// A line of a page: its fragments from left to right.
struct PDFLine {
  /// From 0.
  var page: Int
  var fragments: [PDFFragment]
  /// The number of the column that it stands in; 0 on a page of one, and where it crosses columns.
  var column = 0
  var style = LineStyle()
  /// Where the columns of a table begin in which it is a row, but for the first.
  var stops: [Int] = []

  var left: Int { fragments.first?.left ?? 0 }
  var right: Int { fragments.last?.right ?? 0 }
  var width: Int { right - left }

  /// The fragment in the largest type, by which the line is measured.
  private var main: PDFFragment? {
    fragments.max { ($0.height, $0.text.count) < ($1.height, $1.text.count) }
  }

  var top: Int { main?.top ?? 0 }
  var bottom: Int { main?.bottom ?? 0 }
  var height: Int { bottom - top }

  /// Whether it overlaps half the height of the lower of the two.
  func standsBeside(_ other: PDFLine) -> Bool {
    let overlap = min(bottom, other.bottom) - max(top, other.top)
    return overlap * 2 >= min(height, other.height)
  }

  /// The words, with a space between fragments that stand apart and a tab where cells do.
  ///
  /// - Complexity: O(*n*) in its length.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var before: PDFFragment?
    for fragment in fragments {
      bytes += space(between: before, fragment)
      bytes += bytes.last == 0x20 ? fragment.text.drop { $0 == 0x20 } : fragment.text[...]
      before = fragment
    }
    return bytes + space(between: before, nil)
  }

  /// What stands between two fragments, or before the first and after the last: of a row a tab for
  /// each column that begins between them.
  func space(between left: PDFFragment?, _ right: PDFFragment?) -> [UInt8] {
    let (start, end) = (left?.left ?? .min, right?.left ?? .max)
    let tabs = stops.count { $0 > start && $0 <= end }
    if tabs > 0 { return Array(repeating: 0x09, count: tabs) }
    guard let left, let right else { return [] }
    let space = Self.space(between: left, right, size: style.size)
    return space == [0x09] && !stops.isEmpty ? [0x20] : space
  }

  /// What stands between two fragments of a line whose letters are `size` high.
  private static func space(between left: PDFFragment, _ right: PDFFragment, size: Int) -> [UInt8] {
    let gap = right.left - left.right
    if gap * 2 > size * 5 { return [0x09] }
    if left.text.last == 0x20 || right.text.first == 0x20 { return [] }
    // Programs set Han and figures a quarter apart without a space between them.
    let isHan = left.endsUnspaced || right.startsUnspaced
    return gap * (isHan ? 2 : 6) > size ? [0x20] : []
  }
}

/// The look of a line: that of most of its letters.
struct LineStyle: Hashable {
  var size = 0
  var isBold = false
  var isItalic = false
  var family = ""
  var isFaint = false
}

extension LineStyle {
  init(_ fragments: [PDFFragment], fonts: [Int: PDFFont]) {
    var bytes: [Int: Int] = [:]
    for fragment in fragments where !fragment.isBlank {
      bytes[fragment.font, default: 0] += fragment.text.count
    }
    let most = bytes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    guard let most, let font = fonts[most] else { return }
    size = font.size
    family = font.family
    isFaint = font.isFaint
    let words = fragments.filter { !$0.isBlank }
    isBold =
      words.allSatisfy { $0.isWholly(.bold) || fonts[$0.font]?.isHeavy == true }
    isItalic = words.allSatisfy { $0.isWholly(.italic) }
  }
}
