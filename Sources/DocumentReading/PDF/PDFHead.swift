import DocumentModel

/// The head of a PDF: its title by its type, and around it what the lines of a plain text say too.
struct PDFHead {
  /// What paragraphs of the head are, by index.
  private(set) var kinds: [Int: Block.Kind] = [:]
  private(set) var metadata = Metadata()

  /// More paragraphs than these are no head.
  private static let most = 24

  init(_ paragraphs: [PDFParagraph], texts: [PDFParagraphText], headings: PDFHeadings) {
    let title = headings.title ?? 0
    for index in texts.indices.prefix(title) { takeAboveTitle(texts[index].text, index) }
    // The rest is read as the head of a plain text, each paragraph a line between empty ones.
    let end = min(texts.count, title + Self.most)
    var bytes: [UInt8] = []
    var passages: [Passage] = []
    for index in title..<max(end, title) {
      let start = bytes.count
      bytes += texts[index].bytes
      var passage = Passage(
        start: start, end: bytes.count, lineCount: paragraphs[index].lines.count,
        line: index, indent: 0, followsEmptyLine: true)
      if index == headings.title {
        passage.mark = .heading(level: 1)
      } else if index == headings.subtitle {
        // As a plain text has its subtitle after a dash.
        passage.mark = .bullet("——")
      } else if let level = headings.levels[index] {
        passage.mark = .heading(level: level + 1)
      }
      passages.append(passage)
      bytes += [0x0A, 0x0A]
    }
    bytes.withUnsafeBufferPointer { bytes in
      let head = PlainTextHead(bytes, passages[...])
      takeOver(head, first: title)
    }
  }

  private mutating func takeAboveTitle(_ text: String, _ index: Int) {
    guard text.utf8.count <= 200 else { return }
    Byline(text)?.record(in: &metadata)
    metadata.date = metadata.date ?? DateReader.date(all: text)
    kinds[index] = .byline
  }

  private mutating func takeOver(_ head: PlainTextHead, first: Int) {
    metadata.takeOver(head.metadata)
    for offset in 0..<max(head.end, 0) {
      switch head.roles[offset] {
      case .title: kinds[first + offset] = .title
      case .subtitle: kinds[first + offset] = .subtitle
      case .byline: kinds[first + offset] = .byline
      case .summary: kinds[first + offset] = .summary
      case .omitted, nil: break
      }
    }
  }
}
