import Annotations
import Archive
import ArgumentParser
import DocumentModel
import DocumentReading

/// Measures what an archive of many notes costs, all of them on one text.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Time opening, listing, filtering, sharing and carrying many notes on one text.")

  @Option(help: "How many notes.")
  var notes = 10_000

  @Option(help: "The size of the text, such as 1m.")
  var size = "1m"

  @Option(help: "Runs of each part.")
  var runs = 7

  func validate() throws {
    guard TextSize(size) != nil else {
      throw ValidationError("A size is a number with k or m: 1m.")
    }
    guard notes > 0, runs > 0 else { throw ValidationError("At least one of each is needed.") }
  }

  func run() throws {
    guard let size = TextSize(size) else { return }
    let workspace = try Workspace()
    defer { workspace.remove() }
    let bytes = GeneratedText(.markdown, byteCount: size.bytes).bytes
    let document = try DocumentReader(format: .markdown).read(.bytes(bytes, name: nil))
    let text = AnnotatedText(document, sha256: String(repeating: "a", count: 64), source: "/t.md")
    let all = try Self.notes(notes, on: text)
    let path = workspace.folder.appendingPathComponent("archive.sqlite").path
    let folder = NotesFolder(
      path: workspace.folder.appendingPathComponent("notes").path, author: "ann")
    try Archive(path: path).record(all.map(NoteChange.put), keeping: [text.snapshot])

    var table = Table(
      "\(notes) notes on one text of \(size.shown), median of \(runs) runs",
      columns: ["", "ms", "min", "max", "budget", ""], textColumns: 1)
    func measure(_ what: String, _ budget: Budget? = nil, _ body: () throws -> Void) throws {
      var durations: [Duration] = []
      for _ in 0..<runs {
        let start = ContinuousClock.now
        try body()
        durations.append(ContinuousClock.now - start)
      }
      guard let figures = Figures(milliseconds: durations) else { return }
      table.append([
        what, figures.median.shown, figures.min.shown, figures.max.shown, budget?.words ?? "",
        budget?.verdict(figures.median) ?? "",
      ])
    }

    try measure("opening the archive and reading the notes of the text") {
      _ = try Archive(path: path).notes(on: text.sha256).count
    }
    for (name, filter) in Self.filters {
      try measure("filtering the list: \(name)", .filter) { _ = all.filter(filter.passes).count }
    }
    let archive = try Archive(path: path)
    try measure("keeping one more note") {
      try archive.record([.put(all[0])])
    }
    try measure("undoing that") { try archive.undo() }
    let sharing = try Archive(path: path, sharing: folder)
    sharing.share()
    try measure("keeping and sharing one more note") { try sharing.record([.put(all[1])]) }
    try measure("looking whether others wrote, when nobody did") { sharing.share() }
    try measure("reading the notes of another, all of them new") {
      let other = workspace.folder.appendingPathComponent("other-\(Int.random(in: 0..<1 << 40))")
      try Archive(path: other.path, sharing: folder).share()
    }
    try measure("carrying all to a text that is the same") {
      let carrying = Carrying(from: document, to: document)
      _ = all.map { carrying.carry($0.annotation).state }
    }
    print(table.text)
  }

  /// Notes side by side over the whole text, with words, tags and colours.
  private static func notes(_ count: Int, on text: AnnotatedText) throws -> [Note] {
    var generator = SystemRandomNumberGenerator()
    let length = text.document.text.utf8.count
    return (0..<count).map { number in
      let start = length / count * number
      let range = TextRange(utf8: start..<min(start + 24, length))
      let annotation = Annotation(
        id: AnnotationID(using: &generator), target: text.anchoring.describe(range),
        bodies: [
          .text("What is said here was said before, in other words: \(number)."),
          .tag("tag\(number % 40)"), .colour(HighlightColour.allCases[number % 5]),
        ], motivation: .commenting, author: "ann",
        created: Timestamp(secondsSince1970: 1_700_000_000 + number * 3_600))
      return Note(annotation, text: text.sha256)
    }
  }

  private static var filters: [(String, NoteFilter)] {
    var words = NoteFilter()
    words.words = ["other words: 77"]
    var han = NoteFilter()
    han.words = ["财政"]
    var tag = NoteFilter()
    tag.tags = ["tag7"]
    var dates = NoteFilter()
    dates.since = CivilDate(year: 2024, month: 2)
    dates.colours = [.green]
    dates.words = ["said before"]
    return [
      ("words", words), ("words in Chinese", han), ("a tag", tag),
      ("colour, date and words", dates),
    ]
  }
}
