import DocumentModel

/// Recovers the structure of a PDF from what pdftohtml prints of it: where words stand and in which
/// type.
struct PDFReader {
  private let pages: PDFPages
  private var paragraphs: [PDFParagraph] = []
  private var texts: [PDFParagraphText] = []
  private var notes: [(label: String, text: PDFParagraphText)] = []
  private let metrics: PDFMetrics

  /// - Complexity: O(*n* log *n*) in the size of a page, O(*n*) in the number of pages.
  init(_ pages: PDFPages) {
    self.pages = pages
    var lines = Self.lines(of: pages)
    metrics = PDFMetrics(lines.flatMap { $0 })
    let all = lines.flatMap { $0 }
    let words = PDFWords(all)
    var labels: [Int: Set<String>] = [:]
    for index in lines.indices {
      let found = PDFNotes(lines[index], bodySize: metrics.body.size)
      lines[index] = found.text
      labels[index] = Set(found.notes.map(\.label))
      for note in found.notes {
        let text = PDFParagraphText(PDFParagraph(lines: note.lines), words: words)
        notes.append((note.label, text))
      }
    }
    let text = lines.flatMap { $0 }
    let contents = PDFContentsList.indices(in: text)
    let kept =
      contents.isEmpty ? text : text.indices.filter { !contents.contains($0) }.map { text[$0] }
    paragraphs = PDFLineJoining(metrics).paragraphs(of: kept)
    texts = paragraphs.map { PDFParagraphText($0, words: words, notes: labels[$0.page] ?? []) }
  }

  /// The lines of each page in reading order, without running matter.
  private static func lines(of pages: PDFPages) -> [[PDFLine]] {
    let pages = PDFWatermarks.removed(from: pages)
    let assembled = pages.pages.enumerated().map { index, page in
      PDFPageLines(page, at: index, fonts: pages.fonts)
    }
    var pieces = assembled.map { $0.pieces() }
    let running = RunningMatter(pieces, heights: pages.pages.map(\.height))
    for index in pieces.indices { pieces[index] = running.text(of: index) }
    let gutters = zip(pieces, pages.pages).map { ColumnGutter($0, pageWidth: $1.width) }
    let usual = commonest(gutters)
    return pieces.indices.map { index in
      let split = ColumnSplit(
        pieces[index], gutter: gutters[index], usual: usual, pageWidth: pages.pages[index].width)
      var lines = PDFReadingOrder.lines(of: pieces[index], split: split)
      PDFTableColumns.mark(in: &lines)
      return lines + assembled[index].verticalLines()
    }
  }

  /// The strip of the page in the middle, if most pages have one.
  private static func commonest(_ gutters: [ColumnGutter?]) -> ColumnGutter? {
    let found = gutters.compactMap { $0 }.sorted { $0.left < $1.left }
    return found.count * 3 >= gutters.count && !found.isEmpty ? found[found.count / 2] : nil
  }

  func document(_ metadata: Metadata) -> Document {
    var metadata = metadata
    let headings = PDFHeadings(
      paragraphs, texts: texts.map(\.text), metrics: metrics, bookmarks: pages.bookmarks)
    let head = PDFHead(paragraphs, texts: texts, headings: headings)
    metadata.takeOver(head.metadata)
    var builder = DocumentBuilder()
    var parts = PDFParts()
    for (index, paragraph) in paragraphs.enumerated() {
      let kind = head.kinds[index] ?? headings.levels[index].map { .heading(level: $0) }
      parts.add(texts[index], of: paragraph, kind, to: &builder)
    }
    parts.end(in: &builder)
    for note in notes {
      builder.open(.footnote(label: note.label), sourceLine: pages.pages.count)
      builder.add(note.text, .paragraph, page: pages.pages.count)
      builder.close()
    }
    return builder.finish(metadata: metadata, isOpening: false)
  }
}
