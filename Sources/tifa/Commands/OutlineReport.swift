import DocumentModel
import JSONValues

/// The outline of a document with offsets in code points.
struct OutlineReport {
  struct Section {
    let level: Int
    let heading: String
    let derived: Bool
    let start: Int
    let end: Int
    let phrases: Int

    fileprivate var json: JSONValue {
      .object([
        ("level", .number(level)), ("heading", .string(heading)), ("derived", .bool(derived)),
        ("start", .number(start)), ("end", .number(end)), ("phrases", .number(phrases)),
      ])
    }
  }

  let title: String?
  let date: String?
  let dateOrigin: String?
  let source: String?
  let author: String?
  let summary: String?
  let address: String?
  let language: String
  let words: Int
  let minutes: Int
  let sections: [Section]

  /// The report of a document in which phrases begin at `phraseOffsets`, which ascend.
  init(_ document: Document, phraseOffsets: [TextOffset] = []) {
    let metadata = document.metadata
    title = metadata.title
    date = metadata.date?.description
    dateOrigin = metadata.dateOrigin?.rawValue
    source = metadata.source
    author = metadata.author
    summary = metadata.summary
    address = metadata.address
    language = metadata.language.rawValue
    words = metadata.wordCount + metadata.hanCount
    minutes = metadata.minutes
    // The ends of sections do not ascend, so that they are counted in an order of their own.
    var starts = CodePointCounter(document.text)
    var ends: [TextOffset: Int] = [:]
    var counter = CodePointCounter(document.text)
    for end in Set(document.sections.map(\.range.upperBound)).sorted() {
      ends[end] = counter.codePoints(before: end)
    }
    sections = document.sections.map { section in
      Section(
        level: section.level, heading: String(document.text[section.heading]),
        derived: section.isDerived, start: starts.codePoints(before: section.range.lowerBound),
        end: ends[section.range.upperBound] ?? 0,
        phrases: phraseOffsets.count(in: section.range))
    }
  }

  /// The outline for programs.
  ///
  /// What is absent is null, so that every document has the same keys.
  var json: JSONValue {
    .object([
      ("title", JSONValue(title)), ("date", JSONValue(date)), ("date_from", JSONValue(dateOrigin)),
      ("source", JSONValue(source)), ("author", JSONValue(author)), ("summary", JSONValue(summary)),
      ("address", JSONValue(address)), ("language", .string(language)), ("words", .number(words)),
      ("minutes", .number(minutes)),
      ("sections", .array(sections.map(\.json))),
    ])
  }

  /// The outline for people: a line to a section, indented by its level.
  var text: String {
    var lines: [String] = []
    if let title { lines.append(title) }
    lines += sections.map { section in
      String(repeating: "  ", count: max(0, section.level - 1)) + (section.derived ? "… " : "")
        + section.heading
    }
    return lines.joined(separator: "\n")
  }
}

extension [TextOffset] {
  /// How many of the ascending offsets lie in `range`.
  fileprivate func count(in range: TextRange) -> Int {
    partitioningIndex { $0 >= range.upperBound } - partitioningIndex { $0 >= range.lowerBound }
  }
}
