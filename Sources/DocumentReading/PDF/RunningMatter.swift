/// What repeats on the pages of a print and is no part of the text: running heads and feet, page
/// numbers, watermarks.
struct RunningMatter {
  /// Text and where it stands.
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

  private let lines: [[PDFLine]]
  private let heights: [Int]
  private let standing: PageStanding
  /// How many pages make a rule: three, fewer in a short print, whose first page has no running head.
  private let fewest: Int
  private var pages: [Place: Set<Int>] = [:]
  /// The pages of places whose numbers are left out, by what one of them is more than the page's.
  private var counted: [Place: [Int: Set<Int>]] = [:]
  private var numbered: [Numbering: Set<Int>] = [:]
  /// The running lines in the margins, by page.
  private var running: [Set<Int>] = []
  private var bands: [Band: Set<Int>] = [:]
  /// By what a line says, the first page that has it in the largest type.
  private var largest: [String: (page: Int, size: Int)] = [:]

  /// Takes the lines of all pages, those of a page from top to bottom.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  init(_ lines: [[PDFLine]], heights: [Int]) {
    self.lines = lines
    self.heights = heights
    standing = PageStanding(lines, heights: heights)
    fewest = min(3, max(2, heights.count - 1))
    for line in lines.joined() {
      pages[place(of: line), default: []].insert(line.page)
      if isInMargin(line) { countFigures(of: line) }
      guard line.style.size > standing.usualSize else { continue }
      let words = Self.words(of: line)
      if line.style.size > largest[words]?.size ?? 0 {
        largest[words] = (line.page, line.style.size)
      }
    }
    for line in lines.joined() where isInMargin(line) {
      for number in numberings(of: line) { numbered[number, default: []].insert(line.page) }
    }
    running = lines.indices.map(runningRows)
    for (page, pieces) in lines.enumerated() {
      for index in running[page] {
        bands[Self.band(of: pieces[index]), default: []].insert(page)
      }
    }
  }

  private mutating func countFigures(of line: PDFLine) {
    let place = numberless(line)
    for number in PageNumber.figures(in: line.text).prefix(Self.mostFigures) {
      counted[place, default: [:]][number - line.page, default: []].insert(line.page)
    }
  }

  /// Numbers of a running line that are looked at: further ones are a table's.
  private static let mostFigures = 8

  /// The lines of a page without its running ones.
  func text(of page: Int) -> [PDFLine] {
    let standings = standing.standings[page]
    let rest = lines[page].indices.filter { index in
      !running[page].contains(index) && !isWatermark(lines[page][index])
    }
    let edges = Edges(rest.map { lines[page][$0] })
    return rest.filter { index in
      let line = lines[page][index]
      guard standings[index] == .apart, edges.holds(line) else { return true }
      // Beside other words, a number is a cell.
      let isPageNumber = PageNumber.isAlone(in: line.text) && edges.holdsAlone(line)
      return !(isInBand(line) || isEcho(line) || isPageNumber)
    }.map { lines[page][$0] }
  }

  /// The running lines in the margins of a page, by index: from its ends up to the first row that has
  /// none, so that what cells of a table repeat is none.
  private func runningRows(of page: Int) -> Set<Int> {
    let rows = PageStanding.rows(of: lines[page])
    var found: Set<Int> = []
    for rows in [rows, rows.reversed()] {
      for row in rows {
        let running = row.filter { isRunning($0, on: page) }
        // A row of the text runs on as a whole, as the first of a table does.
        let isOfText = row.contains { standing.standings[page][$0] == .text }
        if running.isEmpty || isOfText && running.count < row.count { break }
        found.formUnion(running)
      }
    }
    return found
  }

  private func isRunning(_ index: Int, on page: Int) -> Bool {
    isRunning(lines[page][index], standing.standings[page][index])
  }

  /// Whether the line is one of the page rather than of the text, by what other pages have there.
  private func isRunning(_ line: PDFLine, _ standing: PageStanding.Standing) -> Bool {
    guard isInMargin(line) else { return false }
    return switch standing {
    case .text: isRepeated(line)
    // The heads of parts may be numbered as pages are, and several may say the same.
    case .heading:
      isRepeated(line) && Self.isDense(pages[place(of: line)])
        || PageNumber.standsApart(in: line.text) && isNumbered(line)
    case .apart: isRepeated(line) || isNumbered(line) || isCounted(line)
    }
  }

  private func isWatermark(_ line: PDFLine) -> Bool {
    let isLarge = line.style.size * 2 > standing.usualSize * 3 && !isInMargin(line)
    guard line.style.isFaint || isLarge else { return false }
    let found = pages[place(of: line)]?.count ?? 0
    return found >= 3 && found * 2 >= heights.count
  }

  /// Whether other pages have the same there: left and right pages may differ, and a part has a head
  /// of its own for a few pages.
  private func isRepeated(_ line: PDFLine) -> Bool {
    pages[place(of: line)]?.count ?? 0 >= fewest
  }

  /// Whether at least every other page has it from the first that does to the last.
  private static func isDense(_ pages: Set<Int>?) -> Bool {
    guard let pages, let first = pages.min(), let last = pages.max() else { return false }
    return pages.count * 2 > last - first
  }

  /// Whether it begins or ends with the number of its page, as other pages have it too.
  private func isNumbered(_ line: PDFLine) -> Bool {
    numberings(of: line).contains { number in
      numbered[number].map { $0.count >= 3 && Self.isDense($0) } ?? false
    }
  }

  /// Whether other pages have the same there but for numbers, of which one is the page's.
  private func isCounted(_ line: PDFLine) -> Bool {
    counted[numberless(line)]?.values.contains {
      $0.contains(line.page) && $0.count >= fewest
    } ?? false
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

  private func isInMargin(_ line: PDFLine) -> Bool {
    heights.indices.contains(line.page)
      && PageStanding.isInMargin(line, height: heights[line.page])
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
    guard isAtFoot, !PageNumber.isAlone(in: line.text) else { return false }
    return counted[numberless(line)]?.values.allSatisfy { $0.count == 1 } ?? true
  }

  /// Places are compared by steps, a few of the units that pdftohtml is asked for.
  private func place(of line: PDFLine) -> Place {
    Place(text: line.text, top: (line.top + 4) / 8)
  }

  private func numberless(_ line: PDFLine) -> Place {
    Place(text: PageNumber.leftOut(of: line.text), top: (line.top + 4) / 8)
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
