import Annotations
import ArgumentParser
import DocumentReading

/// `tifa notes carry`: what became of the notes on one text in another one, by files alone.
struct NotesCarryCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "carry",
    abstract: "Tell what became of the notes on one text in the next version of it.",
    discussion: """
      Each note is kept, moved, reworded (old → new), dropped or ambiguous. It is kept or moved only \
      where its own words stand and its clause neither gained nor lost a negation. The notes may be a \
      W3C AnnotationCollection, an array, one annotation a line, what Hypothesis exports or answers, or \
      Markdown that tifa made. denial tells whether its clause, or the note itself, gained or lost a \
      negation. Offsets are code points of what `tifa text` prints; an end is exclusive. What cannot be \
      read is told of, the rest is carried, and the program ends with 65.
      """)

  @Option(help: "The text that the notes are on, or its address.", completion: .file())
  var from: String

  @Option(help: "The text to carry them to, or its address.", completion: .file())
  var to: String

  @Option(help: "The file with the notes; - is standard input.", completion: .file())
  var notes: String

  @OptionGroup
  var options: DocumentOptions

  @Option(help: "What to print: text, json or csv.")
  var format = Format.text

  func run() throws {
    let file = try AnnotationFile(reading: notes)
    let loader = options.loader()
    let report: CarryReport
    do throws(DocumentError) {
      report = CarryReport(
        file.imported.annotations, from: try loader.load(from).document,
        to: try loader.load(to).document)
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
    for problem in report.problems { StandardError.write("tifa: \(file.name): \(problem)") }
    switch format {
    case .text: StandardOutput.write(report.text)
    case .json: report.json.print()
    case .csv: StandardOutput.write(report.csv)
    }
    if file.isDamaged { throw ExitCode(65) }
  }
}
