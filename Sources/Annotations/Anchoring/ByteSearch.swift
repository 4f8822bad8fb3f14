import DocumentModel

/// Finds bytes in a text, as Knuth, Morris and Pratt do.
enum ByteSearch {
  /// Disjoint places, ascending.
  ///
  /// - Complexity: O(*n* + *m*) in the bytes of both.
  static func places(of pattern: [UInt8], in text: String) -> [TextRange] {
    guard !pattern.isEmpty else { return [] }
    let borders = borders(of: pattern)
    var text = text
    return text.withUTF8 { bytes in
      var places: [TextRange] = []
      var (offset, matched) = (0, 0)
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        while matched > 0, pattern[matched] != byte { matched = borders[matched - 1] }
        if pattern[matched] == byte { matched += 1 }
        guard matched == pattern.count else { continue }
        places.append(TextRange(utf8: offset - matched..<offset))
        matched = 0
      }
      return places
    }
  }

  /// The longest beginning of each beginning that is its end too.
  private static func borders(of pattern: [UInt8]) -> [Int] {
    var borders = [Int](repeating: 0, count: pattern.count)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[length] != pattern[index] { length = borders[length - 1] }
      if pattern[length] == pattern[index] { length += 1 }
      borders[index] = length
    }
    return borders
  }
}
