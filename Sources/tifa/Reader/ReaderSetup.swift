import DocumentConverting
import ReaderFiles
import ReaderUI
import TerminalCore
import TextLayout

/// What the reader's own files and the command line say about the view.
struct ReaderSetup {
  private(set) var settings = ReaderSettings()
  let keyMap: KeyMap
  let catalog: ThemeCatalog
  let lexicons: ChosenLexicons
  let converters: [Converter]
  /// Nil where there is nowhere to keep any.
  let notes: ReaderArchive?
  /// What was wrong in those files, worded for the reader.
  private(set) var problems: [String]

  private let places: PlaceStore
  private let wantedTheme: String?
  private let wantedLightTheme: String?

  private static let darkTheme = "ink"
  private static let lightTheme = "paper"

  init(_ options: ReadingOptions) {
    let directories = ReaderDirectories()
    let (file, problems) = directories.settings.map(SettingsFile.read) ?? (Settings(), [])
    let keys = KeyMap.configured(preset: file.preset.rawValue, bindings: file.keys)
    keyMap = keys.map
    lexicons = ChosenLexicons(
      directories, selection: file.lexicons, named: options.lexicons)
    converters = file.converters
    notes = NotesPlace(file.notes).map(ReaderArchive.init)
    self.problems =
      problems.map(\.description)
      + keys.problems.map { "\(directories.settings ?? ""): \($0)" }
    catalog = ThemeCatalog(userDirectory: directories.themes)
    places = PlaceStore(directory: directories.places)
    wantedTheme = options.theme ?? file.theme
    wantedLightTheme = options.theme ?? file.lightTheme

    settings.measure = options.measure ?? file.measure
    settings.widths = CellWidths(ambiguousIsWide: file.ambiguousWide)
    settings.mouse = options.mouse ?? file.mouse
    settings.searchesByRegex = file.searchRegex
    settings.noteAuthor = notes?.place.author
    switch file.contents {
    case .automatic: settings.contents = .automatic
    case .shown: settings.contents = .shown
    case .hidden: settings.contents = .hidden
    }
  }

  /// The theme to begin with; one that does not exist is reported, and a usual one taken.
  mutating func theme(hasLightBackground: Bool) -> Theme {
    let usual = hasLightBackground ? Self.lightTheme : Self.darkTheme
    let wanted = (hasLightBackground ? wantedLightTheme ?? wantedTheme : wantedTheme) ?? usual
    settings.theme = wanted
    if let loaded = catalog.load(wanted) {
      problems += loaded.problems.map(\.description)
      return loaded.theme
    }
    problems.append("there is no theme “\(wanted)”; \(usual) is used")
    settings.theme = usual
    return catalog.theme(named: usual)
      ?? Theme(name: usual, title: usual, isDark: true, depth: .mono)
  }

  /// Where the file or the address is remembered; nil for what has no name.
  func place(of input: ReadingInput) -> RememberedPlace? {
    input.key.map { RememberedPlace(store: places, key: $0) }
  }
}
