/// What is shown for a cluster of the text: itself, or something harmless that can be seen.
///
/// A control character could move the cursor or change the terminal's state, a bidirectional
/// control could show a text in another order than it has: neither may reach the terminal.
package enum VisibleCluster {
  /// The cluster to show in place of `cluster`, as wide as it.
  ///
  /// One of width 0 is not to be shown at all.
  package static func visible(_ cluster: Character) -> Character {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return cluster }
    if let replacement = replacement(for: first), scalars.count == 1 { return replacement }
    if first.isShownMark { return onSpace(scalars) }
    if cluster.utf8.count <= CellWidths.scalarsShown { return cluster }
    let shown = scalars.prefix(CellWidths.scalarsShown)
    return shown.endIndex == scalars.endIndex ? cluster : String(shown).first ?? cluster
  }

  /// What stands for a scalar that must not be sent to a terminal; nil for any other.
  static func replacement(for scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x09: " "
    // Line breaks end their row and take no room.
    case 0x0A...0x0D, 0x85: nil
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map(Character.init)
    case 0x7F: "\u{2421}"
    // C1 controls, bidirectional embeddings, overrides and isolates, interlinear annotations.
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: "\u{2426}"
    default: nil
    }
  }

  private static func onSpace(_ marks: String.UnicodeScalarView) -> Character {
    var text = String.UnicodeScalarView([" "])
    text.append(contentsOf: marks.prefix(CellWidths.scalarsShown - 1))
    return String(text).first ?? " "
  }
}
