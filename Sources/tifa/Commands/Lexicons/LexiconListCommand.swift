import ArgumentParser
import ReaderFiles

struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lexicons that there are.")

  @Option(help: "What to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let catalog = LexiconCatalog(ReaderDirectories())
    let lexicons = catalog.names.compactMap(catalog.load)
    for problem in lexicons.flatMap(\.problems) { StandardError.write("tifa: \(problem)") }
    switch format {
    case .text: StandardOutput.write(Self.text(of: lexicons))
    case .json:
      JSONValue.array(lexicons.map(Self.json)).print()
    }
  }

  private static func text(of lexicons: [LexiconCatalog.Loaded]) -> String {
    let rows = lexicons.map { loaded in
      [
        loaded.name, String(loaded.lexicon.formulations.count), String(loaded.families),
        loaded.lexicon.title, loaded.origin.description,
      ]
    }
    return AlignedColumns(
      [["lexicon", "formulations", "families", "title", "from"]] + rows, rightAligned: [1, 2]
    ).text
  }

  private static func json(of loaded: LexiconCatalog.Loaded) -> JSONValue {
    .object([
      ("name", .string(loaded.name)), ("title", .string(loaded.lexicon.title)),
      ("formulations", .number(loaded.lexicon.formulations.count)),
      ("families", .number(loaded.families)), ("from", .string(loaded.origin.description)),
      ("problems", .number(loaded.problems.count)),
    ])
  }
}

extension LexiconCatalog.Loaded {
  /// How many families have a formulation here.
  fileprivate var families: Int {
    Set(lexicon.formulations.compactMap(\.family)).count
  }
}

extension LexiconCatalog.Origin {
  var description: String {
    switch self {
    case .builtIn: "built in"
    case .file(let path): path
    }
  }
}
