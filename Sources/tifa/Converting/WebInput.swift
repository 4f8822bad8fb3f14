import DocumentConverting
import DocumentModel
import DocumentReading

/// What an address gives, as a document.
struct WebInput: Sendable {
  let address: SourceAddress
  private let format: DocumentFormat?
  private let encoding: TextEncoding?
  private let converters: [Converter]

  init(
    _ address: SourceAddress, format: DocumentFormat?, encoding: TextEncoding?,
    converters: [Converter]
  ) {
    self.address = address
    self.format = format
    self.encoding = encoding
    self.converters = converters
  }

  /// Fetches the page; progress is told meanwhile, and `^C` ends the program.
  func fetch() throws(DocumentError) -> WebFetch.Page {
    let address = address
    return try ForegroundWait(telling: "Fetching \(address.text) with \(WebFetch.tool)")
      .result { () throws(DocumentError) in try await WebFetch(address).run() }
  }

  func document(of page: WebFetch.Page) throws(DocumentError) -> Document {
    do throws(DocumentError) {
      return try reader(for: page).read(source(page)).fetched(from: address)
    } catch {
      throw DocumentError(name: address.text, reason: error.reason)
    }
  }

  /// Fetches and reads, for a reader that goes on meanwhile.
  func readInBackground() async throws(DocumentError) -> Document {
    do throws(DocumentError) {
      let page = try await WebFetch(address).run()
      return try await reader(for: page).readInBackground(source(page)).fetched(from: address)
    } catch {
      throw DocumentError(name: address.text, reason: error.reason)
    }
  }

  private func reader(for page: WebFetch.Page) -> InputReader {
    InputReader(
      format: format ?? page.format, encoding: encoding, converters: converters,
      delivery: DocumentReader.Delivery(address: address.text, encoding: page.encoding))
  }

  private func source(_ page: WebFetch.Page) -> DocumentSource {
    .bytes(page.bytes, name: address.fileName ?? "")
  }
}

extension WebFetch.Page {
  fileprivate var format: DocumentFormat? {
    switch mediaType {
    case "text/html", "application/xhtml+xml": .html
    case "text/markdown": .markdown
    default: nil
    }
  }

  fileprivate var encoding: TextEncoding? {
    // Servers say Latin 1 of whatever they know nothing of.
    charset?.lowercased() == "iso-8859-1" ? nil : charset.flatMap(TextEncoding.init(declaredLabel:))
  }
}

extension Document {
  /// The document with the address, which is its source where it names none.
  fileprivate func fetched(from address: SourceAddress) -> Document {
    var metadata = metadata
    metadata.address = address.text
    metadata.source = metadata.source ?? address.text
    return with(metadata)
  }
}
