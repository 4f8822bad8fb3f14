/// A position in a document's text, counted in UTF-8 bytes from the start.
package struct TextOffset: Hashable, Comparable, Sendable {
  package var utf8: Int

  package init(utf8: Int) {
    self.utf8 = utf8
  }

  package static let start = TextOffset(utf8: 0)

  package static func < (left: TextOffset, right: TextOffset) -> Bool {
    left.utf8 < right.utf8
  }

  package static func + (offset: TextOffset, bytes: Int) -> TextOffset {
    TextOffset(utf8: offset.utf8 + bytes)
  }
}

/// A half-open stretch of a document's text; both ends lie on character boundaries.
package typealias TextRange = Range<TextOffset>

extension Range where Bound == TextOffset {
  /// The range between two counts of UTF-8 bytes.
  package init(utf8 bytes: Range<Int>) {
    self = TextOffset(utf8: bytes.lowerBound)..<TextOffset(utf8: bytes.upperBound)
  }

  /// The same range as counts of UTF-8 bytes.
  package var utf8: Range<Int> {
    lowerBound.utf8..<upperBound.utf8
  }

  /// The length in UTF-8 bytes.
  package var utf8Count: Int {
    upperBound.utf8 - lowerBound.utf8
  }
}

extension String {
  /// The part of the text in `range`, without a copy.
  ///
  /// An end that is not on a character boundary moves down to the nearest scalar; one past the
  /// text, to its end.
  ///
  /// - Complexity: O(1).
  package subscript(range: TextRange) -> Substring {
    self[index(at: range.lowerBound)..<index(at: range.upperBound)]
  }

  /// The index of `offset`, not past the end.
  ///
  /// - Complexity: O(1).
  package func index(at offset: TextOffset) -> Index {
    utf8.index(startIndex, offsetBy: Swift.min(Swift.max(offset.utf8, 0), utf8.count))
  }
}
