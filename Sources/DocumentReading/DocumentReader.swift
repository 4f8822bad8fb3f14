import DocumentModel
import Glibc

/// Reads bytes as a document.
///
/// ```swift
/// let document = try DocumentReader().read(.file(path: "statement.md"))
/// ```
package struct DocumentReader: Sendable {
  /// The bytes that the opening of a document is read from, and by which its reader judges what
  /// needs an overview.
  package static let openingBytes = 16 * 1024

  private let format: DocumentFormat?
  private let encoding: TextEncoding?
  private let delivery: Delivery?

  /// What is known of bytes that came from an address.
  package struct Delivery: Sendable {
    package var address: String
    /// What the server says of them, which is not always so.
    package var encoding: TextEncoding?

    package init(address: String, encoding: TextEncoding?) {
      self.address = address
      self.encoding = encoding
    }
  }

  /// Without a format, the name of the source tells it, then the first lines; without an encoding,
  /// the first bytes do.
  package init(
    format: DocumentFormat? = nil, encoding: TextEncoding? = nil, delivery: Delivery? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.delivery = delivery
  }

  /// The whole document.
  package func read(_ source: DocumentSource) throws(DocumentError) -> Document {
    try document(SourceBytes(source), of: source)
  }

  /// The whole document of bytes that nobody else holds, whose memory goes over to it; `name` is what
  /// messages call them.
  package func read(_ bytes: consuming [UInt8], name: String?) throws(DocumentError) -> Document {
    try document(SourceBytes(bytes: bytes, goesOn: false), of: .bytes([], name: name))
  }

  /// The document of the first `openingBytes`: what stands in it stands so in the whole one too, at
  /// the same offsets.
  ///
  /// Its last blocks, which may be cut, are left out; a document that is no longer is read whole.
  package func readOpening(_ source: DocumentSource) throws(DocumentError) -> Document {
    let opening = try document(SourceBytes(source, limit: Self.openingBytes), of: source)
    // Where the opening holds nothing that is sure to stay, only the whole will do.
    return opening.isOpening && opening.text.isEmpty ? try read(source) : opening
  }

  private func document(
    _ source: consuming SourceBytes, of origin: DocumentSource
  ) throws(DocumentError) -> Document {
    guard WebArchive.begins(source.bytes) else { return try text(consume source, of: origin) }
    if source.goesOn { return Self.unopened }
    guard let page = WebArchive.page(in: source.bytes) else {
      throw DocumentError(name: origin.name, reason: .archiveWithoutPage)
    }
    let address = page.address ?? delivery?.address ?? ""
    let reader = DocumentReader(
      format: format ?? .html, encoding: encoding,
      delivery: Delivery(address: address, encoding: page.encoding))
    return try reader.text(SourceBytes(bytes: page.bytes, goesOn: false), of: origin)
  }

  /// What is known of a document that is judged as a whole before all of it was read.
  private static let unopened = Document(
    text: "", blocks: [], sections: [], metadata: Metadata(), isOpening: true)

  private func text(
    _ source: consuming SourceBytes, of origin: DocumentSource
  ) throws(DocumentError) -> Document {
    if let kind = Self.binaryKind(of: source.bytes) {
      throw DocumentError(name: origin.name, reason: .binary(kind: kind))
    }
    let isOpening = source.bytes.count <= Self.openingBytes
    let goesOn = source.goesOn
    var encoded = EncodedText(consume source, encoding: encoding, declared: delivery?.encoding)
    let encodingName = encoded.encoding.name
    let openingCount = isOpening ? nil : encoded.opening(Self.openingBytes).bytes.count
    var decoded = encoded.decode()
    try check(&decoded.bytes, origin.name)
    guard goesOn || decoded.bytes.contains(where: { $0 > 0x20 }) else {
      throw DocumentError(name: origin.name, reason: .empty)
    }
    let opening = openingCount ?? decoded.bytes.count
    let format = format ?? DocumentFormat(fileName: origin.fileName, decoded.bytes.prefix(opening))
    if goesOn, format.isJudgedAsWhole { return Self.unopened }
    var metadata = Metadata()
    metadata.encoding = encodingName
    metadata.undecodableBytes = decoded.undecodableBytes
    let document: Document
    if format == .plain {
      var builder = decoded.bytes.spend(isShared: decoded.isShared) {
        PlainTextReader($0, opening: opening, goesOn: goesOn).builder(&metadata, spending: &$1)
      }
      document = builder.finish(metadata: metadata, isOpening: goesOn)
    } else {
      document = decoded.bytes.withUnsafeBufferPointer {
        marked($0, as: format, metadata, opening: opening, goesOn: goesOn)
      }
    }
    // What is judged as a whole may hold nothing but what is left out.
    if document.text.isEmpty, format.isJudgedAsWhole {
      let reason: DocumentError.Reason =
        switch format {
        case .html: .withoutText
        case .pdfXML: .notConverted(.picturesOnly)
        default: .empty
        }
      throw DocumentError(name: origin.name, reason: reason)
    }
    return document.dated(fileName: origin.fileName)
  }

  /// The document of a text with markup.
  private func marked(
    _ bytes: UnsafeBufferPointer<UInt8>, as format: DocumentFormat, _ metadata: Metadata,
    opening: Int, goesOn: Bool
  ) -> Document {
    switch format {
    case .plain, .markdown:
      MarkdownReader(bytes, opening: opening, goesOn: goesOn).document(metadata)
    case .html: HTMLReader(bytes, scope: .article, address: delivery?.address).document(metadata)
    case .convertedHTML:
      HTMLReader(bytes, scope: .whole, address: delivery?.address).document(metadata)
    case .pdfXML: PDFReader(PDFXML.pages(of: bytes)).document(metadata)
    }
  }

  private func check(_ bytes: inout [UInt8], _ name: String) throws(DocumentError) {
    guard !bytes.isEmpty else { throw DocumentError(name: name, reason: .empty) }
    let holdsNull = bytes.withUnsafeBytes { all in
      all.baseAddress.map { memchr($0, 0, all.count) != nil } ?? false
    }
    guard holdsNull else { return }
    // Of a page browsers drop a few of them too.
    guard DocumentFormat(fileName: nil, bytes.prefix(Self.openingBytes)) == .html,
      bytes.count(where: { $0 == 0 }) * Self.bytesForNull <= bytes.count + Self.bytesForNull
    else { throw DocumentError(name: name, reason: .binary(kind: nil)) }
    bytes.removeAll { $0 == 0 }
  }

  /// A page may have a zero byte for so many others.
  private static let bytesForNull = 1000

  /// What a file that begins with a known signature is; nil for what may be a text.
  private static func binaryKind(of bytes: [UInt8]) -> String? {
    let (signature, kind): ([UInt8], String)
    switch bytes.first {
    case 0x25: (signature, kind) = ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF")
    case 0x50: (signature, kind) = ([0x50, 0x4B, 0x03, 0x04], "a zip archive or Office file")
    case 0x89: (signature, kind) = ([0x89, 0x50, 0x4E, 0x47], "a PNG image")
    case 0x47: (signature, kind) = ([0x47, 0x49, 0x46, 0x38], "a GIF image")
    case 0xFF: (signature, kind) = ([0xFF, 0xD8, 0xFF], "a JPEG image")
    case 0x7F: (signature, kind) = ([0x7F, 0x45, 0x4C, 0x46], "a program")
    case 0x1F: (signature, kind) = ([0x1F, 0x8B], "a gzip archive")
    case 0xD0: (signature, kind) = ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file")
    case 0x7B: (signature, kind) = ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF text")
    default: return nil
    }
    return bytes.starts(with: signature) ? kind : nil
  }
}
