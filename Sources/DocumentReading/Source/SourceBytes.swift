import Glibc

/// The bytes of a source, as far as they were asked for.
struct SourceBytes {
  var bytes: [UInt8]
  /// Whether the source goes on after `bytes`.
  var goesOn: Bool
  /// Whether someone else holds `bytes` too.
  private(set) var isShared = false

  /// Reads at most `limit` bytes of `source`, all of them without a limit.
  init(_ source: DocumentSource, limit: Int? = nil) throws(DocumentError) {
    switch source {
    case .bytes(let bytes, _):
      let read = limit.map { Array(bytes.prefix($0)) } ?? bytes
      self.init(bytes: read, goesOn: read.count < bytes.count)
      isShared = true
    case .file(let path):
      try self.init(path: path, limit: limit)
    }
  }

  init(bytes: [UInt8], goesOn: Bool) {
    self.bytes = bytes
    self.goesOn = goesOn
  }

  private init(path: String, limit: Int?) throws(DocumentError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DocumentError(name: path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw DocumentError(name: path, errno: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw DocumentError(name: path, reason: .isDirectory)
    }
    // One byte more than wanted tells whether the source goes on; a pipe has no size, so its
    // buffer grows.
    let tooLarge = DocumentError(name: path, reason: .tooLarge)
    guard status.st_size <= DocumentSource.mostBytes else { throw tooLarge }
    let wanted = (limit ?? DocumentSource.mostBytes) + 1
    var buffer: [UInt8] = []
    var room = min(wanted, max(Int(status.st_size) + 1, 64 * 1024))
    while buffer.count < wanted {
      let before = buffer.count
      let read = try Self.append(min(room, wanted - before), from: file, to: &buffer, path: path)
      if read == 0 { break }
      room = max(64 * 1024, min(buffer.count, wanted - buffer.count))
    }
    guard buffer.count <= DocumentSource.mostBytes else { throw tooLarge }
    let goesOn = limit.map { buffer.count > $0 } ?? false
    if goesOn { buffer.removeLast() }
    self.init(bytes: buffer, goesOn: goesOn)
  }

  /// Reads up to `count` bytes to the end of `buffer`, and says how many came.
  private static func append(
    _ count: Int, from file: Int32, to buffer: inout [UInt8], path: String
  ) throws(DocumentError) -> Int {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { space, filled in
      while filled < count {
        let got = read(file, space.baseAddress.map { $0 + filled }, count - filled)
        if got > 0 {
          filled += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw DocumentError(name: path, errno: failure) }
    // The first chunk is the whole file as a rule: taken over, not copied.
    if buffer.isEmpty { buffer = chunk } else { buffer.append(contentsOf: chunk) }
    return chunk.count
  }
}

extension DocumentError {
  /// The error for what the system says of a file.
  package init(name: String, errno code: Int32) {
    let reason: Reason =
      switch code {
      case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .notFound
      case EISDIR: .isDirectory
      case EACCES, EPERM: .notPermitted
      default: .unreadable(String(cString: strerror(code)))
      }
    self.init(name: name, reason: reason)
  }
}
