import Glibc

/// A file of the reader's own, read and written whole.
package enum SmallFile {
  package enum Failure: Error, Hashable {
    case absent
    /// In the system's words.
    case unreadable(String)

    var reason: String {
      switch self {
      case .absent: "there is no such file or directory"
      case .unreadable(let reason): reason
      }
    }
  }

  /// More than anyone writes by hand; a device or a film by mistake is not read to its end.
  static let limit = 4 << 20

  package static func read(_ path: String, limit: Int = limit) throws(Failure) -> [UInt8] {
    let (descriptor, size) = try opened(path, limit: limit)
    defer { close(descriptor) }
    return bytes(of: descriptor, size: size)
  }

  /// Why a file cannot be read; nil when it can.
  static func obstacle(to path: String, limit: Int = limit) -> Failure? {
    do throws(Failure) {
      close(try opened(path, limit: limit).descriptor)
      return nil
    } catch {
      return error
    }
  }

  private static func opened(
    _ path: String, limit: Int
  ) throws(Failure) -> (descriptor: Int32, size: Int) {
    // Nonblocking, so that a pipe by that name is refused and not waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .absent : .unreadable(systemError)
    }
    var status = stat()
    var reason: String?
    if fstat(descriptor, &status) != 0 {
      reason = systemError
    } else if status.st_mode & S_IFMT != S_IFREG {
      reason = status.st_mode & S_IFMT == S_IFDIR ? "it is a directory" : "it is not a file"
    } else if status.st_size > limit {
      reason = "it is too large"
    }
    if let reason {
      close(descriptor)
      throw .unreadable(reason)
    }
    return (descriptor, Int(status.st_size))
  }

  private static func bytes(of descriptor: Int32, size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
        guard count > 0 else { return }
        filled += count
      }
    }
  }

  /// Replaces the file in one step: who reads it meanwhile sees the old text or the new one.
  ///
  /// One that is `durable` is on the disk before it takes the old one's place, so that not even a power
  /// cut leaves neither.
  static func replace(
    _ path: String, with text: String, mode: mode_t = 0o600, isDurable: Bool = false
  ) throws(Failure) {
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unreadable(systemError) }
    let isWritten =
      write(text, to: descriptor) && fchmod(descriptor, mode) == 0
      && (!isDurable || fsync(descriptor) == 0)
    let failure = systemError
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let failure = isWritten ? systemError : failure
      unlink(temporary)
      throw .unreadable(failure)
    }
  }

  /// Waits until what was renamed in a directory is on the disk.
  static func synchronize(directory: String) {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Does `work` while no other process does such work on that directory.
  static func withLock<Result, Problem: Error>(
    on directory: String, _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    // Closing it gives the lock up. Where there are no locks, one does without.
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    return try work()
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Makes the directory and those above it, for the user alone.
  package static func makeDirectory(_ path: String) throws(Failure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .unreadable(systemError)
    }
    try makeDirectory(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .unreadable(systemError) }
  }

  /// The names in a directory, sorted; none when there is no such directory.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }

  private static var systemError: String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }
}
