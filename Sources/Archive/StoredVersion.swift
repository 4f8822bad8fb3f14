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

  var number: Int
  var note: Note
  var kind: Kind
  var revision: Int
  var isDeleted: Bool
  /// The number of the version with its earlier target.
  private(set) var earlier: Int?
  /// Whether it was carried from another note, and it is not decided yet what is to become of it.
  private(set) var isOpenCopy = false

  /// The states of notes that wait to be decided, as a list of SQL.
  static let openStates = "'reworded', 'dropped', 'ambiguous', 'suggested'"

  /// How many columns stand before those of the note.
  private static let ownColumns: Int32 = 4
  private static let selection = """
    SELECT version.number, version.kind, version.revision, version.deleted,
      \(NoteColumns.namesOfVersion), earlier.number, earlier.note,
      \(NoteColumns.targetNamesOfEarlier) FROM
    """

  /// The versions of `tables`, in which one is `version`, with the earlier ones that they refer to.
  static func rows(
    _ tables: String, where condition: String, _ values: [SQLiteValue],
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [StoredVersion] {
    try connection.rows(
      """
      \(selection) \(tables) LEFT JOIN version AS earlier ON earlier.number = version.earlier
      WHERE \(condition)
      """, values, StoredVersion.init
    ).compactMap { $0 }
  }

  private init?(_ row: SQLiteRow) {
    let first = Self.ownColumns
    guard var note = NoteColumns.note(row, from: first) else { return nil }
    let earlier = first + NoteColumns.count
    if let number = row.integer(earlier) {
      self.earlier = number
      note.earlier = NoteColumns.target(row, from: earlier + 2)
      isOpenCopy = note.isOpen && row.text(earlier + 1) != note.id.text
    }
    number = row.integer(0) ?? 0
    kind = row.text(1).flatMap(Kind.init) ?? .edit
    revision = row.integer(2) ?? 1
    isDeleted = row.integer(3) == 1
    self.note = note
  }

  /// What it says to others: with the target that is certain; an open copy is none for them.
  var revised: NoteRevision {
    var annotation = note.annotation
    annotation.target = note.certainTarget
    guard !isDeleted, !isOpenCopy else {
      return NoteRevision(id: note.id, number: revision, .deleted(annotation.modified))
    }
    return NoteRevision(
      id: note.id, number: revision, .note(annotation),
      droppedFrom: note.isDroppedForGood ? note.text : nil)
  }
}
