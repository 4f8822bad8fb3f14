/// The pages of a PDF as pdftohtml prints them.
///
/// Lengths are in the unit of the file, whatever it is: all rules compare them with each other.
struct PDFPages {
  var pages: [PDFPage] = []
  /// By the number that fragments give.
  var fonts: [Int: PDFFont] = [:]
  var bookmarks: [Bookmark] = []

  /// An entry of the outline that the PDF itself has.
  struct Bookmark: Equatable {
    var level: Int
    var title: String
    /// The page that it leads to, from 1.
    var page: Int
  }
}

struct PDFPage {
  /// From 1.
  var number: Int
  var width: Int
  var height: Int
  var fragments: [PDFFragment] = []
}

struct PDFFont: Hashable {
  var size: Int
  var family: String
  /// Drawn in a light colour, as watermarks are.
  var isFaint = false

  private static let heavyNames = ["bold", "black", "heavy", "hei", "黑体", "semibold", "demi"]
  /// Those of Han that are as light as any text, although they are called black (hei).
  private static let lightNames = [
    "yahei", "jhenghei", "microhei", "zenhei", "xihei",
  ]

  /// Whether the name says that the letters are heavy, as those of Chinese headings are (黑体).
  var isHeavy: Bool {
    var name = family.lowercased().filter { $0 != " " && $0 != "-" }
    for light in Self.lightNames where name.holds(light) {
      name = name.split(separator: light).joined(separator: " ")
    }
    return Self.heavyNames.contains { name.holds($0) }
  }
}

/// A stretch of text in one font on one line.
struct PDFFragment {
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  var font: Int
  var text: [UInt8] = []
  /// What is set apart in `text`, by bytes of it.
  var marks: [Mark] = []

  struct Mark: Equatable {
    enum Kind: Equatable {
      case bold, italic
      case link(String)
    }

    var kind: Kind
    var range: Range<Int>
  }

  var right: Int { left + width }
  var bottom: Int { top + height }

  /// Whether it runs upwards or downwards: no word is so narrow.
  var isVertical: Bool { width * 4 < height && text.count > 2 }

  var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }

  var startsUnspaced: Bool { text.withUnsafeBufferPointer { $0.scalar(at: 0).isUnspaced } }
  var endsUnspaced: Bool { text.withUnsafeBufferPointer { $0.scalar(before: $0.count).isUnspaced } }

  /// Whether a mark of `kind` covers all of its letters.
  func isWholly(_ kind: Mark.Kind) -> Bool {
    let covered = marks.filter { $0.kind == kind }.reduce(0) { $0 + $1.range.count }
    return covered > 0 && covered * 10 >= text.count * 9
  }

  /// Whether `other` overlaps half the height of the lower of the two.
  func standsBeside(_ other: PDFFragment) -> Bool {
    let overlap = min(bottom, other.bottom) - max(top, other.top)
    return overlap * 2 >= min(height, other.height)
  }
}
