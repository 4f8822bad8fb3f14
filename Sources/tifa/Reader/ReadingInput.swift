import DocumentModel
import DocumentReading
import Glibc

/// The text to open: a file, what comes through a pipe, or the sample.
struct ReadingInput: Sendable {
  /// As the header shows it while the text has no title.
  let name: String
  /// The file's absolute path, by which its place is remembered; nil where there is no file.
  let path: String?
  private let reader: DocumentReader
  private let origin: Origin

  private enum Origin: Sendable {
    case file(String)
    case bytes([UInt8], name: String?)
    case stream(StreamedInput)
  }

  /// - Throws: `DocumentError` when standard input cannot be read.
  init(_ options: ReadingOptions) throws(DocumentError) {
    reader = DocumentReader(format: options.format, encoding: options.encoding)
    if let file = options.file, file != "-" {
      if let stream = try Self.stream(file) {
        name = file
        path = nil
        origin = .stream(stream)
        return
      }
      name = String(file.split(separator: "/").last ?? Substring(file))
      path = Self.absolutePath(file)
      origin = .file(file)
    } else if options.file == nil, !StandardInput.isGiven {
      name = "Sample"
      path = nil
      origin = .bytes(PackageResources.briefing_md, name: "briefing.md")
    } else {
      name = "Standard input"
      path = nil
      origin = .stream(
        try StreamedInput(descriptor: STDIN_FILENO, name: "standard input"))
    }
  }

  /// The file that a link in another means by `path`, which counts from that one's folder.
  ///
  /// - Throws: `DocumentError` for what is no file on disk: a pipe or a device may give nothing, or
  ///   no end.
  init(_ path: String, beside other: String) throws(DocumentError) {
    let folder = other.lastIndex(of: "/").map { other[...$0] } ?? ""
    let file = path.hasPrefix("/") ? path : folder + path
    var status = stat()
    if stat(file, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      throw DocumentError(name: file, reason: .unreadable("it is no file on disk"))
    }
    name = String(file.split(separator: "/").last ?? Substring(file))
    self.path = Self.absolutePath(file)
    reader = DocumentReader()
    origin = .file(file)
  }

  /// The first blocks of the text, or all of a short one.
  func readOpening() throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): try reader.readOpening(.file(path: path))
    case .bytes(let bytes, let name): try reader.read(.bytes(bytes, name: name))
    case .stream(let stream):
      // The reader takes an opening for one by its length.
      try stream.isShort
        ? reader.read(.bytes(stream.opening, name: nil))
        : reader.readOpening(.bytes(stream.opening, name: nil))
    }
  }

  /// The whole text.
  func read() throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): return try reader.read(.file(path: path))
    case .bytes(let bytes, let name): return try reader.read(.bytes(bytes, name: name))
    case .stream(let stream): return try reader.read(.bytes(stream.read(), name: nil))
    }
  }

  /// The text behind a path that gives it only once, such as the shell's `<(…)`; nil for a file on
  /// disk, and for what is none at all, which reading it will say.
  private static func stream(_ file: String) throws(DocumentError) -> StreamedInput? {
    var status = stat()
    guard stat(file, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      return nil
    }
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    return try StreamedInput(descriptor: descriptor, name: file)
  }

  private static func absolutePath(_ file: String) -> String {
    guard let resolved = realpath(file, nil) else { return file }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
