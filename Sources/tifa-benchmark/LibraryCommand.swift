import ArgumentParser
import BuiltInPhrases
import DocumentModel
import DocumentReading
import KeywordIndexing
import TextLayout

/// Measures the parts of the reader from inside.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Time reading, layout, phrases and search from inside.")

  @Option(help: "The size of the text, such as 1m.")
  var size = "1m"

  @Option(help: "Runs of each part.")
  var runs = 9

  func validate() throws {
    guard TextSize(size) != nil else {
      throw ValidationError("A size is a number with k or m: 1m.")
    }
    guard runs > 0 else { throw ValidationError("At least one run is needed.") }
  }

  func run() throws {
    guard let size = TextSize(size) else { return }
    let plain = GeneratedText(.plain, byteCount: size.bytes).bytes
    let markdown = GeneratedText(.markdown, byteCount: size.bytes).bytes
    let document = try DocumentReader(format: .markdown).read(.bytes(markdown, name: nil))
    let matcher = BuiltInLexicons.matcher()
    var report = Throughput(runs: runs, bytes: size.bytes)

    try report.measure("reading plain text") {
      try DocumentReader(format: .plain).read(.bytes(plain, name: nil)).leaves.count
    }
    try report.measure("reading Markdown") {
      try DocumentReader(format: .markdown).read(.bytes(markdown, name: nil)).leaves.count
    }
    report.measure("layout at 72 columns") { Self.layOut(document, measure: 72) }
    report.measure("layout at 40 columns") { Self.layOut(document, measure: 40) }
    report.measure("phrases") { matcher.occurrences(in: document).count }
    var tokens = TokenIndex(of: document)
    report.measure("search, words, without the index") {
      WordSearch("harbour market").hits(in: document.text, tokens).count
    }
    report.measure("indexing the words") {
      tokens = TokenIndex(of: document)
      while !tokens.isComplete { tokens.extend(over: document.text, by: 4 << 20) }
      return tokens.isComplete ? 1 : 0
    }
    report.measure("search, words") {
      WordSearch("harbour market").hits(in: document.text, tokens).count
    }
    try report.measure("search, regular expression") {
      try RegexSearch(#"\bharbour\s+\w+ing?\b"#).hits(in: document.text).count
    }
    print(report.text)
  }

  /// Lays the whole document out, a screenful at a time.
  private static func layOut(_ document: Document, measure: Int) -> Int {
    let layout = ArticleLayout(document, measure: measure)
    var count = 0
    var position = layout.first
    while true {
      let rows = layout.rows(from: position, count: 500)
      count += rows.count
      guard rows.count == 500, let last = rows.last?.position else { return count }
      position = layout.position(last, movedBy: 1)
      if position == last { return count }
    }
  }
}
