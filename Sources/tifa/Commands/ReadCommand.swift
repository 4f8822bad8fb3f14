import ArgumentParser
import DocumentReading
import ReaderUI

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open a text in the reader.")

  @Argument(
    help: "The text to read; - for standard input. Without it, standard input or a sample.",
    completion: .file())
  var file: String?

  @Option(help: "How the text is marked up: plain or markdown. Found out unless given.")
  var markup: DocumentFormat?

  @Option(help: "The theme, by name.")
  var theme: String?

  @Option(help: "The columns of a line of text, 20 to 160.")
  var measure: Int?

  @Flag(inversion: .prefixedNo, help: "Whether the mouse is the reader's.")
  var mouse: Bool?

  func validate() throws {
    if let measure, !ReaderSettings.measures.contains(measure) {
      throw ValidationError("A measure is between 20 and 160 columns.")
    }
  }

  func run() throws {
    let options = ReadingOptions(
      file: file, format: markup, theme: theme, measure: measure, mouse: mouse)
    let status = MainActor.assumeIsolated { ReaderLaunch(options).run() }
    if status != 0 { throw ExitCode(status) }
  }
}
