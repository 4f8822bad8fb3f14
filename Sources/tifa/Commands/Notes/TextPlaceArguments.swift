import Annotations
import Archive
import ArgumentParser
import DocumentModel

/// A stretch of a text, by its words or by its place.
struct TextPlaceArguments: ParsableArguments {
  @Option(help: "The words, as they stand there but for case, width, quotes and line breaks.")
  var quote: String?

  @Option(help: "Which one, where the words stand several times, from 1.")
  var occurrence: Int?

  @Option(help: "Where the stretch begins, in code points of what tifa text prints.")
  var start: Int?

  @Option(help: "Where it ends, exclusive.")
  var end: Int?

  func validate() throws {
    switch (quote, start, end) {
    case (let quote?, nil, nil):
      guard quote.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("--quote is empty.")
      }
      if let occurrence, occurrence < 1 { throw ValidationError("--occurrence counts from 1.") }
    case (nil, let start?, let end?):
      guard start >= 0, end > start, occurrence == nil else {
        throw ValidationError(
          "--start and --end are code points, and the end comes after the start.")
      }
    default: throw ValidationError("Name the place by --quote, or by --start and --end.")
    }
  }

  /// The stretch in a text; where it has none such, the program ends and says so.
  ///
  /// A stretch that splits a character is widened, and that is told.
  func range(in text: AnnotatedText, named name: String) throws -> TextRange {
    guard let quote else { return try range(named: name, in: text) }
    let found = try range(of: quote, named: name, in: text)
    let whole = text.document.text.wholeCharacters(found)
    if whole != found {
      let words = Quotation(text.document.text[whole]).text
      StandardError.write("tifa: \(name): these words split a character; the place is \(words)")
    }
    return whole
  }

  private func range(
    of quote: String, named name: String, in text: AnnotatedText
  ) throws -> TextRange {
    let target = AnnotationTarget(quote: TextQuoteSelector(exact: quote))
    let places: [TextRange] =
      switch text.anchoring.anchor(target) {
      case .exact(let range), .found(let range): [range]
      case .ambiguous(let ranges): ranges
      case .orphaned: []
      }
    if places.count == 1, occurrence ?? 1 == 1 { return places[0] }
    if let occurrence, occurrence <= places.count { return places[occurrence - 1] }
    guard !places.isEmpty else {
      StandardError.write("tifa: \(name): these words do not stand there")
      throw ExitCode(1)
    }
    let times = places.count == 1 ? "once" : "\(places.count) times"
    StandardError.write(
      "tifa: \(name): these words stand there \(times); name one with --occurrence"
        + (places.count == 1 ? "" : " 1 to \(places.count)"))
    throw ExitCode(64)
  }

  private func range(named name: String, in text: AnnotatedText) throws -> TextRange {
    let target = AnnotationTarget(position: TextPositionSelector(start: start ?? 0, end: end ?? 0))
    guard case .exact(let range) = text.anchoring.anchor(target) else {
      StandardError.write("tifa: \(name): the text ends before code point \(end ?? 0)")
      throw ExitCode(65)
    }
    let given = TextPositionSelector(start: start ?? 0, end: end ?? 0)
    let stood = text.anchoring.position(of: range)
    if stood != given {
      StandardError.write(
        "tifa: \(name): code points \(given.start) to \(given.end) split a character; the place is "
          + "\(stood.start) to \(stood.end)")
    }
    return range
  }
}
