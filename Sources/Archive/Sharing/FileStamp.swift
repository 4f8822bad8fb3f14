import Glibc

/// By what a file is known to be another than it was: when it was changed, its size and its number.
package struct FileStamp: Hashable, Sendable {
  /// As it is kept.
  package let text: String

  /// Nil for what is no file, or not there.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let time = status.st_mtim
    text = "\(time.tv_sec).\(time.tv_nsec) \(status.st_size) \(status.st_ino)"
  }
}
