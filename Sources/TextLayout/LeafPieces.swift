import CUnicode
import DocumentModel

/// Where the pieces of a very long leaf block begin and end.
///
/// The cuts depend on the text alone, so that they are the same at every measure, and each is found
/// from the few bytes around it: to open a line of 5 MB in its middle costs two cuts.
struct LeafPieces {
  /// About how much text a piece holds.
  static let length = 8192
  /// How far before its place a cut may be made to fall on the end of a sentence.
  private static let reach = 1024
  /// How many rows of a table make a piece.
  static let tableRows = 64

  let document: Document
  let block: Block

  init(_ document: Document, leaf: Int) {
    self.document = document
    block = document.blocks[document.leaves[leaf]]
  }

  var count: Int {
    if case .table(let table) = block.kind {
      return max(1, (table.rows.count + Self.tableRows - 1) / Self.tableRows)
    }
    return max(1, (block.range.utf8Count + Self.length - 1) / Self.length)
  }

  /// The text of a piece; for a table see `tableRows(of:)`.
  func range(of piece: Int) -> TextRange {
    let start = cut(piece)
    return start..<max(start, cut(piece + 1))
  }

  /// The rows of a table that a piece holds.
  func tableRows(of piece: Int, in table: Table) -> Range<Int> {
    let start = min(piece * Self.tableRows, table.rows.count)
    return start..<min(start + Self.tableRows, table.rows.count)
  }

  /// The piece that holds `offset`, or the nearest.
  func piece(at offset: TextOffset) -> Int {
    if case .table(let table) = block.kind {
      var low = 0
      var high = table.rows.count
      while low < high {
        let middle = low + (high - low) / 2
        let start = table.rows[middle].first?.lowerBound ?? block.range.lowerBound
        if start <= offset { low = middle + 1 } else { high = middle }
      }
      return max(0, low - 1) / Self.tableRows
    }
    let distance = max(0, offset.utf8 - block.range.lowerBound.utf8)
    var piece = min(distance / Self.length, count - 1)
    while piece + 1 < count, cut(piece + 1) <= offset { piece += 1 }
    return piece
  }

  private func cut(_ piece: Int) -> TextOffset {
    if piece <= 0 { return block.range.lowerBound }
    if piece >= count { return block.range.upperBound }
    let target = block.range.lowerBound + piece * Self.length
    return document.text.lineCut(
      before: target, after: target + -Self.reach, isCode: block.kind.isCode)
  }
}

extension Block.Kind {
  var isCode: Bool {
    if case .code = self { true } else { false }
  }
}

extension String {
  /// The best place to cut a text in two between `start` and `target`: the end of a line of code or
  /// of a sentence, else a break opportunity, else a cluster's boundary.
  ///
  /// A single cluster longer than that is cut within: nobody reads it, but it must open.
  fileprivate func lineCut(
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

/// Tells whether a cut would stand between the two letters of a flag.
///
/// Which letters pair is known only from the first of them (UAX #29, GB 12); every other boundary
/// from its neighbours.
private struct FlagRun {
  private let text: String
  /// The bytes of the letters looked at last.
  private var run: Range<Int>?

  init(_ text: String) {
    self.text = text
  }

  /// Whether a flag goes on at `offset`; ask in descending order.
  mutating func splitsFlag(_ offset: Int) -> Bool {
    if let run, run.contains(offset) { return isOdd(offset - run.lowerBound) }
    guard isLetter(at: offset) else { return false }
    var start = offset
    while isLetter(at: start - 4) { start -= 4 }
    run = start..<offset + 4
    return isOdd(offset - start)
  }

  private func isOdd(_ bytes: Int) -> Bool { !(bytes / 4).isMultiple(of: 2) }

  /// Whether one of U+1F1E6…U+1F1FF, F0 9F 87 A6…BF, begins at `offset`.
  private func isLetter(at offset: Int) -> Bool {
    guard offset >= 0, offset + 4 <= text.utf8.count else { return false }
    let letter = text.utf8[text.index(at: TextOffset(utf8: offset))...].prefix(4)
    return letter.starts(with: [0xF0, 0x9F, 0x87]) && letter.last.map { $0 >= 0xA6 } == true
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
