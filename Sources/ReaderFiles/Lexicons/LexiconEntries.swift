import TOMLReading

/// Reads `lexicons` and the `[[lexicons-for]]` entries of the settings; what is wrong is reported and
/// skipped.
struct LexiconEntries {
  static let keys = ["lexicons", "lexicons-for"]

  let file: ReaderFile
  private(set) var selection: LexiconSelection
  private(set) var problems: [FileProblem] = []

  init(file: ReaderFile, selection: LexiconSelection = LexiconSelection()) {
    self.file = file
    self.selection = selection
  }

  /// Takes over what stands under one of the keys.
  mutating func read(_ key: String, _ value: TOMLValue) {
    if key == "lexicons" {
      selection.names = texts(key, value)
      return
    }
    guard let entries = value.array, !entries.contains(where: { $0.table == nil }) else {
      note(
        value.line, "'\(key)' is no list of tables; each begins with [[\(key)]]", "it is skipped")
      return
    }
    for entry in entries {
      guard let table = entry.table, let choice = choice(table, line: entry.line) else { continue }
      selection.choices.append(choice)
    }
  }

  private mutating func choice(_ table: TOMLTable, line: Int) -> LexiconSelection.Choice? {
    for entry in table.entries where entry.key != "files" && entry.key != "lexicons" {
      note(entry.value.line, "'lexicons-for' has no '\(entry.key)', only files, lexicons")
    }
    guard let files = patterns(table, line),
      let lexicons = table["lexicons"].flatMap({ texts("lexicons", $0) })
    else {
      if table["lexicons"] == nil {
        note(line, "'lexicons-for' has no 'lexicons'", "the entry is skipped")
      }
      return nil
    }
    return LexiconSelection.Choice(files: files, lexicons: lexicons)
  }

  /// One pattern, or a list of them.
  private mutating func patterns(_ table: TOMLTable, _ line: Int) -> [String]? {
    if let pattern = table["files"]?.string, !pattern.isEmpty { return [pattern] }
    if let value = table["files"], value.array?.isEmpty == false { return texts("files", value) }
    note(
      table["files"]?.line ?? line, "'files' of 'lexicons-for' is no pattern of file names",
      "the entry is skipped")
    return nil
  }

  private mutating func texts(_ key: String, _ value: TOMLValue) -> [String]? {
    guard let values = value.array else {
      note(value.line, "'\(key)' is \(value.kind), not a list of texts")
      return nil
    }
    var texts: [String] = []
    for value in values {
      if let text = value.string {
        texts.append(text)
      } else {
        note(value.line, "\(value.kind) stands among the texts of '\(key)'")
      }
    }
    return texts
  }

  private mutating func note(
    _ line: Int, _ what: String, _ instead: String = "the line is skipped"
  ) {
    problems.append(file.problem(at: line, what, instead: instead))
  }
}
