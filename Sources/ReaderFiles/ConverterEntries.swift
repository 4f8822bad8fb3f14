import DocumentConverting
import DocumentReading
import TOMLReading

/// Reads the `[[converter]]` entries of the settings; a wrong one is reported and skipped.
struct ConverterEntries {
  let file: ReaderFile
  private(set) var converters: [Converter] = []
  private(set) var problems: [FileProblem] = []

  init(file: ReaderFile) {
    self.file = file
  }

  /// Takes over what stands under the key `converter`.
  mutating func read(_ value: TOMLValue) {
    guard let entries = value.array, !entries.contains(where: { $0.table == nil }) else {
      note(value.line, "'converter' is no list of tables; each begins with [[converter]]")
      return
    }
    for entry in entries {
      guard let table = entry.table, let converter = converter(table, line: entry.line) else {
        continue
      }
      converters.append(converter)
    }
  }

  private static let keys = ["name", "extensions", "magic", "command", "yields", "package"]

  private static let formats: [(word: String, format: DocumentFormat)] = [
    ("html", .convertedHTML), ("markdown", .markdown), ("text", .plain),
  ]

  private mutating func converter(_ table: TOMLTable, line: Int) -> Converter? {
    for entry in table.entries where !Self.keys.contains(entry.key) {
      let keys = Self.keys.joined(separator: ", ")
      note(entry.value.line, "a converter has no '\(entry.key)', only \(keys)", skips: "the line")
    }
    guard let name = text("name", table, line), let command = texts("command", table, line),
      let format = format(table, line)
    else { return nil }
    let extensions = table["extensions"] == nil ? [] : texts("extensions", table, line)
    let magic = table["magic"] == nil ? "" : text("magic", table, line)
    let package = table["package"] == nil ? "" : text("package", table, line)
    guard let extensions, let magic, let package else { return nil }
    guard !extensions.isEmpty || !magic.isEmpty else {
      note(line, "the converter \(name) has neither extensions nor magic to know a file by")
      return nil
    }
    return Converter(
      kind: name, signatures: magic.isEmpty ? [] : [.start(magic)],
      extensions: extensions.map { $0.drop { $0 == "." }.lowercased() }, command: command,
      yields: format, package: package.isEmpty ? nil : package)
  }

  private mutating func format(_ table: TOMLTable, _ line: Int) -> DocumentFormat? {
    let word = table["yields"]?.string
    if let known = Self.formats.first(where: { $0.word == word }) { return known.format }
    let words = Self.formats.map(\.word).joined(separator: ", ")
    note(table["yields"]?.line ?? line, "'yields' of a converter is none of \(words)")
    return nil
  }

  private mutating func text(_ key: String, _ table: TOMLTable, _ line: Int) -> String? {
    if let text = table[key]?.string, !text.isEmpty { return text }
    note(table[key]?.line ?? line, "'\(key)' of a converter is no text")
    return nil
  }

  private mutating func texts(_ key: String, _ table: TOMLTable, _ line: Int) -> [String]? {
    let texts = table[key]?.array?.map(\.string)
    if let texts, !texts.isEmpty, texts.allSatisfy({ $0?.isEmpty == false }) {
      return texts.compactMap { $0 }
    }
    note(table[key]?.line ?? line, "'\(key)' of a converter is no list of texts")
    return nil
  }

  private mutating func note(_ line: Int, _ what: String, skips: String = "the entry") {
    problems.append(file.problem(at: line, what, instead: "\(skips) is skipped"))
  }
}
