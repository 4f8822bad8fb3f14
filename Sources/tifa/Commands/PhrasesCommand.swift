import ArgumentParser
import DocumentReading

/// `tifa phrases`: which set formulations documents use, and where.
struct PhrasesCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "List the set phrases of documents.",
    discussion: """
      Offsets in json and csv are code points of what `tifa text` prints; an end is exclusive. A \
      phrase that stands inside a longer one is counted as nested, and listed only with --all. Of \
      several documents, json is a list; one that cannot be read is told of, and the others are done.
      """)

  @Argument(
    help: "The documents to read, or their addresses; - or nothing is standard input.",
    completion: .file())
  var files: [String] = []

  @OptionGroup
  var options: DocumentOptions

  @OptionGroup
  var lexicons: LexiconArguments

  @Option(
    name: .customLong("category"),
    help: ArgumentHelp("Only the phrases of this category; may be repeated.", valueName: "name"))
  var categories: [String] = []

  @Flag(help: "List also the occurrences inside longer formulations (own: false), in json and csv.")
  var all = false

  @Option(help: "What to print: text, json or csv.")
  var format = Format.text

  func run() throws {
    let chosen = try lexicons.chosen()
    let loader = options.loader()
    let files = files.isEmpty ? ["-"] : files
    var printer = PhrasePrinter(format: format, isOfSeveral: files.count > 1)
    var status: Int32 = 0
    var unknown = Set(categories)
    for file in files {
      do throws(DocumentError) {
        let loaded = try loader.load(file == "-" ? nil : file)
        let applied = chosen.applied(to: ReadingInput.key(of: file))
        chosen.tellProblems()
        unknown = unknown.filter { !applied.hasCategory($0) }
        printer.write(
          PhraseReport(
            of: loaded, named: file, lexicons: applied,
            categories: categories.isEmpty ? nil : CategoryNames(categories), listsNested: all))
      } catch {
        StandardError.write(error.description)
        status = max(status, error.exitCode)
      }
    }
    printer.finish()
    // Nothing is found of a misspelled one, which must not look like a finding.
    for name in unknown.sorted() where status == 0 {
      StandardError.write("tifa: no lexicon that was used has a category “\(name)”")
    }
    if status == 0, !unknown.isEmpty { status = 64 }
    if status != 0 { throw ExitCode(status) }
  }
}

extension ChosenLexicons.Applied {
  fileprivate func hasCategory(_ name: String) -> Bool {
    let names = CategoryNames([name])
    return matcher.formulations.indices.contains {
      names.contains(matcher.formulations.category(of: $0).name)
    }
  }
}
