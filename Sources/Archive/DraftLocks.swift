import Glibc
import Synchronization

/// Tells which drafts somebody is writing: a lock on a byte of a file for each.
///
/// The system lets go of the locks of a program that has ended, however it ended.
final class DraftLocks: Sendable {
  private let path: String
  /// `F_OFD_SETLK` of Linux, which the headers have for GNU programs only.
  private static let setLockOfOpenFile: Int32 = 37
  /// Of the file, once it is needed.
  private let descriptor = Mutex<Int32?>(nil)

  init(path: String) {
    self.path = path
  }

  deinit {
    descriptor.withLock { if let descriptor = $0 { close(descriptor) } }
  }

  /// Takes the lock of a draft; false if somebody else has it.
  ///
  /// Where the file system has no locks, a draft is rather offered twice than never.
  func take(_ draft: Int) -> Bool {
    let error = set(F_WRLCK, draft)
    return error != EAGAIN && error != EACCES
  }

  func letGo(of draft: Int) {
    _ = set(F_UNLCK, draft)
  }

  /// Zero, or what the system says went wrong.
  private func set(_ type: Int32, _ draft: Int) -> Int32 {
    descriptor.withLock { known in
      let descriptor = known ?? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return ENOENT }
      known = descriptor
      var lock = flock()
      lock.l_type = Int16(type)
      lock.l_whence = Int16(SEEK_SET)
      lock.l_start = draft
      lock.l_len = 1
      // Of the open file, not of the process: another text of the same program is somebody else too.
      return fcntl(descriptor, Self.setLockOfOpenFile, &lock) == 0 ? 0 : errno
    }
  }
}
