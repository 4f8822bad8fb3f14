import JSONValues

/// What whoever changed a note knew that it said, and where it was.
///
/// By that one's own words, which nobody has seen, are told from those that somebody has replaced.
package struct KnownChanges: Hashable, Sendable {
  /// Fingerprints in hexadecimal, the nearest first; none where it is not told.
  package private(set) var names: [String] = []

  /// What is further behind is taken for known.
  private static let most = 32
  private static let longestName = 16

  package init() {}

  /// As others tell it.
  init(told names: [String]) {
    var seen: Set<String> = []
    self.names = Array(
      names.filter { Self.isName($0) && seen.insert($0).inserted }.prefix(Self.most))
  }

  private static func isName(_ text: String) -> Bool {
    (1...longestName).contains(text.utf8.count) && text.allSatisfy(\.isHexDigit)
  }

  /// As an archive keeps it.
  package init(text: String?) {
    self.init(told: (text ?? "").split(separator: " ").map(String.init))
  }

  /// Nil where there is none.
  package var text: String? { names.isEmpty ? nil : names.joined(separator: " ") }

  /// What is known to who changes `revision`, and has known the note at those `places`.
  package init(of revision: NoteRevision, at places: [NotePlace] = []) {
    self.init(
      told: [revision.words?.name].compactMap { $0 } + places.map(\.name)
        + (revision.words?.known.names ?? []) + (revision.deletion?.known.names ?? []))
  }

  /// Whether what has that name and number was known to who made the change of number `own`; where that is not
  /// told, smaller numbers were.
  func contains(_ name: String, _ number: Int, before own: Int) -> Bool {
    names.contains(name) || number < own && (names.isEmpty || names.count >= Self.most)
  }
}

extension NoteRevision.Words {
  /// The same for who says the same, whenever and as whichever change.
  package var name: String {
    let annotation = Annotation(
      id: annotation.id, target: AnnotationTarget(), bodies: annotation.bodies)
    return StableHash.text(
      of: JSONValue.object(AnnotationJSON.members(of: annotation)).lineText.utf8)
  }
}

extension NoteRevision {
  /// Whether who came to this knew the words of another revision of the note.
  package func knows(wordsOf other: NoteRevision) -> Bool {
    guard let theirs = other.words else { return true }
    let (number, known) =
      deletion.map { ($0.number, $0.known) } ?? (words?.number ?? 0, words?.known ?? KnownChanges())
    if isKept, words?.name == theirs.name { return true }
    return known.contains(theirs.name, theirs.number, before: number)
  }

  /// Whether who deleted the note knew where another revision has it; so it is where it is not deleted.
  package func knows(placeOf other: NoteRevision) -> Bool {
    guard let deletion, let theirs = other.place else { return true }
    return deletion.known.contains(theirs.name, theirs.number, before: deletion.number)
  }
}
