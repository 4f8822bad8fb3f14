import Archive
import Synchronization

/// A file that may be changed while it is read, or reached by a link that may come to lead to another.
final class ChangingFile: Sendable {
  /// Which file is there, and what it is like.
  struct State: Equatable {
    /// Absolute, with all links followed.
    let path: String
    private let stamp: FileStamp

    /// Nil for what is no file, or not there.
    fileprivate init?(of path: String) {
      self.path = ReadingInput.absolutePath(path)
      guard let stamp = FileStamp(of: self.path) else { return nil }
      self.stamp = stamp
    }
  }

  private let name: String
  private let known: Mutex<Known>

  private struct Known {
    /// The file that is shown, also where it was gone when that was read.
    var path: String
    /// When what is shown was read.
    var read: State?
    /// When it was asked for last whether it has changed.
    var asked: State?
  }

  /// The file of that name, which may be a link and counts from the folder where the program runs.
  init(_ name: String) {
    self.name = name
    let state = State(of: name)
    let path = state?.path ?? ReadingInput.absolutePath(name)
    known = Mutex(Known(path: path, read: state, asked: state))
  }

  /// Where what is shown was read, absolute and with all links followed.
  var path: String { known.withLock { $0.path } }

  /// What it is like now: to be asked for before it is read.
  var state: State? { State(of: name) }

  /// Takes what it was like for what was read.
  func take(_ state: State?) {
    known.withLock { $0 = Known(path: state?.path ?? $0.path, read: state, asked: state) }
  }

  /// Whether it is not, or not surely, what was read: also while it is gone.
  var isOutdated: Bool {
    let now = state
    return now == nil || known.withLock { $0.read != now }
  }

  /// Whether it is another than what was read, and than when this was last asked; not while it is gone.
  func hasChanged() -> Bool {
    guard let now = state else { return false }
    return known.withLock { known in
      defer { known.asked = now }
      return known.asked != now
    }
  }
}
