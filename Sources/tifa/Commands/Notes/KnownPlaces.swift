import Annotations
import Archive
import Glibc

/// Which text notes of a file may be found on, beside those that are kept here.
struct KnownPlaces {
  /// The text that was given.
  private let text: AnnotatedText?
  private let kept: Set<String>

  init(given text: AnnotatedText?, among kept: [NotedText]) {
    self.text = text
    self.kept = Set(kept.compactMap(\.sha256))
  }

  /// Whether a note that is here, of which the file has a copy, may be found on the text that was given, however old
  /// that copy is: it stands nowhere, or never stood on anything that was read here, without being shared, or is only
  /// suggested while the text is its very own.
  func isFound(_ known: Note, as copy: Note, after past: () throws -> NotePast) rethrows -> Bool {
    guard let text else { return false }
    guard let own = known.text else { return true }
    if known.state == .suggested { return copy.text == text.sha256 && own != text.sha256 }
    if known.isOpen || kept.contains(own) || own == text.sha256 { return isRenamed(known) }
    let past = try past()
    return !past.isHeard && !past.hasBeen(onOneOf: kept)
  }

  /// Whether it stands on the text that was given, under the name of a file that is not on this machine.
  func isRenamed(_ known: Note) -> Bool {
    guard let text, let source = text.source, known.text == text.sha256, !known.isOpen,
      let other = known.annotation.target.source
    else { return false }
    return source != other && !other.contains("://") && access(other, F_OK) != 0
  }

  /// What the text is called on which a note comes to stand that is here already, whatever it is called where the
  /// file comes from.
  func source(of copy: Note, beside known: Note, after past: NotePast, stays: Bool) -> String? {
    let (here, there) = (known.annotation.target.source, copy.annotation.target.source)
    if isRenamed(known) || copy.text == text?.sha256 && !stays { return text?.source ?? there }
    guard !stays, known.text != nil, known.text != copy.text, let here, let there else {
      return known.text == nil ? there : here
    }
    // Another version of the same text has its name, but for where it is kept.
    let isVersion =
      copy.earlier.map(past.hasBeen(at:)) ?? false
      || here.split(separator: "/").last == there.split(separator: "/").last
    return isVersion ? here : there
  }

  /// A note as it stands on the text that was given; of one that stood on another text it is told where.
  func place(_ note: Note, by placing: NotePlacing) -> Note {
    guard note.text != text?.sha256 else { return note }
    var placed = placing.place(note)
    let before = note.certainTarget
    if placed.state == nil, let snapshot = before.snapshot, snapshot != text?.sha256 {
      placed.state = .kept
      placed.earlier = before
    }
    return placed
  }
}
