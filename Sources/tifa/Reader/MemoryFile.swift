import Glibc

/// A text as a file without a name, in memory: a program can read it at its leisure, and nobody has to
/// feed it or to wait for it.
struct MemoryFile: ~Copyable {
  let descriptor: Int32

  /// Nil where the system has no such files.
  init?(_ text: String) {
    // Linux's memfd_create is hidden from the import; this leaves as little behind.
    let name = "/tifa-\(getpid())"
    descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return nil }
    shm_unlink(name)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return nil }
      bytes = bytes.dropFirst(max(0, count))
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
