import DocumentConverting
import DocumentModel
import DocumentReading
import Glibc

/// The text to open: a file, an address, what comes through a pipe, or the sample.
struct ReadingInput: Sendable {
  /// As the header shows it while the text has no title.
  let name: String
  /// The absolute path of the file that was opened, or the address, by which its place is remembered; nil where
  /// there is neither.
  let key: String?
  /// The file, as it was before anything of it was read; nil where there is none.
  let file: ChangingFile?
  private let reader: InputReader
  private let origin: Origin

  private enum Origin: Sendable {
    case file(String)
    case bytes([UInt8], name: String?)
    case stream(StreamedInput)
    case web(WebInput)
  }

  /// The input that `options` name, with `converters` of the reader's own.
  ///
  /// - Throws: `DocumentError` when standard input cannot be read.
  init(_ options: ReadingOptions, converters: [Converter]) throws(DocumentError) {
    reader = InputReader(
      format: options.format, encoding: options.encoding, converters: converters)
    if let address = options.file.flatMap(SourceAddress.init) {
      name = address.fileName ?? address.text
      key = address.text
      file = nil
      origin = .web(
        WebInput(
          address, format: options.format, encoding: options.encoding, converters: converters))
    } else if let file = options.file, file != "-" {
      if let stream = try Self.stream(file) {
        name = file
        key = nil
        self.file = nil
        origin = .stream(stream)
        return
      }
      name = String(file.split(separator: "/").last ?? Substring(file))
      let changing = ChangingFile(file)
      (key, self.file) = (changing.path, changing)
      origin = .file(file)
    } else if options.file == nil, !StandardInput.isGiven {
      name = "Sample"
      key = nil
      file = nil
      origin = .bytes(PackageResources.briefing_md, name: "briefing.md")
    } else {
      name = "Standard input"
      key = nil
      file = nil
      origin = .stream(
        try StreamedInput(descriptor: STDIN_FILENO, name: "standard input"))
    }
  }

  /// The file that a link in another means by `path`, which counts from that one's folder.
  ///
  /// - Throws: `DocumentError` for what is no file on disk: a pipe or a device may give nothing, or
  ///   no end.
  init(
    _ path: String, beside other: String, converters: [Converter]
  ) throws(DocumentError) {
    let folder = other.lastIndex(of: "/").map { other[...$0] } ?? ""
    let file = path.hasPrefix("/") ? path : folder + path
    var status = stat()
    if stat(file, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      throw DocumentError(name: file, reason: .unreadable("it is no file on disk"))
    }
    name = String(file.split(separator: "/").last ?? Substring(file))
    reader = InputReader(format: nil, encoding: nil, converters: converters)
    let changing = ChangingFile(file)
    (key, self.file) = (changing.path, changing)
    origin = .file(file)
  }

  /// The first blocks of the text, or all of a short one, and of what is converted.
  ///
  /// Unless one `waits`, what is to be converted opens with a line that says so.
  func readOpening(waits: Bool = true) throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): try reader.readOpening(.file(path: path), waits: waits)
    case .bytes(let bytes, let name): try reader.read(.bytes(bytes, name: name))
    case .stream(let stream): try reader.readOpening(of: stream)
    case .web(let input): try input.document(of: input.fetch())
    }
  }

  /// The whole text.
  func read() throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): try reader.read(.file(path: path))
    case .bytes(let bytes, let name): try reader.read(.bytes(bytes, name: name))
    case .stream(let stream): try reader.read(.bytes(stream.read(), name: nil))
    case .web(let input): try input.document(of: input.fetch())
    }
  }

  /// The whole text, for a reader that goes on meanwhile.
  func readInBackground() async throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): try await reader.readInBackground(.file(path: path))
    case .bytes(let bytes, let name):
      try await reader.readInBackground(.bytes(bytes, name: name))
    case .stream(let stream):
      try await reader.readInBackground(.bytes(stream.read(), name: nil))
    case .web(let input): try await input.readInBackground()
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

  /// The key of what a command is given: an absolute path or an address; nil for standard input.
  static func key(of file: String) -> String? {
    if file == "-" { return nil }
    return SourceAddress(file)?.text ?? absolutePath(file)
  }

  /// A path with all links followed; as it is where nothing is there.
  static func absolutePath(_ file: String) -> String {
    guard let resolved = realpath(file, nil) else { return file }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
