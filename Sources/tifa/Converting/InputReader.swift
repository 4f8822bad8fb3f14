import DocumentConverting
import DocumentModel
import DocumentReading

/// Reads texts as they are, and makes texts of other files by converters.
struct InputReader: Sendable {
  private let format: DocumentFormat?
  private let encoding: TextEncoding?
  private let delivery: DocumentReader.Delivery?
  private let conversion: Conversion

  /// Has `converters` of the reader's own beside those that come with the program.
  init(
    format: DocumentFormat?, encoding: TextEncoding?, converters: [Converter],
    delivery: DocumentReader.Delivery? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.delivery = delivery
    conversion = Conversion(table: ConverterTable(own: converters))
  }

  /// A source that was read, or has to be converted first.
  private enum Attempt {
    case read(Document)
    case convert(Conversion.Prepared)
  }

  /// The whole document; while a converter runs, progress is told and `^C` ends the program.
  func read(_ source: DocumentSource) throws(DocumentError) -> Document {
    try wait(for: attempt(source, isOpening: false))
  }

  /// The whole document of bytes that nobody else holds, whose memory goes over to it where no converter
  /// could want them.
  func read(_ bytes: consuming [UInt8], name: String?) throws(DocumentError) -> Document {
    if isForConverter(.bytes(copy bytes, name: name)) {
      return try read(.bytes(bytes, name: name))
    }
    return try DocumentReader(format: format, encoding: encoding, delivery: delivery)
      .read(bytes, name: name)
  }

  /// Whether a converter may want the source, or what is wrong with it is told by that.
  private func isForConverter(_ source: DocumentSource) -> Bool {
    do throws(DocumentError) {
      return try conversion.prepare(source) != nil
    } catch {
      return true
    }
  }

  /// The first blocks of a text; all of what is converted.
  ///
  /// Unless one `waits`, that opens with a line that says so, and is to be read in the background.
  func readOpening(
    _ source: DocumentSource, waits: Bool
  ) throws(DocumentError) -> Document {
    let attempt = try attempt(source, isOpening: true)
    if case .convert(let prepared) = attempt, !waits { return .awaiting(prepared) }
    return try wait(for: attempt)
  }

  /// The first blocks of what comes through a pipe; what has to be converted is awaited whole.
  func readOpening(of stream: StreamedInput) throws(DocumentError) -> Document {
    let opening = DocumentSource.bytes(stream.opening, name: nil)
    // The reader takes an opening for one by its length.
    if stream.isShort { return try read(opening) }
    do throws(DocumentError) {
      if case .read(let document) = try attempt(opening, isOpening: true) { return document }
    } catch {
      // What is no text may be known by its end, as archives are.
      switch error.reason {
      case .binary, .notConverted: break
      default: throw error
      }
    }
    return try read(.bytes(stream.read(), name: nil))
  }

  /// The whole document, for a reader that goes on meanwhile.
  func readInBackground(_ source: DocumentSource) async throws(DocumentError) -> Document {
    switch try attempt(source, isOpening: false) {
    case .read(let document): return document
    case .convert(let prepared):
      return try document(of: try await conversion.run(prepared), named: prepared.name)
    }
  }

  private func attempt(
    _ source: DocumentSource, isOpening: Bool
  ) throws(DocumentError) -> Attempt {
    if conversion.hasOwnConverters,
      let prepared = try conversion.prepare(source, onlyOwn: true)
    {
      return .convert(prepared)
    }
    let reader = DocumentReader(format: format, encoding: encoding, delivery: delivery)
    do throws(DocumentError) {
      return .read(isOpening ? try reader.readOpening(source) : try reader.read(source))
    } catch {
      guard case .binary = error.reason, let prepared = try conversion.prepare(source) else {
        throw error
      }
      return .convert(prepared)
    }
  }

  private func wait(for attempt: Attempt) throws(DocumentError) -> Document {
    switch attempt {
    case .read(let document): return document
    case .convert(let prepared):
      let wait = ForegroundWait(telling: "Converting \(prepared.name) with \(prepared.tool)")
      let conversion = conversion
      let result = try wait.result { () throws(DocumentError) in
        try await conversion.run(prepared)
      }
      return try document(of: result, named: prepared.name)
    }
  }

  private func document(
    of result: Conversion.Result, named name: String
  ) throws(DocumentError) -> Document {
    let document = try DocumentReader(format: result.format, encoding: .utf8)
      .read(.bytes(result.bytes, name: name))
    var metadata = document.metadata
    metadata.converter = result.tool
    return document.with(metadata)
  }
}

extension Document {
  /// Stands for what a tool has yet to give.
  fileprivate static func awaiting(_ prepared: Conversion.Prepared) -> Document {
    let text = "Converting with \(prepared.tool) …"
    var metadata = Metadata()
    metadata.converter = prepared.tool
    return Document(
      text: text, blocks: [Block(.paragraph, in: TextRange(utf8: 0..<text.utf8.count))],
      sections: [], metadata: metadata, isOpening: true)
  }
}
