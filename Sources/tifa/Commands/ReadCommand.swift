import ArgumentParser
import DocumentReading
import TerminalCore

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a text in the reader.")

  @Argument(
    help: """
      The text to read, or its address; - for standard input. Without it, standard input or a sample.
      """,
    completion: .file())
  var file: String?

  @Option(help: DocumentFormat.help)
  var markup: DocumentFormat?

  @Option(help: TextEncoding.help)
  var encoding: TextEncoding?

  @Option(help: "The theme, by name.")
  var theme: String?

  @Option(help: "The columns of a line of text, \(Self.measures).")
  var measure: Int?

  @Flag(inversion: .prefixedNo, help: "Whether the mouse is the reader's.")
  var mouse: Bool?

  @OptionGroup
  var lexicons: LexiconArguments

  func validate() throws {
    if let measure, !Measure.range.contains(measure) {
      throw ValidationError("A line of text has \(Self.measures) columns.")
    }
  }

  private static let measures = "\(Measure.range.lowerBound) to \(Measure.range.upperBound)"

  func run() throws {
    let options = ReadingOptions(
      file: file, format: markup, encoding: encoding, theme: theme, measure: measure, mouse: mouse,
      lexicons: lexicons.lexicons)
    let status = MainActor.assumeIsolated { ReaderLaunch(options).run() }
    if status != 0 { throw ExitCode(status) }
  }
}
