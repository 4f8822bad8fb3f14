/// What repeats on the pages of a print and is no part of the text: running heads and feet, page
/// numbers, watermarks.
struct RunningMatter {
  /// Text with its numbers left out, and where it stands.
  private struct Place: Hashable {
    var text: String
    var top: Int
  }

  private var pages: [Place: Set<Int>] = [:]
  private let pageCount: Int
  private let heights: [Int]

  /// Rows at either end of a page that may be running ones.
  private static let rows = 3

  init(_ lines: [[PDFLine]], heights: [Int]) {
    pageCount = lines.count
    self.heights = heights
    for (page, pieces) in lines.enumerated() {
      for line in pieces { pages[Self.place(of: line), default: []].insert(page) }
    }
  }

  /// The lines of a page without its running ones.
  func removed(from pieces: [PDFLine], page: Int) -> [PDFLine] {
    let rest = pieces.filter { !isRepeated($0, on: page) }
    guard let height = heights.indices.contains(page) ? heights[page] : nil else { return rest }
    return rest.filter { line in
      guard Self.isPageNumber(line.text) else { return true }
      return !isAtEdge(line, of: rest, height: height)
    }
  }

  private func isRepeated(_ line: PDFLine, on page: Int) -> Bool {
    let found = pages[Self.place(of: line)] ?? []
    guard found.count >= 2 else { return false }
    let height = heights[page]
    let isInMargin = line.bottom * 6 < height || line.top * 6 > height * 5
    // Left and right pages may differ, and a part has a head of its own for a few pages.
    if isInMargin { return found.count >= min(3, pageCount) }
    return found.count >= 3 && found.count * 2 >= pageCount
  }

  /// Whether nothing but other short rows stands beyond the line, in the outer eighth of the page.
  private func isAtEdge(_ line: PDFLine, of lines: [PDFLine], height: Int) -> Bool {
    if line.bottom * 8 < height { return lines.allSatisfy { $0 == line || $0.top >= line.top } }
    guard line.top * 8 > height * 7 else { return false }
    return lines.allSatisfy { $0 == line || $0.bottom <= line.bottom }
  }

  /// Places are compared by steps, a few of the units that pdftohtml is asked for.
  private static func place(of line: PDFLine) -> Place {
    Place(text: withoutNumbers(line.text), top: (line.top + 4) / 8)
  }

  /// The text with `#` for every number, and for what consists of a Roman one.
  private static func withoutNumbers(_ text: String) -> String {
    if isPageNumber(text) { return "#" }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isSpace {
      let sign: Unicode.Scalar = scalar.isDigit ? "#" : scalar
      if sign != "#" || shown.last != "#" { shown.append(sign) }
    }
    return String(shown)
  }

  /// 12, – 12 –, xii, Page 3 of 7, 第3页 共7页, 3/7.
  static func isPageNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = text.lowercased().unicodeScalars.split {
      $0.isSpace || "-–—·•|[]()/第页頁共,，".unicodeScalars.contains($0)
    }
    var numbers = 0
    for word in words {
      if arabicValue(word[...].scalars) != nil || romanValue(word[...].scalars) != nil {
        numbers += 1
      } else if !["page", "of", "p.", "p", "pg"].contains(String(word)) {
        return false
      }
    }
    return numbers == 1 || numbers == 2
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var scalars: ArraySlice<Unicode.Scalar> { Array(self)[...] }
}

extension PDFLine: Equatable {
  /// The same stretch of a page.
  static func == (left: PDFLine, right: PDFLine) -> Bool {
    left.page == right.page && left.left == right.left && left.top == right.top
      && left.right == right.right && left.bottom == right.bottom
  }
}
