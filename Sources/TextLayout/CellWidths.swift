import CUnicode

/// How many cells of the terminal a grapheme cluster takes.
///
/// By UAX #11, with what terminals agree on beyond it: a picture takes two cells, a mark none, a
/// replacement shown for a control character one. Of where they differ the wider is taken: a gap
/// reads better than a letter cut off.
package struct CellWidths: Hashable, Sendable {
  /// Whether characters of ambiguous width, such as `“` and `±`, take two cells, as in terminals
  /// set up for legacy East Asian encodings.
  package let ambiguousIsWide: Bool

  /// What no terminal should be asked to stack into one cell; the rest is not shown.
  static let scalarsShown = 16

  package init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The cells of one cluster, at most 2.
  ///
  /// Line breaks take none, a tab as much as one space.
  package func width(of cluster: Character) -> Int {
    // Most clusters are this, and the scalars of a character come slowly.
    if let ascii = cluster.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return width(ofScalars: cluster.unicodeScalars)
  }

  /// The cells of a text in one row.
  package func width(of text: Substring) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// The cells of a text in one row.
  package func width(of text: String) -> Int {
    width(of: text[...])
  }

  /// The cells of the cluster that `scalars` make up.
  func width(ofScalars scalars: some Sequence<Unicode.Scalar>) -> Int {
    var iterator = scalars.makeIterator()
    guard let first = iterator.next() else { return 0 }
    guard var next = iterator.next() else { return width(ofLone: first) }

    // A line break is one cluster of two scalars in files from Windows.
    if first == "\r" { return 0 }
    let isEmoji = cunicode_is_emoji(first.value)
    var cells = width(ofBase: first)
    var last = first
    for _ in 1..<Self.scalarsShown {
      // UTS #51: an emoji presentation, modifier or ZWJ sequence is one picture.
      if isEmoji
        && (next == "\u{FE0F}" || cunicode_is_emoji_modifier(next.value)
          || (last == "\u{200D}" && cunicode_is_emoji(next.value)))
      {
        return 2
      }
      if !next.isHangulMedialOrFinal { cells += width(ofBase: next) }
      guard let following = iterator.next() else { break }
      (last, next) = (next, following)
    }
    if cells == 0, first.isShownMark { return 1 }
    return min(cells, 2)
  }

  private func width(ofLone scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.isLineBreak ? 0 : 1 }
    if scalar.isPlainWide { return 2 }
    if VisibleCluster.replacement(for: scalar) != nil || scalar.isShownMark { return 1 }
    return width(ofBase: scalar)
  }

  /// The cells that a scalar adds to its cluster.
  private func width(ofBase scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return 1 }
    switch cunicode_general_category(scalar.value) {
    case CUNICODE_CATEGORY_NONSPACING_MARK, CUNICODE_CATEGORY_CONTROL: return 0
    case CUNICODE_CATEGORY_FORMAT where cunicode_is_default_ignorable(scalar.value): return 0
    default: break
    }
    return eastAsianWidth(of: scalar)
  }

  /// The cells of a scalar that is neither a mark nor a control.
  func eastAsianWidth(of scalar: Unicode.Scalar) -> Int {
    switch cunicode_east_asian_width(scalar.value) {
    case CUNICODE_WIDTH_WIDE: 2
    case CUNICODE_WIDTH_AMBIGUOUS: ambiguousIsWide ? 2 : 1
    default: 1
    }
  }
}
