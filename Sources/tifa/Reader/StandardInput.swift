import DocumentReading
import Glibc

enum StandardInput {
  /// Whether something is sent to standard input: a pipe, a file or a socket, rather than a
  /// terminal, `/dev/null` or nothing.
  static var isGiven: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  /// What standard input gives until its end, or until `limit` bytes have come.
  static func read(upTo limit: Int) throws(DocumentError) -> [UInt8] {
    try read(STDIN_FILENO, named: "standard input", upTo: limit)
  }

  /// The same for another descriptor; `name` is what messages call it.
  static func read(
    _ descriptor: Int32, named name: String, upTo limit: Int
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = 1 << 16
    while bytes.count < limit {
      let wanted = min(chunk, limit - bytes.count)
      var count = 0
      bytes += [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        repeat {
          count = Glibc.read(descriptor, buffer.baseAddress, wanted)
        } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      if count < 0 {
        throw DocumentError(
          name: name, reason: .unreadable(String(cString: strerror(errno))))
      }
      if count == 0 { break }
      if bytes.count > DocumentSource.mostBytes {
        throw DocumentError(name: name, reason: .tooLarge)
      }
    }
    return bytes
  }
}
