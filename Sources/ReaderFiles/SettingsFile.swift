import DocumentConverting
import TerminalCore
import TOMLReading

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

  /// Reads only the converters, and what is wrong with them.
  package static func readConverters(path: String) -> ([Converter], [FileProblem]) {
    guard let bytes = try? SmallFile.read(path) else { return ([], []) }
    let file = ReaderFile(bytes, path: path)
    guard let value = file.root["converter"] else { return ([], []) }
    var entries = ConverterEntries(file: file)
    entries.read(value)
    return (entries.converters, entries.problems)
  }

  /// Reads only which lexicons apply, and what is wrong with that.
  package static func readLexicons(path: String) -> (LexiconSelection, [FileProblem]) {
    guard let bytes = try? SmallFile.read(path) else { return (LexiconSelection(), []) }
    let file = ReaderFile(bytes, path: path)
    var entries = LexiconEntries(file: file)
    for key in LexiconEntries.keys {
      if let value = file.root[key] { entries.read(key, value) }
    }
    return (entries.selection, entries.problems)
  }

  /// Reads only what is said of notes, and what is wrong with that.
  package static func readNotes(path: String) -> (NotesSettings, [FileProblem]) {
    guard let bytes = try? SmallFile.read(path) else { return (NotesSettings(), []) }
    let file = ReaderFile(bytes, path: path)
    var entries = NotesEntries(file: file)
    for key in NotesEntries.keys {
      if let value = file.root[key] { entries.read(key, value) }
    }
    return (entries.settings, entries.problems)
  }

  static func parse(_ bytes: [UInt8], path: String) -> (Settings, [FileProblem]) {
    var reading = SettingsReading(file: ReaderFile(bytes, path: path))
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
    for entry in file.root.entries {
      read(entry.key, entry.value)
    }
    problems.sort { ($0.line ?? 0, $0.what) < ($1.line ?? 0, $1.what) }
  }

  private mutating func read(_ key: String, _ value: TOMLValue) {
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
    case "lexicons", "lexicons-for": readLexicons(key, value)
    case "notes-folder", "notes-author": readNotes(key, value)
    case "keys": readKeys(value)
    case "converter": readConverters(value)
    default: note(value, "there is no setting '\(key)'")
    }
  }

  private mutating func readKeys(_ value: TOMLValue) {
    guard let keys = value.table else {
      note(value, "'keys' is \(value.kind), not a table")
      return
    }
    for entry in keys.entries {
      settings.keys[entry.key] = text(entry.key, entry.value)
    }
  }

  private mutating func readConverters(_ value: TOMLValue) {
    var entries = ConverterEntries(file: file)
    entries.read(value)
    settings.converters = entries.converters
    problems += entries.problems
  }

  private mutating func readLexicons(_ key: String, _ value: TOMLValue) {
    var entries = LexiconEntries(file: file, selection: settings.lexicons)
    entries.read(key, value)
    settings.lexicons = entries.selection
    problems += entries.problems
  }

  private mutating func readNotes(_ key: String, _ value: TOMLValue) {
    var entries = NotesEntries(file: file, settings: settings.notes)
    entries.read(key, value)
    settings.notes = entries.settings
    problems += entries.problems
  }

  private mutating func measure(_ value: TOMLValue) -> Int? {
    guard let columns = value.integer, Measure.range.contains(columns) else {
      let range = "\(Measure.range.lowerBound) to \(Measure.range.upperBound)"
      note(value, "'measure' is not a number from \(range)", "\(settings.measure) is used")
      return nil
    }
    return columns
  }

  private mutating func choice<Choice>(
    _ key: String, _ value: TOMLValue, of type: Choice.Type, standard: String
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = value.string.flatMap(Choice.init) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    note(value, "'\(key)' is none of \(names)", "\(standard) is used")
    return nil
  }

  private mutating func text(_ key: String, _ value: TOMLValue) -> String? {
    if let text = value.string { return text }
    note(value, "'\(key)' is \(value.kind), not a text")
    return nil
  }

  private mutating func flag(_ key: String, _ value: TOMLValue) -> Bool? {
    if let flag = value.boolean { return flag }
    note(value, "'\(key)' is \(value.kind), not true or false")
    return nil
  }

  private mutating func note(
    _ value: TOMLValue, _ what: String, _ instead: String = "the line is skipped"
  ) {
    problems.append(file.problem(at: value.line, what, instead: instead))
  }
}
