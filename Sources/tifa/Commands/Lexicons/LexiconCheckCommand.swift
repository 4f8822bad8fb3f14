import ArgumentParser
import DocumentReading
import KeywordIndexing
import ReaderFiles

struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find mistakes in lexicons' files.",
    discussion: """
      Tells of what is no TOML, unknown keys, ids and forms that are there twice, in the file or in \
      the lexicons in use, families that none of them declares, forms that are also found by the \
      plural or another spelling of another formulation, and forms that nothing could match. Exit \
      code 65 where there is anything to tell.
      """)

  @Argument(
    help: "The files; without any, those in your folder of lexicons.", completion: .file())
  var files: [String] = []

  func run() throws {
    let catalog = LexiconCatalog(ReaderDirectories())
    let files = files.isEmpty ? catalog.userNames.compactMap { catalog.path(of: $0) } : files
    let names = files.map(Self.name)
    // What is checked is not in use beside itself, nor what it takes the place of.
    let checked = catalog.distinct(files.map { $0.contains("/") ? $0 : "./\($0)" })
    let others = catalog.distinct(checked + catalog.names).dropFirst(checked.count)
      .filter { !names.contains($0) }.compactMap { catalog.load($0) }
    var check = LexiconCheck(
      inUse: others.map { (catalog.path(of: $0.name) ?? $0.name, $0.lexicon) })
    var status: Int32 = 0
    for file in files {
      do throws(DocumentError) {
        check.read(try DocumentSource.file(path: file).loaded(), file: file)
      } catch {
        StandardError.write(error.description)
        status = max(status, error.exitCode)
      }
    }
    for problem in check.problems { StandardError.write("tifa: \(problem)") }
    if !check.problems.isEmpty { status = max(status, 65) }
    if status != 0 { throw ExitCode(status) }
  }

  /// The name under which a file would be used.
  private static func name(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".toml") ? name.dropLast(5) : name)
  }
}
