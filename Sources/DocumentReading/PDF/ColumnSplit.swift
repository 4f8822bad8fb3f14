/// How a page is divided into columns: not at all, or by a gutter with what lies on either side of it.
indirect enum ColumnSplit {
  case none
  case at(ColumnGutter, left: ColumnSplit, right: ColumnSplit)

  /// Newspapers have more columns, briefings have not.
  private static let deepest = 2

  /// Divides a page at its own gutter, or at the `usual` one of the other pages where that fits.
  init(_ pieces: [PDFLine], gutter: ColumnGutter?, usual: ColumnGutter?, pageWidth: Int) {
    let borrowed = usual.flatMap { $0.fits(pieces) ? $0 : nil }
    self.init(pieces, at: gutter ?? borrowed, pageWidth: pageWidth, depth: 1)
  }

  private init(_ pieces: [PDFLine], at gutter: ColumnGutter?, pageWidth: Int, depth: Int) {
    guard let gutter else {
      self = .none
      return
    }
    func side(_ column: Int) -> ColumnSplit {
      guard depth < Self.deepest else { return .none }
      let lines = pieces.filter { gutter.column(of: $0) == column }
      return ColumnSplit(
        lines, at: ColumnGutter(lines, pageWidth: pageWidth), pageWidth: pageWidth,
        depth: depth + 1)
    }
    self = .at(gutter, left: side(0), right: side(1))
  }
}
