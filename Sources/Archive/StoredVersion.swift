import Annotations

/// A version of a note as a row of the table `version`.
struct StoredVersion {
  /// What made it.
  enum Kind: String {
    case edit
    /// What became of the note in another text; it says nothing that others do not know.
    case carried
    /// An edit that came from the notes folder.
    case merged
  }

  let number: Int
  let note: Note
  let kind: Kind
  /// Counts what it says; 0 where that is not known.
  let words: Int
  /// When its words were changed.
  let worded: Timestamp?
  /// To who did.
  let known: KnownChanges
  /// The number of its deletion; nil where it is there.
  let deletion: Int?
  let knownToDeletion: KnownChanges
  /// The number of the version that decided where it belongs.
  let decision: Int
  /// Where that is.
  let place: NotePlace
  /// The number of the version with its earlier target.
  let earlier: Int?
  /// Whether it was carried from another note, and it is not decided yet what is to become of it.
  let isOpenCopy: Bool

  /// The states of notes that wait to be decided, as a list of SQL.
  static let openStates = "'reworded', 'dropped', 'ambiguous', 'suggested'"

  /// Those of the version itself, of the one that decided its place, and of the earlier one.
  private static let selection = """
    SELECT version.number, version.kind, version.revision, version.deletion, version.worded,
      version.known, version.deletion_known, version.place, version.placed, \(NoteColumns.namesOfVersion),
      decision.number, decision.text, decision.state, decision.origins,
      \(NoteColumns.targetNames(of: "decision")),
      earlier.number, earlier.note, \(NoteColumns.targetNames(of: "earlier")) FROM
    """
  private static let firstOfNote: Int32 = 9
  private static let firstOfDecision = firstOfNote + NoteColumns.count
  private static let firstOfEarlier = firstOfDecision + 4 + NoteColumns.targetCount

  /// The versions of `tables`, in which one is `version`, with those that they refer to.
  static func rows(
    _ tables: String, where condition: String, _ values: [SQLiteValue],
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [StoredVersion] {
    try connection.rows(
      """
      \(selection) \(tables) LEFT JOIN version AS earlier ON earlier.number = version.earlier
      JOIN version AS decision ON decision.number = coalesce(version.decision, version.number)
      WHERE \(condition)
      """, values, StoredVersion.init
    ).compactMap { $0 }
  }

  /// The last version of a note, but for those that `kind` made; nil for one that never was here.
  static func last(
    of note: AnnotationID, besides kind: Kind? = nil, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> StoredVersion? {
    try rows(
      "version",
      where: "version.note = ? AND version.kind IS NOT ? ORDER BY version.number DESC LIMIT 1",
      [.text(note.text), SQLiteValue(kind?.rawValue)], connection
    ).first
  }

  /// All of a note, the last first.
  static func all(
    of note: AnnotationID, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [StoredVersion] {
    try rows(
      "version", where: "version.note = ? ORDER BY version.number DESC", [.text(note.text)],
      connection)
  }

  private init?(_ row: SQLiteRow) {
    guard var note = NoteColumns.note(row, from: Self.firstOfNote) else { return nil }
    earlier = row.integer(Self.firstOfEarlier)
    if earlier != nil { note.earlier = NoteColumns.target(row, from: Self.firstOfEarlier + 2) }
    isOpenCopy =
      earlier != nil && note.isOpen && row.text(Self.firstOfEarlier + 1) != note.id.text
    number = row.integer(0) ?? 0
    kind = row.text(1).flatMap(Kind.init) ?? .edit
    words = row.integer(2) ?? 1
    deletion = row.integer(3)
    worded = row.text(4).flatMap(Timestamp.init)
    known = KnownChanges(text: row.text(5))
    knownToDeletion = KnownChanges(text: row.text(6))
    decision = row.integer(Self.firstOfDecision) ?? number
    place = Self.place(row, of: note)
    self.note = note
  }

  private static func place(_ row: SQLiteRow, of note: Note) -> NotePlace {
    let target = NoteColumns.target(row, from: firstOfDecision + 4)
    let decided = Note(
      Annotation(id: note.id, target: target), text: row.text(firstOfDecision + 1),
      state: row.text(firstOfDecision + 2).flatMap(Carried.State.init))
    return NotePlace(
      // What nobody has decided yet is where it was found.
      decided.isOpen ? note.certainTarget : target, number: row.integer(7) ?? 1,
      at: row.text(8).flatMap(Timestamp.init),
      droppedFrom: decided.isDroppedForGood ? decided.text : nil,
      origins: NotePlace.Origins(text: row.text(firstOfDecision + 3)))
  }

  var isDeleted: Bool { deletion != nil }

  /// The number of the next change of the note.
  var nextNumber: Int { max(words, place.number, deletion ?? 0) + 1 }

  /// Nil where they are not known.
  private var wording: NoteRevision.Words? {
    guard words > 0 else { return nil }
    var annotation = note.annotation
    annotation.modified = worded
    return .init(number: words, annotation, knowing: known)
  }

  /// What it says, whether others hear of it or not.
  var said: NoteRevision { NoteRevision(id: note.id, words: wording, place: nil) }

  /// What it says to others; an open copy is none for them.
  var revised: NoteRevision {
    let moment = note.annotation.modified
    if isOpenCopy {
      return NoteRevision(
        id: note.id, words: nil, place: nil,
        deletion: .init(
          number: deletion ?? words, at: moment, knowing: isDeleted ? knownToDeletion : known))
    }
    return NoteRevision(
      id: note.id, words: wording, place: place,
      deletion: deletion.map { .init(number: $0, at: moment, knowing: knownToDeletion) })
  }
}
