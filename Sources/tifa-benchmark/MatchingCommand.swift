import ArgumentParser
import BuiltInPhrases
import DocumentModel
import Glibc
import KeywordIndexing

/// Measures finding phrases in a file, to be set beside other programs on the same files.
struct MatchingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matching",
    abstract: "Time finding the phrases of a list in a text.")

  @Option(help: "The file to search.")
  var text: String

  @Option(help: "A file with a phrase on each line; may be given several times.")
  var phrases: [String] = []

  @Flag(help: "Search also for the phrases of the lexicons that come with the program.")
  var builtIn = false

  @Option(help: "Runs of each.")
  var runs = 5

  func validate() throws {
    guard runs > 0 else { throw ValidationError("At least one run is needed.") }
  }

  func run() throws {
    let text = String(decoding: try Self.bytes(of: text), as: UTF8.self)
    let range = TextRange(utf8: 0..<text.utf8.count)
    var table = Table(
      "Finding phrases, median of \(runs) runs on one thread",
      columns: ["phrases", "build ms", "MB/s", "ms", "min", "max", "occurrences"], textColumns: 1)
    let lexicons = try phrases.map { path in
      Self.lexicon(of: String(decoding: try Self.bytes(of: path), as: UTF8.self))
    }
    let matchers =
      (builtIn ? [BuiltInLexicons.matcher] : [])
      + lexicons.map { lexicon in { PhraseMatcher([lexicon]) } }
    for make in matchers {
      let start = ContinuousClock.now
      let matcher = make()
      let build = Figures(milliseconds: [ContinuousClock.now - start])
      var durations: [Duration] = []
      var count = 0
      for _ in 0..<runs {
        let start = ContinuousClock.now
        count = matcher.occurrences(in: text, range: range).count
        durations.append(ContinuousClock.now - start)
      }
      guard let figures = Figures(milliseconds: durations), let build else { continue }
      table.append([
        "\(matcher.formulations.count)", build.median.shown,
        (Double(text.utf8.count) / 1_000 / figures.median).shown, figures.median.shown,
        figures.min.shown, figures.max.shown, "\(count)",
      ])
    }
    print(table.text)
  }

  /// A formulation for each line; nothing is inflected, as the lines are all there is.
  private static func lexicon(of list: String) -> Lexicon {
    let category = Category(name: "list", hue: .gray)
    let lines = list.split(whereSeparator: \.isNewline)
    return Lexicon(
      name: "list", title: "list",
      formulations: lines.map { line in
        Formulation(
          id: String(line), category: category, gloss: "",
          forms: [Formulation.Form(String(line), .english)], flags: [.noInflection])
      })
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw ValidationError("\(path) cannot be read.") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }
}
