import DocumentConverting
import DocumentModel
import DocumentReading
import Glibc

/// A document and the fingerprint of the bytes it was read or converted from.
struct LoadedDocument {
  var document: Document
  var fingerprint: Fingerprint
}

/// Reads documents whole for commands, one after another.
struct DocumentLoader {
  private let format: DocumentFormat?
  private let encoding: TextEncoding?
  private let converters: [Converter]
  private let reader: InputReader

  /// Has the reader's own converters; what is wrong with them is told.
  init(format: DocumentFormat?, encoding: TextEncoding?) {
    self.format = format
    self.encoding = encoding
    converters = OwnConverters.read()
    reader = InputReader(format: format, encoding: encoding, converters: converters)
  }

  /// Reads a file or an address, `-` or nothing being standard input; what was assumed of its
  /// encoding is told.
  func load(_ file: String?) throws(DocumentError) -> LoadedDocument {
    let loaded = try loadSilently(file)
    tellDecoding(of: loaded.document, file)
    return loaded
  }

  /// Reads a document in the same way where no fingerprint of it is wanted.
  func document(_ file: String?) throws(DocumentError) -> Document {
    guard let file, file != "-", SourceAddress(file) == nil, isOnDisk(file) else {
      return try load(file).document
    }
    let document = try reader.read(.file(path: file))
    tellDecoding(of: document, file)
    return document
  }

  private func tellDecoding(of document: Document, _ file: String?) {
    guard let notice = document.metadata.decodingNotice else { return }
    let name = file.map { SourceAddress($0)?.text ?? $0 } ?? "standard input"
    StandardError.write("tifa: \(name): \(notice)")
  }

  private func loadSilently(_ file: String?) throws(DocumentError) -> LoadedDocument {
    guard let file, file != "-" else {
      return try load(StandardInput.read(upTo: .max), named: nil)
    }
    if let address = SourceAddress(file) {
      let input = WebInput(address, format: format, encoding: encoding, converters: converters)
      let page = try input.fetch()
      return LoadedDocument(
        document: try input.document(of: page), fingerprint: Fingerprint(of: page.bytes))
    }
    let source = DocumentSource.file(path: file)
    if isOnDisk(file) {
      // Read twice, so that the bytes of a large file are not kept beside its text.
      let fingerprint = Fingerprint(of: try source.loaded())
      return LoadedDocument(document: try reader.read(source), fingerprint: fingerprint)
    }
    // What gives its bytes only once, such as the shell's `<(…)`, has given them.
    return try load(source.loaded(), named: file)
  }

  private func load(
    _ bytes: consuming [UInt8], named name: String?
  ) throws(DocumentError) -> LoadedDocument {
    // First, for the bytes are not kept beside their text.
    let fingerprint = Fingerprint(of: copy bytes)
    return LoadedDocument(
      document: try reader.read(bytes, name: name), fingerprint: fingerprint)
  }

  private func isOnDisk(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
