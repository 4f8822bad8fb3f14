import Annotations
import Glibc

/// A folder in which several people, or machines, keep what they did to notes.
///
/// It holds a file for each author, to which only that one appends. Whatever copies the files, in whatever order, all come to the same notes.
package struct NotesFolder: Hashable, Sendable {
  package let path: String
  /// The file of the one who writes here.
  package let ownFile: String
  let sources: NoteSources

  static let suffix = ".jsonl"
  /// More than a life's notes; a film by mistake is not read to its end.
  private static let largest = 1 << 28

  /// - Parameters:
  ///   - path: of the folder, which is made when there is something to tell.
  ///   - author: by whose name the file is called.
  package init(path: String, author: String) {
    let path = Self.resolved(path)
    self.path = path
    sources = NoteSources(folder: path)
    ownFile = "\(path)/\(Self.fileName(of: author))\(Self.suffix)"
  }

  /// The path without links, as the paths of texts are; of one that is not there yet, its parent's.
  private static func resolved(_ path: String) -> String {
    if let resolved = realPath(path) { return resolved }
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = path.lastIndex(of: "/") else {
      return realPath(".").map { "\($0)/\(path)" } ?? path
    }
    guard slash > path.startIndex, let parent = realPath(String(path[..<slash])) else {
      return path
    }
    return parent + path[slash...]
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A name without what a path or a synchroniser could take amiss.
  private static func fileName(of author: String) -> String {
    let kept = author.map { $0.isLetter || $0.isNumber || "-_. ".contains($0) ? $0 : "-" }
    let name = String(kept.drop { $0 == "." || $0 == " " }.prefix(60))
    return name.isEmpty ? "reader" : name
  }

  // MARK: - Reading

  /// A file and what changes with it.
  struct File {
    var path: String
    var stamp: String
  }

  /// Whether anybody has written anything here.
  package var hasNotes: Bool { (try? files())?.isEmpty == false }

  /// What changes with each file, by their paths, also with that of the reader, who may write on another
  /// machine; nil where that cannot be told.
  ///
  /// The files are not opened for it.
  package var stamps: [String: String]? {
    guard let files = try? files() else { return nil }
    return Dictionary(files.map { ($0.path, $0.stamp) }) { first, _ in first }
  }

  /// The files of all authors, by their names; none where there is no folder.
  func files() throws(SharingProblem) -> [File] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw SharingProblem(path: path, reason: .unreadable(Self.systemError))
    }
    defer { closedir(stream) }
    var files: [File] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let file = "\(path)/\(name)"
      guard name.hasSuffix(Self.suffix), !name.hasPrefix("."), let stamp = FileStamp(of: file)?.text
      else { continue }
      files.append(File(path: file, stamp: stamp))
    }
    return files.sorted { $0.path < $1.path }
  }

  func read(_ file: File) throws(SharingProblem) -> [UInt8] {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw SharingProblem(path: file.path, reason: .unreadable(Self.systemError))
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw SharingProblem(path: file.path, reason: .unreadable(Self.systemError))
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= Self.largest else {
        throw SharingProblem(path: file.path, reason: .unreadable("it is too large"))
      }
    }
  }

  // MARK: - Writing

  /// So many bytes were told; 0 for none yet.
  var ownLength: Int {
    var status = stat()
    return stat(ownFile, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Appends what `lines` returns while no other program does so; once it returns, that is on the disk.
  ///
  /// `lines` is told so many bytes the file holds; so many it holds then is returned.
  @discardableResult
  func append(_ lines: (_ length: Int) throws -> [UInt8]) throws -> Int {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw notTold() }
    let descriptor = open(ownFile, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw notTold() }
    // Closing it gives the lock up. Where there are no locks, one does without.
    defer { close(descriptor) }
    try lock(descriptor)
    let end = lseek(descriptor, 0, SEEK_END)
    var bytes = try lines(end)
    guard !bytes.isEmpty else { return end }
    // What a program that was killed left unfinished must not swallow what comes after it.
    var last: UInt8 = 0x0A
    if end > 0, pread(descriptor, &last, 1, end - 1) == 1, last != 0x0A {
      bytes.insert(0x0A, at: 0)
    }
    guard Self.write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let problem = notTold()
      // Half a line would be taken for damage by everybody.
      ftruncate(descriptor, end)
      throw problem
    }
    if end == 0 { synchronizeFolder() }
    return end + bytes.count
  }

  /// A program that writes holds its lock for milliseconds; one that was stopped meanwhile is not waited for.
  private func lock(_ descriptor: Int32) throws(SharingProblem) {
    for _ in 0..<100 {
      guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
      usleep(20_000)
    }
    throw SharingProblem(path: ownFile, reason: .notTold("another program is writing there"))
  }

  /// Waits until the name of a new file is on the disk too.
  private func synchronizeFolder() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  private func notTold() -> SharingProblem {
    SharingProblem(path: ownFile, reason: .notTold(Self.systemError))
  }

  private static var systemError: String {
    strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
  }
}
