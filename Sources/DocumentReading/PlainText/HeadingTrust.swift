/// What the opening of a text teaches about its headings.
struct HeadingTrust: Equatable {
  /// Short lines without a stop are headings; not so in a table or a list of names.
  private(set) var bareHeadings = true
  /// Questions on lines of their own are headings, as in questions and answers.
  private(set) var questions = false

  /// Where nothing but numbers and looks tell headings.
  init(bareHeadings: Bool) {
    self.bareHeadings = bareHeadings
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ passages: ArraySlice<Passage>, head: PlainTextHead) {
    var short = 0
    var asked = 0
    var marked = 0
    for index in head.end..<max(passages.count, head.end) {
      let passage = passages[index]
      if case .heading = passage.mark { marked += 1 }
      guard passage.mark == .none, passage.lineCount <= 2, passage.byteCount <= 200,
        let shape = HeadingShape(bytes.string(passage.start..<passage.end)), shape.numbering == nil
      else { continue }
      short += 1
      let isApart =
        passage.followsEmptyLine && index + 1 < passages.count
        && passages[index + 1].byteCount > passage.byteCount
      if shape.isQuestion, shape.words >= 4 || shape.han >= 5, isApart { asked += 1 }
    }
    let body = passages.count - head.end
    // Where headings are marked, or every other line is short, a short line alone says nothing.
    bareHeadings = marked < 2 && (short * 20 <= body * 11 || body <= 12)
    questions = asked >= 2
  }
}
