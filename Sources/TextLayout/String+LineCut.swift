import DocumentModel

extension String {
  /// The best place to cut a text in two between `start` and `target`: the end of a line of code or
  /// of a sentence, else a break opportunity, else a cluster's boundary.
  ///
  /// A single cluster longer than that is cut within: nobody reads it, but it must open.
  func lineCut(
    before target: TextOffset, after start: TextOffset, isCode: Bool
  ) -> TextOffset {
    var lower = index(at: start)
    while lower < endIndex, UTF8.isContinuation(utf8[lower]) { utf8.formIndex(after: &lower) }
    // The break before the target depends on what follows it.
    var upper = index(at: target + 64)
    while upper < endIndex, UTF8.isContinuation(utf8[upper]) { utf8.formIndex(after: &upper) }
    let first = utf8.distance(from: startIndex, to: lower)
    let measured = MeasuredText(utf8[lower..<upper], widths: CellWidths(), breaksAtWords: !isCode)
    var flags = FlagRun(self)
    var opportunity: Int?
    var boundary: Int?
    for place in stride(from: min(target.utf8 - first, measured.bytes.count - 1), to: 0, by: -1) {
      let mark = measured.marks[place]
      guard mark & MeasuredText.Mark.cluster != 0,
        !flags.splitsFlag(first + place)
      else { continue }
      let isEnd = mark & MeasuredText.Mark.mandatory != 0
      if boundary == nil { boundary = place }
      guard isEnd || mark & MeasuredText.Mark.opportunity != 0,
        mark & MeasuredText.Mark.mayNotStartRow == 0
      else { continue }
      if isEnd || measured.endsSentence(before: place) { return TextOffset(utf8: first + place) }
      if opportunity == nil { opportunity = place }
    }
    if let place = opportunity ?? boundary { return TextOffset(utf8: first + place) }
    var place = index(at: target)
    while place > startIndex, place < endIndex, UTF8.isContinuation(utf8[place]) {
      utf8.formIndex(before: &place)
    }
    return TextOffset(utf8: utf8.distance(from: startIndex, to: place))
  }
}

extension MeasuredText {
  /// Whether a sentence ends before `index`, spaces and closing quotation marks aside.
  fileprivate func endsSentence(before index: Int) -> Bool {
    var end = index
    while end > 0, marks[end - 1] & Mark.space != 0 { end -= 1 }
    let isAfterSpace = end < index
    let tail = String(decoding: bytes[max(0, end - 12)..<end], as: UTF8.self)
    for scalar in tail.unicodeScalars.reversed() {
      switch scalar {
      case "。", "！", "？", "；": return true
      case ".", "!", "?": return isAfterSpace
      case "”", "’", "」", "』", "）", ")", "\"": continue
      default: return false
      }
    }
    return false
  }
}
