/// What the lines of all pages say about the setting of the text: its type, its leading, its edges.
struct PDFMetrics {
  /// The look of most of the letters.
  private(set) var body = LineStyle()
  /// Whether the first lines of paragraphs are indented.
  private(set) var usesIndents = false
  /// From one line to the next, by the size of the type.
  private var leadings: [Int: Int] = [:]
  private var edges: [Region: Edges] = [:]

  /// A column of a page.
  private struct Region: Hashable {
    var page: Int
    var column: Int
  }

  private struct Edges {
    var left: Int
    var right: Int
  }

  /// - Complexity: O(*n* log *n*) in the number of lines.
  init(_ lines: [PDFLine]) {
    var letters: [LineStyle: Int] = [:]
    for line in lines {
      letters[line.style, default: 0] += line.fragments.reduce(0) { $0 + $1.text.count }
    }
    body = Self.body(letters)
    leadings = Self.leadings(of: lines)
    edges = Self.edges(of: lines.filter { $0.style.size == body.size })
    usesIndents = indentsLines(lines)
  }

  func leading(of size: Int) -> Int {
    leadings[size] ?? size * 5 / 4
  }

  /// The edge at which the lines of the line's column begin.
  func left(of line: PDFLine) -> Int {
    edges[Self.region(of: line)]?.left ?? line.left
  }

  /// The edge up to which they go.
  func right(of line: PDFLine) -> Int {
    edges[Self.region(of: line)]?.right ?? line.right
  }

  /// The size first, then the look of most letters in it.
  private static func body(_ letters: [LineStyle: Int]) -> LineStyle {
    var sizes: [Int: Int] = [:]
    for (style, count) in letters { sizes[style.size, default: 0] += count }
    guard let size = sizes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else {
      return LineStyle()
    }
    let most = letters.filter { $0.key.size == size }
      .max { ($0.value, $1.key.family) < ($1.value, $0.key.family) }
    return most?.key ?? LineStyle()
  }

  private static func region(of line: PDFLine) -> Region {
    Region(page: line.page, column: line.column)
  }

  private static func leadings(of lines: [PDFLine]) -> [Int: Int] {
    var steps: [Int: [Int]] = [:]
    for (line, next) in zip(lines, lines.dropFirst())
    where line.page == next.page && line.column == next.column
      && line.style.size == next.style.size
    {
      let step = next.bottom - line.bottom
      if step > 0, step < line.style.size * 3 { steps[line.style.size, default: []].append(step) }
    }
    return steps.compactMapValues { steps in
      // Within paragraphs lines stand closest, and most lines stand there.
      let sorted = steps.sorted()
      return sorted.count >= 2 ? sorted[sorted.count / 3] : nil
    }
  }

  private static func edges(of lines: [PDFLine]) -> [Region: Edges] {
    var byRegion: [Region: [PDFLine]] = [:]
    for line in lines { byRegion[region(of: line), default: []].append(line) }
    var edges = byRegion.mapValues { lines in
      Edges(left: commonest(lines.map(\.left)), right: lines.map(\.right).max() ?? 0)
    }
    // A column with few lines ends where those of other pages do.
    let columns = Set(byRegion.keys.map(\.column))
    for column in columns {
      let full = byRegion.filter { $0.key.column == column && $0.value.count >= 4 }
      let rights = full.keys.compactMap { edges[$0]?.right }.sorted()
      guard let usual = rights.isEmpty ? nil : rights[rights.count / 2] else { continue }
      for (region, lines) in byRegion where region.column == column && lines.count < 4 {
        let right = edges[region]?.right ?? 0
        edges[region]?.right = max(usual, right)
      }
    }
    return edges
  }

  private static func commonest(_ values: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for value in values { counts[value / 4, default: 0] += 1 }
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    return values.filter { $0 / 4 == most }.min() ?? 0
  }

  private func indentsLines(_ lines: [PDFLine]) -> Bool {
    let body = lines.filter { $0.style.size == self.body.size }
    let indented = body.count { line in
      let indent = line.left - left(of: line)
      return indent * 10 > line.style.size * 7 && indent * 10 < line.style.size * 45
    }
    return indented >= 3 && indented * 20 >= body.count
  }
}
