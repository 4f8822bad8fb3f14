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
    /// What standard input gave so far; more follows.
    case pipe(opening: [UInt8])
  }

  /// - Throws: `DocumentError` when standard input cannot be read.
  init(_ options: ReadingOptions) throws(DocumentError) {
    reader = DocumentReader(format: options.format)
    if let file = options.file, file != "-" {
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
      let wanted = DocumentReader.openingBytes + 1
      let opening = try StandardInput.read(upTo: wanted)
      origin = opening.count < wanted ? .bytes(opening, name: nil) : .pipe(opening: opening)
    }
  }

  /// The first blocks of the text, or all of a short one.
  func readOpening() throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): try reader.readOpening(.file(path: path))
    case .bytes(let bytes, let name): try reader.read(.bytes(bytes, name: name))
    case .pipe(let opening): try reader.readOpening(.bytes(opening, name: nil))
    }
  }

  /// The whole text.
  ///
  /// A pipe can be asked once: what it gave is gone.
  func read() throws(DocumentError) -> Document {
    switch origin {
    case .file(let path): return try reader.read(.file(path: path))
    case .bytes(let bytes, let name): return try reader.read(.bytes(bytes, name: name))
    case .pipe(let opening):
      let rest = try StandardInput.read(upTo: .max)
      return try reader.read(.bytes(opening + rest, name: nil))
    }
  }

  private static func absolutePath(_ file: String) -> String {
    guard let resolved = realpath(file, nil) else { return file }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
