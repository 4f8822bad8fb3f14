import Annotations

/// The columns of a version that count what its note says, and whether it was deleted.
struct Words {
  static let names = "revision, worded, deletion"
  static let marks = "?, ?, ?"

  /// Of the words; 0 where they are not known.
  private let number: Int
  /// When they were changed.
  private let moment: Timestamp?
  /// The number of the deletion; nil for a note that is there.
  let deletion: Int?

  var values: [SQLiteValue] {
    [.integer(number), SQLiteValue(moment?.text), SQLiteValue(deletion)]
  }

  private init(number: Int, moment: Timestamp?, deletion: Int?) {
    self.number = number
    self.moment = moment
    self.deletion = deletion
  }

  /// As others have them.
  init(of revision: NoteRevision) {
    self.init(
      number: revision.words?.number ?? 0, moment: revision.words?.annotation.modified,
      deletion: revision.deletion?.number)
  }

  /// As they are in another version.
  init(of version: StoredVersion) {
    self.init(number: version.words, moment: version.worded, deletion: version.deletion)
  }

  /// Of a note that is made, says something else or is there again.
  init(_ moment: Timestamp?, after last: StoredVersion?) {
    self.init(number: last?.nextNumber ?? 1, moment: moment, deletion: nil)
  }

  /// Of a note that is deleted.
  init(deleting last: StoredVersion) {
    self.init(
      number: last.words, moment: last.worded, deletion: last.deletion ?? last.nextNumber)
  }
}
