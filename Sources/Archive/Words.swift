import Annotations

/// The columns of a version that count what its note says, and whether it was deleted.
struct Words {
  static let names = "revision, worded, known, deletion, deletion_known"
  static let marks = "?, ?, ?, ?, ?"

  /// Of the words; 0 where they are not known.
  private let number: Int
  /// When they were changed.
  private let moment: Timestamp?
  private var known: KnownChanges
  /// The number of the deletion; nil for a note that is there.
  let deletion: Int?
  private let knownToDeletion: KnownChanges

  var values: [SQLiteValue] {
    [
      .integer(number), SQLiteValue(moment?.text), SQLiteValue(known.text), SQLiteValue(deletion),
      SQLiteValue(knownToDeletion.text),
    ]
  }

  /// As others have them.
  init(of revision: NoteRevision) {
    number = revision.words?.number ?? 0
    moment = revision.words?.annotation.modified
    known = revision.words?.known ?? KnownChanges()
    deletion = revision.deletion?.number
    knownToDeletion = revision.deletion?.known ?? KnownChanges()
  }

  /// As they are in another version.
  init(of version: StoredVersion) {
    number = version.words
    moment = version.worded
    known = version.known
    deletion = version.deletion
    knownToDeletion = version.knownToDeletion
  }

  /// Of a note that is made, says something else or is there again; taken in from elsewhere, they may be later
  /// ones there.
  ///
  /// `versions` are all of it until then, the last first.
  init(_ moment: Timestamp?, taking taken: Annotation? = nil, after versions: [StoredVersion]) {
    number = versions.first?.nextNumber ?? 1
    self.moment = moment
    known = versions.known
    if let taken { known.addTaken(taken) }
    deletion = nil
    knownToDeletion = KnownChanges()
  }

  /// Of a note that is deleted; `versions` are all of it, the last first.
  init(deleting last: StoredVersion, after versions: [StoredVersion]) {
    number = last.words
    moment = last.worded
    known = last.known
    deletion = last.deletion ?? last.nextNumber
    knownToDeletion = last.isDeleted ? last.knownToDeletion : versions.known
  }
}

extension [StoredVersion] {
  /// What is known to who changes a note of which these are all versions, the last first: what it says, and what
  /// was known to who said that, but not what others had made of it before and nobody is shown any more.
  ///
  /// What came to a note that was deleted nobody has seen.
  var known: KnownChanges {
    KnownChanges(of: first { !$0.isDeleted || $0.kind != .merged }.map { [$0.revised] } ?? [])
  }
}
