/// The marks of quotations and list items, and the space, that a line of Markdown opens with.
struct LinePrefix {
  /// The index of the first byte after it.
  let end: Int
  /// Where it passes `deepest`, nil where it does not.
  private(set) var cut: Int?

  /// The columns to which containers are nested; what opens more is flattened.
  ///
  /// Screens show far fewer, and the parser looks at each open container for every line.
  private static let deepest = 200

  init(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var at = line.lowerBound
    while at < line.upperBound {
      let length = Self.mark(source, at..<line.upperBound)
      guard length > 0 else { break }
      // A tab counts as one: what it hides are fewer containers than columns.
      if at - line.lowerBound >= Self.deepest, cut == nil { cut = at }
      at += length
    }
    end = at
    if cut != nil, at == line.upperBound, Self.isBreak(source[line]) { cut = nil }
  }

  /// The length of the space or mark at the start of `rest`, 0 where there is none.
  private static func mark(_ source: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int {
    let at = rest.lowerBound
    switch source[at] {
    case 0x20, 0x09, 0x3E: return 1
    case 0x2D, 0x2A, 0x2B: return endsMark(source, at + 1, rest.upperBound) ? 1 : 0
    case 0x30...0x39:
      var next = at
      while next < rest.upperBound, next - at < 9, (0x30...0x39).contains(source[next]) {
        next += 1
      }
      guard next < rest.upperBound, source[next] == 0x2E || source[next] == 0x29 else { return 0 }
      return endsMark(source, next + 1, rest.upperBound) ? next + 1 - at : 0
    default: return 0
    }
  }

  private static func endsMark(
    _ source: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> Bool {
    at == end || source[at] == 0x20 || source[at] == 0x09
  }

  /// Whether the line is a break between themes, such as `* * *`.
  private static func isBreak(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = line.first(where: { $0 > 0x20 }), sign == 0x2D || sign == 0x2A else {
      return false
    }
    return line.allSatisfy { $0 == sign || $0 <= 0x20 }
  }
}
