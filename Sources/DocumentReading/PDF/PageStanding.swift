/// How the lines of pages stand to the text, which tells what opens a page from what runs on over all
/// pages.
struct PageStanding {
  enum Standing {
    /// A line follows another at the leading of the text, up to the middle of the page.
    case text
    /// Larger or heavier than the text, or the label of a part of it, such as an article.
    case heading
    /// Room lies between it and the text.
    case apart
  }

  /// By page and line.
  private(set) var standings: [[Standing]] = []
  private let usual: Look
  private let leading: Int

  private struct Look {
    var size = 0
    var isBold = false
  }

  /// - Complexity: O(*n*) in the number of lines, which come from top to bottom.
  init(_ pages: [[PDFLine]], heights: [Int]) {
    usual = Self.usual(of: pages)
    leading = Self.leading(of: pages, size: usual.size)
    standings = zip(pages, heights).map(standings)
  }

  /// The size of most lines.
  var usualSize: Int { usual.size }

  /// The outer sixth of a page at either end.
  static func isInMargin(_ line: PDFLine, height: Int) -> Bool {
    line.bottom * 6 < height || line.top * 6 > height * 5
  }

  /// The lines of a page by index, those together that stand beside each other.
  static func rows(of lines: [PDFLine]) -> [[Int]] {
    var rows: [[Int]] = []
    for index in lines.indices {
      if let first = rows.last?.first, lines[first].standsBeside(lines[index]) {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows
  }

  /// The look of most lines: the size first.
  private static func usual(of pages: [[PDFLine]]) -> Look {
    var sizes: [Int: Int] = [:]
    var bold: [Int: Int] = [:]
    for line in pages.joined() {
      sizes[line.style.size, default: 0] += 1
      if line.style.isBold { bold[line.style.size, default: 0] += 1 }
    }
    let size = sizes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    return Look(size: size, isBold: bold[size, default: 0] * 2 > sizes[size, default: 0])
  }

  /// From one line of the text to the next.
  private static func leading(of pages: [[PDFLine]], size: Int) -> Int {
    var steps: [Int] = []
    for lines in pages {
      for (line, next) in zip(lines, lines.dropFirst())
      where line.style.size == size && next.style.size == size {
        let step = next.bottom - line.bottom
        if step * 2 > size, step < size * 4 { steps.append(step) }
      }
    }
    steps.sort()
    return steps.isEmpty ? size * 5 / 4 : steps[steps.count / 3]
  }

  private func standings(of lines: [PDFLine], height: Int) -> [Standing] {
    var standings = lines.map { line in
      Self.isInMargin(line, height: height) ? Standing.apart : .text
    }
    if !standings.contains(.text) {
      // Of a page that ends early, what goes on for more than a line is its text.
      for index in lines.indices where goesOn(index, lines) { standings[index] = .text }
    }
    // From the middle outward, so that what is next to the text is known to be of it.
    let middle = lines.firstIndex { $0.bottom * 2 >= height } ?? lines.endIndex
    for index in lines[..<middle].indices.reversed() where standings[index] == .apart {
      standings[index] = standing(of: index, lines, standings, inward: 1)
    }
    for index in lines[middle...].indices where standings[index] == .apart {
      standings[index] = standing(of: index, lines, standings, inward: -1)
    }
    return standings
  }

  private func standing(
    of index: Int, _ lines: [PDFLine], _ standings: [Standing], inward: Int
  ) -> Standing {
    let line = lines[index]
    if line.style.size * 100 > usual.size * 104 { return .heading }
    if isLikeText(line) {
      // The number of a page stands by itself, others in columns.
      let isNumber = PageNumber.isAlone(in: line.text)
      let isNext = isNear(index, lines, inward: inward, within: leading * 3 / 2) {
        standings[$0] == .text && isLikeText(lines[$0])
          && (!isNumber || PageNumber.isAlone(in: lines[$0].text))
      }
      if isNext { return .text }
    }
    // A running head in the size of the text stands well apart from it.
    let isHeading =
      (line.style.isBold && !usual.isBold || isLabel(line))
      && line.style.size * 50 >= usual.size * 49
      && isNear(index, lines, inward: inward, within: leading * 9 / 4) { standings[$0] != .apart }
    return isHeading ? .heading : .apart
  }

  private func goesOn(_ index: Int, _ lines: [PDFLine]) -> Bool {
    guard isLikeText(lines[index]) else { return false }
    return [1, -1].contains { direction in
      isNear(index, lines, inward: direction, within: leading * 3 / 2) { isLikeText(lines[$0]) }
    }
  }

  private func isLikeText(_ line: PDFLine) -> Bool {
    abs(line.style.size - usual.size) * 25 <= usual.size && line.style.isBold == usual.isBold
  }

  /// Whether it is the label of a part: Article 12, 附件2.
  private func isLabel(_ line: PDFLine) -> Bool {
    guard line.text.utf8.count <= 200, let numbering = Numbering(line.text) else { return false }
    return numbering.style <= .annex
  }

  /// Whether a line towards the middle of the page passes that is no further away and stands below
  /// or above this one.
  private func isNear(
    _ index: Int, _ lines: [PDFLine], inward: Int, within reach: Int, _ passes: (Int) -> Bool
  ) -> Bool {
    let line = lines[index]
    var next = index + inward
    while lines.indices.contains(next), abs(lines[next].bottom - line.bottom) <= reach {
      let other = lines[next]
      if max(line.left, other.left) < min(line.right, other.right), passes(next) { return true }
      next += inward
    }
    return false
  }
}
