import CUnicode

extension Unicode.Scalar {
  /// Whether a line ends after it (UAX #14: BK, CR, LF, NL).
  var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether it takes two cells by itself and never joins a neighbour that also is plain: Han,
  /// kana, Hangul syllables, full-width forms.
  ///
  /// Most of a Chinese text is that, and need not be asked of the Unicode tables.
  var isPlainWide: Bool {
    switch value {
    case 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF60:
      true
    default: false
    }
  }

  /// Whether it never joins a neighbour that also is plain and is shown as itself, one cell wide
  /// or ambiguous: letters of Latin script, quotation marks, dashes.
  var isPlainNarrow: Bool {
    switch value {
    case 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027: true
    default: false
    }
  }

  /// A vowel or final consonant that completes the Hangul syllable before it.
  var isHangulMedialOrFinal: Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  /// Whether it is a mark that wants a character to stand on, and shows.
  var isShownMark: Bool {
    value >= 0x300
      && cunicode_general_category(value) == CUNICODE_CATEGORY_NONSPACING_MARK
      && !cunicode_is_default_ignorable(value)
  }
}
