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
  /// How many pages make a rule: three, fewer in a short print, whose first page has no running head.
  private let fewest: Int
  /// The size of most lines.
  private let usualSize: Int
  private var pages: [Place: Set<Int>] = [:]
  private var numbered: [Numbering: Set<Int>] = [:]
  private var bands: [Band: Set<Int>] = [:]
  /// By what a line says, the first page that has it in the largest type.
  private var largest: [String: (page: Int, size: Int)] = [:]

  /// - Complexity: O(*n*) in the number of lines.
  init(_ lines: [[PDFLine]], heights: [Int]) {
    self.heights = heights
    fewest = min(3, max(2, heights.count - 1))
    var sizes: [Int: Int] = [:]
    for line in lines.joined() { sizes[line.style.size, default: 0] += 1 }
    usualSize = sizes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    for (page, pieces) in lines.enumerated() {
      for line in pieces {
        pages[place(of: line), default: []].insert(page)
        guard line.style.size > usualSize else { continue }
        let words = Self.words(of: line)
        if line.style.size > largest[words]?.size ?? 0 { largest[words] = (page, line.style.size) }
      }
    }
    for (page, pieces) in lines.enumerated() {
      for line in pieces where isInMargin(line) {
        for number in numberings(of: line) { numbered[number, default: []].insert(page) }
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
      guard isInMargin(line), edges.holds(line) else { return true }
      // Beside other words, a number is a cell.
      let isPageNumber = PageNumber.isAlone(in: line.text) && edges.holdsAlone(line)
      return !(isInBand(line) || isEcho(line) || isPageNumber)
    }
  }

  private func isRepeated(_ line: PDFLine) -> Bool {
    let found = pages[place(of: line)]?.count ?? 0
    guard found >= 2 else { return false }
    // Left and right pages may differ, and a part has a head of its own for a few pages.
    if isInMargin(line) { return found >= fewest }
    let isWatermark = line.style.isFaint || line.style.size * 2 > usualSize * 3
    return isWatermark && found >= 3 && found * 2 >= heights.count
  }

  /// Whether it begins or ends with the number of its page, as other pages have it too.
  private func isNumbered(_ line: PDFLine) -> Bool {
    guard isInMargin(line) else { return false }
    return numberings(of: line).contains { (numbered[$0]?.count ?? 0) >= 3 }
  }

  private func isInBand(_ line: PDFLine) -> Bool {
    // The first page of a short print has its title there.
    (bands[Self.band(of: line)]?.count ?? 0) >= (line.page > 0 ? fewest : 3)
  }

  /// Whether a page before has the same words in larger type: a title or a heading, which runs on at
  /// the head of the pages after it.
  private func isEcho(_ line: PDFLine) -> Bool {
    let words = Self.words(of: line)
    guard !words.isEmpty, let first = largest[words] else { return false }
    return first.page < line.page && first.size * 10 > line.style.size * 11
  }

  /// The outer sixth of the page at either end.
  private func isInMargin(_ line: PDFLine) -> Bool {
    guard heights.indices.contains(line.page) else { return false }
    return line.bottom * 6 < heights[line.page] || line.top * 6 > heights[line.page] * 5
  }

  private func numberings(of line: PDFLine) -> [Numbering] {
    let ends = PageNumber.atEnds(of: line.text)
    return [ends.last, opensNote(line) ? nil : ends.first].compactMap { number in
      number.map { Numbering(offset: $0 - line.page, size: line.style.size) }
    }
  }

  /// Whether the number that it begins with may be that of a note, which can be that of its page too:
  /// raised, or at the foot and before words that no other page has there.
  private func opensNote(_ line: PDFLine) -> Bool {
    if line.raisedLabel != nil { return true }
    let isAtFoot = line.top * 6 > heights[line.page] * 5
    return isAtFoot && !PageNumber.isAlone(in: line.text) && pages[place(of: line)]?.count == 1
  }

  /// Places are compared by steps, a few of the units that pdftohtml is asked for.
  private func place(of line: PDFLine) -> Place {
    let text = isInMargin(line) ? PageNumber.leftOut(of: line.text) : line.text
    return Place(text: text, top: (line.top + 4) / 8)
  }

  /// What it says, without numbers and spaces.
  private static func words(of line: PDFLine) -> String {
    PageNumber.leftOut(of: line.text).filter { $0 != "#" }.lowercased()
  }

  private static func band(of line: PDFLine) -> Band {
    Band(top: (line.top + 4) / 8, size: line.style.size)
  }

  /// The rows at the ends of a page.
  private struct Edges {
    private let first: Int
    private let last: Int
    private let countInFirst: Int
    private let countInLast: Int

    init(_ lines: [PDFLine]) {
      let first = lines.map(\.bottom).min() ?? 0
      let last = lines.map(\.top).max() ?? 0
      countInFirst = lines.count { $0.top < first }
      countInLast = lines.count { $0.bottom > last }
      (self.first, self.last) = (first, last)
    }

    func holds(_ line: PDFLine) -> Bool {
      line.top < first || line.bottom > last
    }

    /// Whether nothing stands beside a line that it holds.
    func holdsAlone(_ line: PDFLine) -> Bool {
      (line.top < first ? countInFirst : countInLast) == 1
    }
  }
}
