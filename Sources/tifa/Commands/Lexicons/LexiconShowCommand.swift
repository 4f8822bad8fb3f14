import ArgumentParser
import KeywordIndexing
import ReaderFiles

struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a lexicon, or all about one of its formulations.")

  @Argument(help: "The lexicon, by name or path.", completion: LexiconCommand.nameCompletion)
  var name: String

  @Argument(help: "A formulation, by its id or one of its forms.")
  var formulation: String?

  func run() throws {
    let lexicon = try LexiconCommand.load(name).lexicon
    guard let formulation else {
      StandardOutput.write(Self.text(of: lexicon))
      return
    }
    let spelling = FormSpelling(formulation)
    let found =
      lexicon.formulations.first { $0.id == formulation }
      ?? lexicon.formulations.first { candidate in
        candidate.forms.flatMap { [$0.text] + $0.variants }.contains {
          FormSpelling($0) == spelling
        }
      }
    guard let found else {
      StandardError.write("tifa: \(name) has no formulation “\(formulation)”")
      throw ExitCode(1)
    }
    StandardOutput.write(FormulationPage(found, in: lexicon).text)
  }

  private static func text(of lexicon: Lexicon) -> String {
    var categories: [String] = []
    var rows: [String: [[String]]] = [:]
    for formulation in lexicon.formulations {
      let category = formulation.category.name
      if rows[category] == nil { categories.append(category) }
      let chinese = formulation.name(in: .chinese) ?? formulation.name(in: .traditionalChinese)
      let name = [formulation.name(in: .english), chinese].compactMap { $0 }
      rows[category, default: []].append(
        ["  " + formulation.id, name.joined(separator: "  ")])
    }
    var text = "\(lexicon.title): \(lexicon.formulations.count) formulations\n"
    for category in categories {
      text += "\n\(category) \(rows[category]?.count ?? 0)\n"
      text += AlignedColumns(rows[category] ?? []).text
    }
    return text
  }
}
