import JSONValues

/// What whoever changed a note knew that it said.
///
/// By that one's own words, which nobody has seen, are told from those that somebody has replaced.
package struct KnownChanges: Hashable, Sendable {
  /// A change: as which one of the note it was made, and what came of it.
  ///
  /// Who says the same again says it as another one.
  struct Name: Hashable, Sendable {
    var number: Int
    /// In hexadecimal.
    var fingerprint: String

    var text: String { "\(number)-\(fingerprint)" }
  }

  /// Those with the greatest numbers first; none where it is not told.
  private var numbered: [Name] = []
  /// What was taken in by other ways than the notes folder, the latest first: as whichever change it was made there,
  /// so that its number is the greatest there is.
  private var taken: [Name] = []

  /// Those with smaller numbers are taken for known.
  private static let most = 128
  /// Of what was taken in earlier the number is known, as it was then.
  private static let mostTaken = 32

  package init() {}

  private init(_ names: some Sequence<Name>) {
    var seen: Set<Name> = []
    let all = names.filter { seen.insert($0).inserted }
    let numbered = all.filter { $0.number < NoteRevision.greatestNumber }
      .sorted { ($0.number, $0.fingerprint) > ($1.number, $1.fingerprint) }
    self.numbered = Array(numbered.prefix(Self.most))
    taken = Array(
      all.filter { $0.number == NoteRevision.greatestNumber }.prefix(Self.mostTaken))
  }

  private var names: [Name] { numbered + taken }

  /// As others tell it.
  init(told texts: [String]) {
    self.init(texts.lazy.compactMap(Name.init))
  }

  /// As an archive keeps it.
  package init(text: String?) {
    self.init(told: (text ?? "").split(separator: " ").map(String.init))
  }

  var texts: [String] { names.map(\.text) }

  /// Nil where there is none.
  package var text: String? { names.isEmpty ? nil : texts.joined(separator: " ") }

  /// What is known to who changes a note of which these revisions are known.
  package init(of revisions: [NoteRevision]) {
    self.init(
      revisions.flatMap { revision in
        [revision.words?.name].compactMap { $0 } + (revision.words?.known.names ?? [])
          + (revision.deletion?.known.names ?? [])
      })
  }

  /// Adds what an annotation says that was taken in by other ways than the notes folder.
  package mutating func addTaken(_ annotation: Annotation) {
    let words = NoteRevision.Words(number: NoteRevision.greatestNumber, annotation)
    self = KnownChanges([words.name] + names)
  }

  /// Whether nothing was made of what an annotation says since it was taken in by other ways than the notes folder.
  package func endsTaking(_ annotation: Annotation) -> Bool {
    let words = NoteRevision.Words(number: NoteRevision.greatestNumber, annotation)
    return taken.first == words.name
  }

  /// Whether words were known to who made the change of number `own`.
  ///
  /// Smaller numbers were where that is not told. Who knew the same as a later change knew it: a copy that somebody
  /// took in by other ways begins anew. Who says again what was said before says it as a later one, which nobody has
  /// taken in by other ways.
  fileprivate func contains(_ words: NoteRevision.Words, before own: Int) -> Bool {
    let name = words.name
    let isSaidAgain = words.known.numbered.contains { $0.fingerprint == name.fingerprint }
    if (isSaidAgain ? numbered : names)
      .contains(where: { $0.fingerprint == name.fingerprint && $0.number >= name.number })
    {
      return true
    }
    guard numbered.count >= Self.most, let last = numbered.last else {
      return names.isEmpty && name.number < own
    }
    return name.number <= last.number
  }
}

extension KnownChanges.Name {
  /// Nil for what is none.
  init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let number = Int(parts[0]), "\(number)" == parts[0],
      (0...NoteRevision.greatestNumber).contains(number),
      (1...16).contains(parts[1].utf8.count), parts[1].allSatisfy(\.isHexDigit)
    else { return nil }
    self.init(number: number, fingerprint: String(parts[1]))
  }
}

extension NoteRevision.Words {
  var name: KnownChanges.Name {
    let said = Annotation(
      id: annotation.id, target: AnnotationTarget(), bodies: annotation.bodies)
    let text = JSONValue.object(AnnotationJSON.members(of: said)).lineText
    return .init(number: number, fingerprint: StableHash.text(of: text.utf8))
  }
}

extension NoteRevision {
  /// Whether who came to this knew the words of another revision of the note, or says the same.
  package func knows(wordsOf other: NoteRevision) -> Bool {
    guard let theirs = other.words else { return true }
    if let deletion { return deletion.known.contains(theirs, before: deletion.number) }
    return words?.knowsOrSays(theirs) ?? true
  }

  /// What those of these revisions say whose words were known to who wrote the words of this one and to who wrote
  /// those of another, but for those that were known to others of them.
  ///
  /// The latest first, as the revisions are given.
  package func lastKnown(
    beside other: NoteRevision, of revisions: [NoteRevision]
  ) -> [[AnnotationBody]] {
    var common: [Words] = []
    for words in revisions.compactMap(\.words)
    where knowsOrSays(words) && other.knowsOrSays(words) {
      if common.contains(where: { $0.knowsOrSays(words) }) { continue }
      common.removeAll { words.knowsOrSays($0) }
      common.append(words)
    }
    return common.map(\.annotation.bodies)
  }

  private func knowsOrSays(_ other: Words) -> Bool { words?.knowsOrSays(other) ?? false }
}

extension NoteRevision.Words {
  /// Whether who wrote these words knew others of the note, or says the same.
  fileprivate func knowsOrSays(_ other: Self) -> Bool {
    name.fingerprint == other.name.fingerprint || known.contains(other, before: number)
  }
}
