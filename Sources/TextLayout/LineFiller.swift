/// Fills lines with as much of a text as they hold.
struct LineFiller {
  struct Line: Hashable {
    /// Bytes of the text, trailing spaces and the line break included.
    var range: Range<Int>
    /// Whether it goes on with what the line before could not hold.
    var isContinuation: Bool
    /// Whether its last word was cut at a soft hyphen, which then shows.
    var endsInHyphen = false
  }

  private typealias Mark = MeasuredText.Mark

  let text: MeasuredText
  /// The columns of the very first line, of another, and of one that goes on with the one before.
  let first: Int
  let rest: Int
  let continued: Int
  /// The distance of the columns that a tab leads to; nil where a tab is a space.
  var tabStops: Int?

  func lines() -> [Line] {
    var lines: [Line] = []
    var start = 0
    var isContinuation = false
    while start < text.bytes.count {
      let room = max(1, isContinuation ? continued : start > 0 ? rest : first)
      let (end, isFull) = endOfLine(from: start, room: room)
      lines.append(
        Line(
          range: start..<end, isContinuation: isContinuation,
          endsInHyphen: isFull && text.isAfterSoftHyphen(end)
            && hyphenFits(from: start, to: end, room: room)))
      start = end
      isContinuation = isFull
    }
    return lines
  }

  /// Where the line that begins at `start` ends, and whether for want of room.
  private func endOfLine(from start: Int, room: Int) -> (end: Int, isFull: Bool) {
    text.marks.withUnsafeBufferPointer { marks in
      var column = 0
      var index = start
      while index < marks.count {
        let mark = marks[index]
        if mark & Mark.mandatory != 0, index > start { return (index, false) }
        if mark & Mark.cluster != 0 {
          column += cells(of: mark, at: index, column: column)
          if column > room, mark & Mark.space == 0 {
            return (lineEnd(from: start, overflow: index, room: room, marks: marks), true)
          }
        }
        index += 1
      }
      return (index, false)
    }
  }

  @inline(__always)
  private func cells(of mark: UInt8, at index: Int, column: Int) -> Int {
    if let tabStops, mark & Mark.space != 0, text.bytes[index] == 0x09 {
      return tabStops - column % tabStops
    }
    return Int(mark & Mark.width)
  }

  /// The best end of a line whose cluster at `overflow` has no room any more.
  private func lineEnd(
    from start: Int, overflow: Int, room: Int, marks: UnsafeBufferPointer<UInt8>
  ) -> Int {
    // Of less than four columns nothing better can be asked than to go on.
    let minds = room >= 4
    let edge = LineEdge(marks: marks, start: start)
    var candidate = overflow
    while candidate > start {
      if marks[candidate] & Mark.opportunity != 0, marks[candidate] & Mark.cluster != 0,
        !minds || edge.isFree(at: candidate), hyphenFits(from: start, to: candidate, room: room)
      {
        return candidate
      }
      candidate -= 1
    }
    if minds, tabStops == nil, let end = addressEnd(edge, overflow: overflow, room: room) {
      return end
    }
    candidate = overflow
    while candidate > start {
      if marks[candidate] & Mark.cluster != 0, !minds || edge.isFree(at: candidate) {
        return candidate
      }
      candidate -= 1
    }
    // Nothing legal: what is cut least, and at least one cluster, or no line would ever end.
    if overflow > start { return overflow }
    var end = overflow + 1
    while end < marks.count, marks[end] & Mark.cluster == 0 { end += 1 }
    return end
  }

  /// A place to break a long address: after one of its separators, if that fills half the line.
  private func addressEnd(_ edge: LineEdge, overflow: Int, room: Int) -> Int? {
    var candidate = overflow
    while candidate > edge.start {
      switch text.bytes[candidate - 1] {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "?"),
        UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "_"):
        guard edge.marks[candidate] & Mark.cluster != 0, edge.isFree(at: candidate) else { break }
        return text.columns(in: edge.start..<candidate) * 2 >= room ? candidate : nil
      default: break
      }
      candidate -= 1
    }
    return nil
  }

  private func hyphenFits(from start: Int, to end: Int, room: Int) -> Bool {
    !text.isAfterSoftHyphen(end) || text.columns(in: start..<end) < room
  }
}

/// The edges that breaking a line somewhere would make.
struct LineEdge {
  let marks: UnsafeBufferPointer<UInt8>
  let start: Int

  /// Whether a line may end before `index` as far as the characters on both sides go.
  func isFree(at index: Int) -> Bool {
    if marks[index] & MeasuredText.Mark.mayNotStartRow != 0 { return false }
    var last = index - 1
    while last >= start {
      let mark = marks[last]
      if mark & MeasuredText.Mark.cluster != 0, mark & MeasuredText.Mark.space == 0 {
        return mark & MeasuredText.Mark.mayNotEndRow == 0
      }
      last -= 1
    }
    return true
  }
}
