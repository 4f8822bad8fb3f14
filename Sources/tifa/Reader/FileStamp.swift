import Glibc
import Synchronization

/// By what a file is known to be another than it was.
struct FileStamp: Equatable, Sendable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let inode: UInt

  /// Nil for what is not there.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    inode = UInt(status.st_ino)
  }
}

/// A file that may be changed while it is read.
final class ChangingFile: Sendable {
  private let path: String
  private let known: Mutex<FileStamp?>

  init(_ path: String) {
    self.path = path
    known = Mutex(FileStamp(of: path))
  }

  /// Takes it as it is now for what is read.
  func take() { known.withLock { $0 = FileStamp(of: path) } }

  /// Whether it is another than what was taken, or than when this was last asked; not while it is gone.
  func hasChanged() -> Bool {
    guard let now = FileStamp(of: path) else { return false }
    return known.withLock { known in
      defer { known = now }
      return known != now
    }
  }
}
