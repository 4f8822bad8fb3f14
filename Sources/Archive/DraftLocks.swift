import Glibc
import Synchronization

/// Tells which drafts somebody is writing: a lock on a byte of a file for each.
///
/// The system lets go of the locks of a program that has ended, however it ended.
final class DraftLocks: Sendable {
  private let path: String
  /// `F_OFD_SETLK` of Linux, which the headers have for GNU programs only.
  private static let setLockOfOpenFile: Int32 = 37
  private let held = Mutex(Held())

  private struct Held {
    /// Of the file, once it is needed.
    var descriptor: Int32?
    /// The drafts whose locks this program has, which the system would give it once more.
    var drafts: Set<Int> = []
  }

  init(path: String) {
    self.path = path
  }

  deinit {
    held.withLock { if let descriptor = $0.descriptor { close(descriptor) } }
  }

  /// Takes the lock of a draft; false if somebody else has it.
  ///
  /// Where the file system has no locks, a draft is rather offered twice than never.
  func take(_ draft: Int) -> Bool {
    held.withLock { held in
      // Another text of the same program is somebody else too.
      guard !held.drafts.contains(draft) else { return false }
      let error = set(F_WRLCK, draft, &held)
      guard error != EAGAIN, error != EACCES else { return false }
      held.drafts.insert(draft)
      return true
    }
  }

  func letGo(of draft: Int) {
    held.withLock { held in
      held.drafts.remove(draft)
      _ = set(F_UNLCK, draft, &held)
    }
  }

  /// Zero, or what the system says went wrong.
  private func set(_ type: Int32, _ draft: Int, _ held: inout Held) -> Int32 {
    let descriptor = held.descriptor ?? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return ENOENT }
    held.descriptor = descriptor
    var lock = flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = draft
    lock.l_len = 1
    // Of the open file, not of the process: a lock of that kind would go with any descriptor of the file.
    return fcntl(descriptor, Self.setLockOfOpenFile, &lock) == 0 ? 0 : errno
  }
}
