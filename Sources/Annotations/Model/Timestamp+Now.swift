import Glibc

extension Timestamp {
  /// The second that it is, for what changes a note of that moment: later than that, also where another machine's
  /// clock was ahead, unless it was in this very second.
  package static func now(after moment: Timestamp? = nil) -> Timestamp {
    let now = Timestamp(secondsSince1970: time(nil))
    guard let moment, moment > now else { return now }
    return Timestamp(secondsSince1970: moment.microseconds / second + 1)
  }
}
