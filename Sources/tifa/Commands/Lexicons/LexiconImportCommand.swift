import ArgumentParser
import DocumentReading
import LexiconExchange
import ReaderFiles

extension WordListFormat: ExpressibleByArgument {}

struct LexiconImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a lexicon of another program's word list.",
    discussion: """
      quanteda: a dictionary in YAML; the way through its keys is the category. liwc: a dictionary \
      with its categories between lines of %. csv, tsv: columns by the words of the first row: \
      phrase, and of id, category, gloss, language, family, rung what there is. list: a phrase on \
      each line, # begins a comment. A form is found as it stands and by its plural, so that \
      patterns such as econom* are left out; whatever is left out is told on standard error.
      """)

  @Argument(help: "The file; - is standard input.", completion: .file())
  var file: String

  @Option(help: "What it is: quanteda, liwc, csv, tsv or list. Told by its name unless given.")
  var from: WordListFormat?

  @Option(help: "The name of the lexicon. That of the file unless given.")
  var name: String?

  @Option(
    help: "A file to write to, which must not be there yet. Standard output unless given.",
    completion: .file())
  var output: String?

  func run() throws {
    let isPiped = file == "-"
    let shown = isPiped ? "standard input" : file
    let base = file.split(separator: "/").last.map(String.init) ?? file
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes =
        isPiped ? try StandardInput.read(upTo: .max) : try DocumentSource.file(path: file).loaded()
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
    let lexicon = (from ?? WordListFormat(fileName: base)).read(bytes)
    for leftOut in lexicon.leftOut { StandardError.write("tifa: \(shown):\(leftOut)") }
    guard !lexicon.formulations.isEmpty else {
      StandardError.write("tifa: \(shown): holds no phrase that a lexicon can have")
      throw ExitCode(65)
    }
    let stem = isPiped ? "imported" : base.split(separator: ".").first.map(String.init) ?? base
    let name = name ?? stem
    let text = lexicon.toml(name: name, title: name)
    guard let output else { return StandardOutput.write(text) }
    if let problem = NewFile.write(Array(text.utf8), to: output) {
      StandardError.write("tifa: \(output): cannot be written: \(problem)")
      throw ExitCode(74)
    }
  }
}
