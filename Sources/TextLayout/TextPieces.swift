import DocumentModel

/// Where the pieces of a very long stretch of text begin and end.
///
/// The cuts depend on the text alone, so that they are the same at every measure, and each is found
/// from the few bytes around it: to open a line of 5 MB in its middle costs two cuts.
struct TextPieces {
  /// About how much text a piece holds.
  static let length = 8192
  /// How far before its place a cut may be made to fall on the end of a sentence.
  private static let reach = 1024

  let text: String
  let range: TextRange
  let isCode: Bool

  var count: Int {
    max(1, (range.utf8Count + Self.length - 1) / Self.length)
  }

  /// The text of a piece.
  func range(of piece: Int) -> TextRange {
    let start = cut(piece)
    return start..<max(start, cut(piece + 1))
  }

  /// The piece that holds `offset`, or the nearest.
  func piece(at offset: TextOffset) -> Int {
    let distance = max(0, offset.utf8 - range.lowerBound.utf8)
    var piece = min(distance / Self.length, count - 1)
    while piece + 1 < count, cut(piece + 1) <= offset { piece += 1 }
    return piece
  }

  private func cut(_ piece: Int) -> TextOffset {
    if piece <= 0 { return range.lowerBound }
    if piece >= count { return range.upperBound }
    let target = range.lowerBound + piece * Self.length
    return text.lineCut(before: target, after: target + -Self.reach, isCode: isCode)
  }
}
