extension Carrying {
  /// A note as it stands in the margin of the new text, whose fingerprint and anchoring are given.
  ///
  /// It is carried from its last certain target, so that a note about which nobody has decided yet does
  /// not drift away step by step.
  package func carry(_ note: Note, onto text: String, _ anchoring: Anchoring) -> Note {
    var certain = note.annotation
    certain.target = note.certainTarget
    let carried = carry(certain)
    var result = Note(
      certain, text: text, state: carried.state, earlier: certain.target)
    if let range = carried.new { result.annotation.target = anchoring.describe(range) }
    return result
  }
}
