import DocumentReading
import Glibc

/// A file to convert, or bytes as a file without a name.
///
/// Bytes stand in a file that no folder holds, so that whatever ends the program leaves nothing, and
/// a tool that wants to seek can.
final class ConverterInput: Sendable {
  /// What messages call it.
  let name: String
  /// The last part of its name, nil where it has none.
  let fileName: String?
  /// The first bytes.
  let head: [UInt8]
  let size: Int
  /// The directory of a zip archive, nil for what is none, or none that can be read.
  let archive: ZipDirectory?
  private let descriptor: Int32
  private let path: String?

  private static let headBytes = 4096
  /// So much is looked through for the name of a stream.
  private static let mostSearched = 64 << 20

  init(_ source: DocumentSource) throws(DocumentError) {
    name = source.name
    switch source {
    case .file(let path):
      fileName = path.split(separator: "/").last.map(String.init)
      // A name that begins with a hyphen is no option.
      self.path = path.hasPrefix("/") ? path : "./" + path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw DocumentError(name: path, errno: errno) }
    case .bytes(let bytes, let name):
      fileName = name?.split(separator: "/").last.map(String.init)
      path = nil
      descriptor = try Self.unnamedFile(holding: bytes, for: source.name)
    }
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw DocumentError(name: name, reason: .isDirectory)
    }
    head = Self.read(descriptor, at: 0, count: Self.headBytes)
    let (descriptor, size) = (descriptor, size)
    archive =
      head.starts(with: ZipDirectory.signature)
      ? ZipDirectory(size: size) { Self.read(descriptor, at: $0, count: $1) } : nil
  }

  deinit {
    close(descriptor)
  }

  var isArchive: Bool { head.starts(with: ZipDirectory.signature) }

  /// Whether the first bytes hold one that no text has.
  var isBinary: Bool { head.contains(0) }

  /// Whether `bytes` stand in the file.
  func holds(_ bytes: [UInt8]) -> Bool {
    let portion = 1 << 20
    var at = 0
    while at < min(size, Self.mostSearched) {
      // Portions overlap, so that nothing is missed between two.
      let part = Self.read(descriptor, at: at, count: portion + bytes.count)
      if Self.holds(part, bytes) { return true }
      at += portion
    }
    return false
  }

  private static func holds(_ part: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    return part.withUnsafeBytes { part in
      var at = 0
      while at + bytes.count <= part.count, let base = part.baseAddress,
        let found = memchr(base + at, Int32(first), part.count - at)
      {
        at = UnsafeRawPointer(found) - base
        if part[at...].starts(with: bytes) { return true }
        at += 1
      }
      return false
    }
  }

  func allBytes() -> [UInt8] { Self.read(descriptor, at: 0, count: size) }

  /// The path by which a tool that is given `standardInput` finds the file.
  var pathForTool: String { path ?? "/dev/stdin" }

  /// A descriptor of the file at its start, to be closed by whoever takes it.
  func standardInput() -> Int32 {
    // A duplicate would share the position with a run before this one.
    let own = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
    if own >= 0 { return own }
    lseek(descriptor, 0, SEEK_SET)
    return fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
  }

  private static func unnamedFile(
    holding bytes: [UInt8], for name: String
  ) throws(DocumentError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tifa-XXXXXX".utf8CString)
    // mkstemp(3) makes a file that is the user's alone, and its name is gone at once.
    let descriptor = mkstemp(&template)
    if descriptor >= 0 {
      unlink(template)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    var written = 0
    while descriptor >= 0, written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    guard descriptor >= 0, written == bytes.count else {
      let message = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      throw DocumentError(name: name, reason: .unreadable("\(folder): \(message)"))
    }
    return descriptor
  }

  private static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      while filled < count {
        let place = buffer.baseAddress.map { $0 + filled }
        let got = pread(descriptor, place, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
    }
  }
}
