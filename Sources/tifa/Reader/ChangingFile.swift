import Archive
import Synchronization

/// A file that may be changed while it is read.
final class ChangingFile: Sendable {
  private let path: String
  private let stamps: Mutex<Stamps>

  private struct Stamps {
    /// When what is shown was read.
    var read: FileStamp?
    /// When it was asked for last whether it has changed.
    var asked: FileStamp?
  }

  init(_ path: String) {
    self.path = path
    let stamp = FileStamp(of: path)
    stamps = Mutex(Stamps(read: stamp, asked: stamp))
  }

  /// What it is like now: to be asked for before it is read.
  var stamp: FileStamp? { FileStamp(of: path) }

  /// Takes what it was like for what was read.
  func take(_ stamp: FileStamp?) {
    stamps.withLock { $0 = Stamps(read: stamp, asked: stamp) }
  }

  /// Whether it is not, or not surely, what was read: also while it is gone.
  var isOutdated: Bool {
    let now = stamp
    return now == nil || stamps.withLock { $0.read != now }
  }

  /// Whether it is another than what was read, and than when this was last asked; not while it is gone.
  func hasChanged() -> Bool {
    guard let now = stamp else { return false }
    return stamps.withLock { stamps in
      defer { stamps.asked = now }
      return stamps.asked != now
    }
  }
}
