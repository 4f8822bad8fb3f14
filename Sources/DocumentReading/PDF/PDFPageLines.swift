/// Puts the fragments of a page into lines, and the lines into the order in which they are read.
struct PDFPageLines {
  private let page: PDFPage
  private let index: Int
  private let fonts: [Int: PDFFont]

  /// The page at `index`, from 0.
  init(_ page: PDFPage, at index: Int, fonts: [Int: PDFFont]) {
    self.page = page
    self.index = index
    self.fonts = fonts
  }

  /// The pieces of lines, from top to bottom: each stands apart from what is beside it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of fragments.
  func pieces() -> [PDFLine] {
    // Space that is wider than a word's is none of the text.
    let upright = page.fragments.filter { !$0.isVertical && !($0.isBlank && $0.width > $0.height) }
      .sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    var rows: [[PDFFragment]] = []
    var main: PDFFragment?
    for fragment in upright {
      if let tallest = main, tallest.standsBeside(fragment) {
        rows[rows.count - 1].append(fragment)
        if fragment.height > tallest.height { main = fragment }
      } else {
        rows.append([fragment])
        main = fragment
      }
    }
    return rows.flatMap(pieces)
  }

  /// Text that runs upwards or downwards, in the order of the page.
  func verticalLines() -> [PDFLine] {
    page.fragments.filter { $0.isVertical && !$0.isBlank }.map { line([$0]) }
  }

  private func pieces(of row: [PDFFragment]) -> [PDFLine] {
    var pieces: [[PDFFragment]] = []
    for fragment in row.sorted(by: { $0.left < $1.left }) {
      guard let last = pieces.last?.last else {
        pieces.append([fragment])
        continue
      }
      // Letters drawn twice, a little apart, are how some programs make bold.
      if last.text == fragment.text, abs(last.left - fragment.left) * 4 < last.height { continue }
      let size = min(size(of: last), size(of: fragment))
      if fragment.left - last.right > size {
        pieces.append([fragment])
      } else {
        pieces[pieces.count - 1].append(fragment)
      }
    }
    return pieces.compactMap { piece in
      let end = piece.lastIndex { !$0.isBlank }
      let words = piece.prefix((end ?? -1) + 1).drop(while: \.isBlank)
      return words.isEmpty ? nil : line(Array(words))
    }
  }

  private func size(of fragment: PDFFragment) -> Int {
    fonts[fragment.font]?.size ?? fragment.height
  }

  private func line(_ fragments: [PDFFragment]) -> PDFLine {
    PDFLine(page: index, fragments: fragments, style: LineStyle(fragments, fonts: fonts))
  }
}
