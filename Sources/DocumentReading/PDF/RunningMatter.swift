/// What repeats on the pages of a print and is no part of the text: running heads and feet, page
/// numbers, watermarks.
struct RunningMatter {
  /// Text and where it stands; in the margins its numbers are left out.
  private struct Place: Hashable {
    var text: String
    var top: Int
  }

  /// Where running lines stand, and how large they are.
  private struct Band: Hashable {
    var top: Int
    var size: Int
  }

  /// What the number of a page is more than its index, in that type: a chapter's number may be that of
  /// its page by chance, but is larger.
  private struct Numbering: Hashable {
    var offset: Int
    var size: Int
  }

  private let heights: [Int]
  /// The size of most lines.
  private let usualSize: Int
  private var pages: [Place: Set<Int>] = [:]
  private var numbered: [Numbering: Set<Int>] = [:]
  private var bands: [Band: Set<Int>] = [:]

  /// So many pages make a rule.
  private static let fewest = 3

  /// - Complexity: O(*n*) in the number of lines.
  init(_ lines: [[PDFLine]], heights: [Int]) {
    self.heights = heights
    var sizes: [Int: Int] = [:]
    for line in lines.joined() { sizes[line.style.size, default: 0] += 1 }
    usualSize = sizes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    for (page, pieces) in lines.enumerated() {
      for line in pieces {
        pages[place(of: line), default: []].insert(page)
        guard isInMargin(line) else { continue }
        for number in Self.numberings(of: line) { numbered[number, default: []].insert(page) }
      }
    }
    for pieces in lines {
      for line in pieces where isRepeated(line) || isNumbered(line) {
        bands[Self.band(of: line), default: []].insert(line.page)
      }
    }
  }

  /// The lines of a page without its running ones.
  func removed(from pieces: [PDFLine]) -> [PDFLine] {
    let rest = pieces.filter { !isRepeated($0) && !isNumbered($0) }
    let edges = Edges(rest)
    return rest.filter { line in
      let isEdge = isInMargin(line) && edges.holds(line)
      return !(isEdge && (isInBand(line) || PageNumber.isAlone(in: line.text)))
    }
  }

  private func isRepeated(_ line: PDFLine) -> Bool {
    let found = pages[place(of: line)]?.count ?? 0
    guard found >= 2 else { return false }
    // Left and right pages may differ, and a part has a head of its own for a few pages.
    if isInMargin(line) { return found >= min(Self.fewest, heights.count) }
    let isWatermark = line.style.isFaint || line.style.size * 2 > usualSize * 3
    return isWatermark && found >= Self.fewest && found * 2 >= heights.count
  }

  /// Whether it begins or ends with the number of its page, as other pages have it too.
  private func isNumbered(_ line: PDFLine) -> Bool {
    guard isInMargin(line) else { return false }
    return Self.numberings(of: line).contains { (numbered[$0]?.count ?? 0) >= Self.fewest }
  }

  private func isInBand(_ line: PDFLine) -> Bool {
    (bands[Self.band(of: line)]?.count ?? 0) >= Self.fewest
  }

  /// The outer sixth of the page at either end.
  private func isInMargin(_ line: PDFLine) -> Bool {
    guard heights.indices.contains(line.page) else { return false }
    return line.bottom * 6 < heights[line.page] || line.top * 6 > heights[line.page] * 5
  }

  private static func numberings(of line: PDFLine) -> [Numbering] {
    PageNumber.atEnds(of: line.text).map {
      Numbering(offset: $0 - line.page, size: line.style.size)
    }
  }

  /// Places are compared by steps, a few of the units that pdftohtml is asked for.
  private func place(of line: PDFLine) -> Place {
    let text = isInMargin(line) ? PageNumber.leftOut(of: line.text) : line.text
    return Place(text: text, top: (line.top + 4) / 8)
  }

  private static func band(of line: PDFLine) -> Band {
    Band(top: (line.top + 4) / 8, size: line.style.size)
  }

  /// The rows at the ends of a page.
  private struct Edges {
    private let first: Int
    private let last: Int

    init(_ lines: [PDFLine]) {
      first = lines.map(\.bottom).min() ?? 0
      last = lines.map(\.top).max() ?? 0
    }

    func holds(_ line: PDFLine) -> Bool {
      line.top < first || line.bottom > last
    }
  }
}
