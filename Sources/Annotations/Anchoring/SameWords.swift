import DocumentModel

/// Words as they stand, whatever white space is between them.
package struct SameWords {
  private let words: [[UInt8]]

  package init(_ words: some StringProtocol) {
    self.words = words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  /// How often they stand in a text, not as a part of longer words.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, beside those of the words wherever the longest stands.
  package func count(in text: String) -> Int {
    guard let longest = words.indices.max(by: { words[$0].count < words[$1].count }) else {
      return 0
    }
    let places = ByteSearch.places(of: words[longest], in: text)
    var text = text
    let found = text.withUTF8 { bytes in
      places.compactMap { place in
        range(in: bytes, where: longest, standsAt: place)
      }
    }
    return found.count { isApart($0, in: text) }
  }

  private func range(
    in bytes: UnsafeBufferPointer<UInt8>, where known: Int, standsAt place: TextRange
  ) -> TextRange? {
    var (start, end) = (place.lowerBound.utf8, place.upperBound.utf8)
    for word in words[..<known].reversed() {
      let gap = start
      while start > 0, bytes[start - 1].isSpace { start -= 1 }
      guard start < gap, start >= word.count,
        bytes[start - word.count..<start].elementsEqual(word)
      else { return nil }
      start -= word.count
    }
    for word in words[(known + 1)...] {
      let gap = end
      while end < bytes.count, bytes[end].isSpace { end += 1 }
      guard end > gap, end + word.count <= bytes.count,
        bytes[end..<end + word.count].elementsEqual(word)
      else { return nil }
      end += word.count
    }
    return TextRange(utf8: start..<end)
  }

  private func isApart(_ range: TextRange, in text: String) -> Bool {
    let scalars = text.unicodeScalars
    let (start, end) = (text.index(at: range.lowerBound), text.index(at: range.upperBound))
    func isInside(_ place: String.Index) -> Bool {
      guard place > scalars.startIndex, place < scalars.endIndex else { return false }
      return scalars[scalars.index(before: place)].isOfWord && scalars[place].isOfWord
    }
    return !isInside(start) && !isInside(end)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Unicode.Scalar {
  /// Whether it makes one word with others like it.
  fileprivate var isOfWord: Bool {
    (properties.isAlphabetic || properties.numericType != nil) && !properties.isIdeographic
  }
}
