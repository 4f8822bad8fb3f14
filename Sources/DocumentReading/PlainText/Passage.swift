/// A stretch of plain text that stands by itself: a paragraph, a heading, a list entry, with its
/// hard-wrapped lines.
struct Passage {
  enum Mark: Equatable {
    case none
    /// An entry of a list, with the marker to show.
    case bullet(String)
    /// `## Heading`, or a heading with a line of `=` or `-` under it.
    case heading(level: Int)
    /// A line of `---` or `* * *`.
    case rule
    /// Cells between bars, to be shown as a row of a table.
    case row
  }

  /// Where its words begin and end in the decoded bytes, marks and outer white space left out.
  var start: Int
  var end: Int
  var lineCount = 1
  /// The line of the source on which it begins, from 1.
  var line: Int
  /// Columns before its first line.
  var indent: Int
  var followsEmptyLine: Bool
  var mark = Mark.none

  var byteCount: Int { end - start }

  /// Whether it is one of several that make a list or a table.
  var isEntry: Bool {
    switch mark {
    case .bullet, .row: true
    default: false
    }
  }
}

/// A line of plain text without its outer white space.
struct TextLine {
  var start: Int
  var end: Int
  var indent: Int

  /// The line between `from` and `to`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int) {
    start = from
    end = to
    indent = 0
    while start < end {
      let space = Self.space(bytes, at: start, end: end)
      guard space.length > 0 else { break }
      start += space.length
      indent += space.columns
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        guard bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 else { break }
        end -= 1
      } else if end - start >= 3, Self.space(bytes, at: end - 3, end: end).length == 3 {
        end -= 3
      } else if end - start >= 2, Self.space(bytes, at: end - 2, end: end).length == 2 {
        end -= 2
      } else {
        break
      }
    }
  }

  var isEmpty: Bool { start == end }

  private static func space(
    _ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int
  ) -> (length: Int, columns: Int) {
    switch bytes[at] {
    case 0x20: return (1, 1)
    case 0x09: return (1, 4)
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: return (2, 1)
    case 0xE3 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80: return (3, 2)
    case 0xEF where at + 2 < end && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF: return (3, 0)
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8B: return (3, 0)
    default: return (0, 0)
    }
  }
}

/// Measures and reads single scalars of decoded bytes; past either end they are spaces.
extension UnsafeBufferPointer<UInt8> {
  func scalar(at index: Int) -> Unicode.Scalar {
    guard indices.contains(index) else { return " " }
    return Unicode.Scalar(
      utf8: self, at: index, length: Swift.max(1, UTF8Scan.length(of: self, at: index)))
  }

  /// The scalar that ends before `index`.
  func scalar(before index: Int) -> Unicode.Scalar {
    guard index > 0, index <= count else { return " " }
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The columns that `range` takes, as far as `limit`.
  func columns(in range: Range<Int>, limit: Int = .max) -> Int {
    var columns = 0
    var at = range.lowerBound
    while at < range.upperBound, columns < limit {
      if self[at] < 0x80 {
        columns += 1
        at += 1
      } else {
        let length = Swift.max(1, UTF8Scan.length(of: self, at: at))
        columns += Unicode.Scalar(utf8: self, at: at, length: length).isWide ? 2 : 1
        at += length
      }
    }
    return columns
  }

  /// The columns of the first word in `range`: up to a space, one character in Han text.
  func columnsOfFirstWord(in range: Range<Int>) -> Int {
    var columns = 0
    var at = range.lowerBound
    while at < range.upperBound, columns < 40 {
      let scalar = scalar(at: at)
      if scalar.isSpace || (scalar.isUnspaced && columns > 0) { break }
      columns += scalar.isWide ? 2 : 1
      if scalar.isUnspaced { break }
      at += UTF8.width(scalar)
    }
    return columns
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}
