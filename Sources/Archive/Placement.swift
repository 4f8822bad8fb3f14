import Annotations

/// The columns of a version that say where its note belongs: which version decided that, and what is told of
/// it.
struct Placement {
  static let names = "decision, place, placed, origins"
  static let marks = "?, ?, ?, ?"

  /// The number of the version that decided; nil for the one that has this.
  private var decision: Int?
  private var number: Int
  private var moment: Timestamp?
  private var origins: String?

  var values: [SQLiteValue] {
    [
      SQLiteValue(decision), .integer(number), SQLiteValue(moment?.text), SQLiteValue(origins),
    ]
  }

  /// Of a note of which others have only told what it says.
  static let unknown = Placement(decidedAs: NotePlace(AnnotationTarget(), number: 0, at: nil))

  /// As others decided.
  init(decidedAs place: NotePlace) {
    number = place.number
    moment = place.moment
    origins = place.origins.text
  }

  /// As it is in another version.
  init(of version: StoredVersion) {
    decision = version.decision
    number = version.place.number
    moment = version.place.moment
  }

  /// Of a note that is changed: where it waits to be decided, or stands already, nothing is decided of its place.
  ///
  /// `earlier` is the number of the version with its earlier target.
  init(of note: Note, after last: StoredVersion?, earlier: Int?) {
    guard let last else {
      self.init(decidedAs: NotePlace(note.annotation.target, number: 1, at: note.annotation.latest))
      return
    }
    let isOther =
      note.annotation.target != last.note.annotation.target
      || note.isDroppedForGood && note.text != last.note.text
    guard !note.isOpen, last.note.isOpen || isOther else {
      self.init(of: last)
      return
    }
    let isSame = last.note.isOpen ? note.answers(last.note) : earlier == last.decision
    let origins = NotePlace.Origins(of: note.annotation.target, after: last.place, isSame: isSame)
    self.init(
      decidedAs: NotePlace(
        note.annotation.target, number: last.nextNumber, at: note.annotation.latest,
        // Another note's are not its own.
        origins: last.isOpenCopy ? NotePlace.Origins() : origins))
  }

  /// As it was in an earlier version, decided anew after the last one.
  init(of version: StoredVersion, backAfter last: StoredVersion) {
    self.init(of: version)
    number = version.decision == last.decision ? last.place.number : last.nextNumber
  }
}

extension Note {
  /// Whether it says what became of a note that waits to be decided, rather than that it belongs elsewhere: where
  /// it was found, something of that is in it; where it was not, all is.
  fileprivate func answers(_ waiting: Note) -> Bool {
    guard waiting.state == .reworded || waiting.state == .suggested else { return true }
    guard let own = annotation.target.position, let found = waiting.annotation.target.position
    else {
      return true
    }
    return isDroppedForGood || own.start < found.end && found.start < own.end
  }
}
