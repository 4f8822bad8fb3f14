import TextLayout

/// Cuts texts to so many cells between words and between Han characters.
struct WordCut {
  let widths: CellWidths

  /// The first words of a text that fit.
  ///
  /// - Complexity: O(*n*) in what fits.
  func beginning(of text: Substring, width: Int) -> Substring {
    var border = characters(of: text, width: width).endIndex
    guard border < text.endIndex else { return text }
    while border > text.startIndex, !isBorder(border, of: text) {
      text.formIndex(before: &border)
    }
    var cut = text[..<border]
    while cut.last?.isWhitespace == true { cut.removeLast() }
    return cut
  }

  /// As much of a text as fits, wherever that ends.
  ///
  /// - Complexity: O(*n*) in what fits.
  func characters(of text: Substring, width: Int) -> Substring {
    var used = 0
    return text.prefix { character in
      used += widths.width(of: character)
      return used <= width
    }
  }

  /// The last words of a text that fit, without what ends the sentence or clause before them.
  ///
  /// - Complexity: O(*n*) in what fits.
  func ending(of text: Substring, width: Int) -> Substring {
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let previous = text.index(before: start)
      used += widths.width(of: text[previous])
      if used > width { break }
      start = previous
    }
    guard start > text.startIndex else { return text }
    var border = start
    while border < text.endIndex, !isBorder(border, of: text) { text.formIndex(after: &border) }
    return text[border...].drop {
      // The sign of a number is none of these.
      $0.isWhitespace || $0.isPunctuation && $0 != "-"
    }
  }

  /// Whether a text can be cut before a place, which is not its beginning.
  private func isBorder(_ place: Substring.Index, of text: Substring) -> Bool {
    guard place < text.endIndex else { return true }
    return [text[text.index(before: place)], text[place]].contains {
      $0.isWhitespace || $0.isWrittenWithoutSpaces
    }
  }
}

extension Character {
  /// Whether it is a Han character or kana, or punctuation as wide as these.
  fileprivate var isWrittenWithoutSpaces: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isIdeographic || (0x3000...0x30FF).contains(first.value)
      || (0xFF00...0xFF60).contains(first.value)
  }
}
