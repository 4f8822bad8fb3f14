/// Lines that belong together, of one column or going on in the next.
struct PDFParagraph {
  var lines: [PDFLine]
  /// Cells beside each other, which do not make a sentence.
  var isRow = false

  var style: LineStyle { lines.first?.style ?? LineStyle() }
  var page: Int { lines.first?.page ?? 0 }
  var top: Int { lines.first?.top ?? 0 }
}
