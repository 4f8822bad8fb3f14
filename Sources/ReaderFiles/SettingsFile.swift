/// The user's `config.toml`.
package enum SettingsFile {
  /// Reads as much as can be read; what is wrong is reported and costs only itself.
  ///
  /// No file is no problem.
  package static func read(path: String) -> (Settings, [FileProblem]) {
    do {
      return parse(try SmallFile.read(path), path: path)
    } catch {
      if error == .absent { return (Settings(), []) }
      let problem = FileProblem(
        path: path, line: nil, what: "the settings cannot be read: \(error.reason)",
        instead: "the standard ones are used")
      return (Settings(), [problem])
    }
  }

  static func parse(_ text: String, path: String) -> (Settings, [FileProblem]) {
    var reading = SettingsReading(file: ReaderFile(text: text, path: path))
    reading.readAll()
    return (reading.settings, reading.problems)
  }
}

/// Turns the values of a file into settings.
private struct SettingsReading {
  let file: ReaderFile
  var settings = Settings()
  var problems: [FileProblem]

  init(file: ReaderFile) {
    self.file = file
    problems = file.problems
  }

  mutating func readAll() {
    for (key, value) in file.root {
      read(key, value)
    }
    problems.sort { ($0.line ?? 0, $0.what) < ($1.line ?? 0, $1.what) }
  }

  private mutating func read(_ key: String, _ value: FileValue) {
    switch key {
    case "theme": settings.theme = text(key, value)
    case "light-theme": settings.lightTheme = text(key, value)
    case "mouse": settings.mouse = flag(key, value) ?? settings.mouse
    case "ambiguous-wide": settings.ambiguousWide = flag(key, value) ?? settings.ambiguousWide
    case "search-regex": settings.searchRegex = flag(key, value) ?? settings.searchRegex
    case "measure": settings.measure = measure(value) ?? settings.measure
    case "contents":
      settings.contents =
        choice(key, value, of: Settings.Contents.self, standard: "automatic") ?? .automatic
    case "preset":
      settings.preset = choice(key, value, of: Settings.Preset.self, standard: "tifa") ?? .tifa
    case "lexicons": settings.lexicons = texts(key, value)
    case "keys": readKeys(value)
    default: note([key], "there is no setting '\(key)'")
    }
  }

  private mutating func readKeys(_ value: FileValue) {
    guard case .table(let keys) = value else {
      note(["keys"], "'keys' is \(value.kind), not a table")
      return
    }
    for (name, value) in keys {
      if case .string(let text) = value {
        settings.keys[name] = text
      } else {
        note(["keys", name], "'\(name)' is \(value.kind), not a text")
      }
    }
  }

  private mutating func measure(_ value: FileValue) -> Int? {
    guard case .integer(let columns) = value, Settings.measures.contains(columns) else {
      let range = "\(Settings.measures.lowerBound) to \(Settings.measures.upperBound)"
      note(["measure"], "'measure' is not a number from \(range)", "\(settings.measure) is used")
      return nil
    }
    return columns
  }

  private mutating func choice<Choice>(
    _ key: String, _ value: FileValue, of type: Choice.Type, standard: String
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    if case .string(let text) = value, let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    note([key], "'\(key)' is none of \(names)", "\(standard) is used")
    return nil
  }

  private mutating func text(_ key: String, _ value: FileValue) -> String? {
    if case .string(let text) = value { return text }
    note([key], "'\(key)' is \(value.kind), not a text")
    return nil
  }

  private mutating func flag(_ key: String, _ value: FileValue) -> Bool? {
    if case .boolean(let flag) = value { return flag }
    note([key], "'\(key)' is \(value.kind), not true or false")
    return nil
  }

  private mutating func texts(_ key: String, _ value: FileValue) -> [String]? {
    guard case .list(let values) = value else {
      note([key], "'\(key)' is \(value.kind), not a list of texts")
      return nil
    }
    return values.compactMap { value in
      if case .string(let text) = value { return text }
      note([key], "\(value.kind) stands among the texts of '\(key)'")
      return nil
    }
  }

  private mutating func note(
    _ key: [String], _ what: String, _ instead: String = "the line is skipped"
  ) {
    problems.append(file.problem(at: key, what, instead: instead))
  }
}
