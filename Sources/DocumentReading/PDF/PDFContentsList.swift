/// The list of contents of a print: lines that end in the number of a page.
enum PDFContentsList {
  /// The indices of the lines that make such a list, with its label.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func indices(in lines: [PDFLine]) -> Set<Int> {
    var found: Set<Int> = []
    var index = 0
    while index < lines.count {
      let isLabel = HeadLine.isContentsLabel(lines[index].text)
      let start = isLabel ? index + 1 : index
      let end = endOfList(in: lines, from: start, isLabelled: isLabel)
      guard end > start else {
        index += 1
        continue
      }
      found.formUnion(index..<end)
      index = end
    }
    return found
  }

  /// Fewer entries than these make no list.
  private static let fewest = 3
  /// Lines of an entry before the one with the number.
  private static let mostLines = 2

  private static func endOfList(in lines: [PDFLine], from start: Int, isLabelled: Bool) -> Int {
    var end = start
    var entries = 0
    var index = start
    var lastPage = 0
    while index < lines.count, index - end <= mostLines {
      if isLabelled, HeadLine.isContentsLabel(lines[index].text) { end = index + 1 }
      if let entry = Entry(lines[index].text), entry.hasLeader || isLabelled,
        entry.page >= lastPage || entry.hasLeader
      {
        lastPage = entry.page
        entries += 1
        end = index + 1
      } else if entries == 0, !isLabelled {
        break
      }
      index += 1
    }
    return entries >= fewest ? end : start
  }

  /// A line of a list of contents.
  private struct Entry {
    var page = 0
    var hasLeader = false

    init?(_ text: String) {
      var scalars = Array(text.unicodeScalars)
      let digits = scalars.suffixCount { !$0.isSpace && $0 != "." && $0 != "…" && $0 != "·" }
      let number = scalars[(scalars.count - digits)...]
      guard digits > 0, digits <= 5, let page = arabicValue(number) ?? romanValue(number) else {
        return nil
      }
      self.page = page
      scalars.removeLast(digits)
      let leader = scalars.suffixCount { $0.isSpace || $0 == "." || $0 == "…" || $0 == "·" }
      let points = scalars.suffix(leader)
      hasLeader =
        points.reduce(0) { $0 + ($1 == "…" ? 3 : $1.isSpace ? 0 : 1) } >= 4
      // Without a leader the number stands well apart, as a cell does.
      guard hasLeader || points.contains("\t") else { return nil }
      guard scalars.count > leader || hasLeader else { return nil }
    }
  }
}

extension [Unicode.Scalar] {
  /// The number of elements at the end that all pass.
  fileprivate func suffixCount(while passes: (Unicode.Scalar) -> Bool) -> Int {
    var count = 0
    while count < self.count, passes(self[self.count - count - 1]) { count += 1 }
    return count
  }
}
