/// Joins lines to paragraphs by their looks, the room between them, their indents and how far they
/// fill the column.
struct PDFLineJoining {
  private let metrics: PDFMetrics

  init(_ metrics: PDFMetrics) {
    self.metrics = metrics
  }

  /// - Complexity: O(*n*) in the length of the text.
  func paragraphs(of lines: [PDFLine]) -> [PDFParagraph] {
    var paragraphs: [PDFParagraph] = []
    for (index, line) in lines.enumerated() {
      let text = PDFLineText(line)
      if text.isRow {
        paragraphs.append(PDFParagraph(lines: [line], isRow: true))
      } else if let last = paragraphs.last, !last.isRow,
        continues(last, with: line, text, next: index + 1 < lines.count ? lines[index + 1] : nil)
      {
        paragraphs[paragraphs.count - 1].lines.append(line)
      } else {
        paragraphs.append(PDFParagraph(lines: [line]))
      }
    }
    return paragraphs
  }

  private func continues(
    _ paragraph: PDFParagraph, with line: PDFLine, _ text: PDFLineText, next: PDFLine?
  ) -> Bool {
    guard let last = paragraph.lines.last else { return false }
    let before = PDFLineText(last)
    guard isSimilar(last.style, line.style) else {
      return isBrokenOff(last, before, line, text)
    }
    if text.startsEntry, before.endsClause || !isFull(last, before: text, line) { return false }
    guard last.page == line.page, last.column == line.column, line.bottom > last.bottom else {
      return goesOn(last, before, line, text)
    }
    guard isClose(paragraph, line) else { return false }
    if isHeadingLike(line.style) { return isSameHeading(last, before, line, text) }
    let em = line.style.size
    if standsFar(last), abs(line.left - last.left) * 5 > em { return false }
    if (line.left - last.left) * 10 > em * 7 {
      guard paragraph.lines.count == 1 else { return false }
      return PDFLineText(last).startsEntry || hangs(last, line, next)
    }
    if (last.left - line.left) * 10 > em * 7, paragraph.lines.count > 1 { return false }
    return isFull(last, before: text, line) || runsOn(before, text)
  }

  /// Whether the words say that a sentence goes on: no stop there, a small letter here, or a word
  /// broken there.
  private func runsOn(_ before: PDFLineText, _ text: PDFLineText) -> Bool {
    before.letters >= 20 && (text.startsSmall && !before.endsClause || before.endsInHyphen)
  }

  private func isSimilar(_ left: LineStyle, _ right: LineStyle) -> Bool {
    abs(left.size - right.size) * 16 <= max(left.size, right.size) && left.isBold == right.isBold
  }

  /// Whether a sentence goes on although the look changes, as after words in bold.
  private func isBrokenOff(
    _ last: PDFLine, _ before: PDFLineText, _ line: PDFLine, _ text: PDFLineText
  ) -> Bool {
    last.style.size == line.style.size && text.startsSmall && !before.endsClause
      && isFull(last, before: text, line)
      && line.page == last.page && line.bottom > last.bottom
      && line.bottom - last.bottom <= metrics.leading(of: line.style.size) * 5 / 4
  }

  private func isClose(_ paragraph: PDFParagraph, _ line: PDFLine) -> Bool {
    guard let last = paragraph.lines.last else { return false }
    let step = line.bottom - last.bottom
    var usual = metrics.leading(of: line.style.size)
    if paragraph.lines.count >= 2 {
      let before = paragraph.lines[paragraph.lines.count - 2]
      if before.page == last.page, last.bottom > before.bottom {
        usual = last.bottom - before.bottom
      }
    } else if isHeadingLike(line.style) {
      // Headings are too few to tell their leading.
      usual = min(max(usual, line.style.size * 5 / 4), line.style.size * 3 / 2)
    }
    return step * 4 <= usual * 5 + 4
  }

  private func isHeadingLike(_ style: LineStyle) -> Bool {
    style.size * 100 > metrics.body.size * 108 || style.isBold && !metrics.body.isBold
  }

  private func isSameHeading(
    _ last: PDFLine, _ before: PDFLineText, _ line: PDFLine, _ text: PDFLineText
  ) -> Bool {
    guard !text.startsEntry, last.style.size == line.style.size else { return false }
    let isCentred = abs(last.left + last.right - line.left - line.right) <= line.style.size
    return isCentred || abs(line.left - last.left) <= line.style.size * 4
  }

  /// Whether the lines after the first hang: the one after the next begins where the next does.
  private func hangs(_ last: PDFLine, _ line: PDFLine, _ next: PDFLine?) -> Bool {
    guard let next, next.page == line.page, next.column == line.column else { return false }
    return abs(next.left - line.left) * 10 <= line.style.size * 3
      && metrics.left(of: line) + line.style.size / 2 < line.left
      && isFull(last, before: PDFLineText(line), line)
  }

  /// Whether a paragraph goes on in the next column or on the next page.
  private func goesOn(
    _ last: PDFLine, _ before: PDFLineText, _ line: PDFLine, _ text: PDFLineText
  ) -> Bool {
    guard !isHeadingLike(line.style), !text.startsEntry, line.style.size == last.style.size,
      !standsFar(last), line.page != last.page || line.column != last.column,
      line.page - last.page <= 1
    else { return false }
    guard isFull(last, before: text, line) else { return runsOn(before, text) }
    guard before.endsSentence else { return true }
    return metrics.usesIndents && (line.left - metrics.left(of: line)) * 10 <= line.style.size * 7
  }

  /// Whether it begins far from the edge, as a signature does.
  private func standsFar(_ line: PDFLine) -> Bool {
    line.left - metrics.left(of: line) > line.style.size * 8
  }

  /// Whether the first word of `line` had no room left at the end of `last`.
  private func isFull(_ last: PDFLine, before text: PDFLineText, _ line: PDFLine) -> Bool {
    let room = metrics.right(of: last) - last.right
    let letters = max(text.letters, 1)
    let word = line.width * text.firstWord / letters
    // Marks that may not begin a line pull a character of Han down with them.
    let slack = text.isHan ? line.style.size : 0
    return room <= word + line.style.size / 3 + slack
  }
}
