import DocumentConverting
import TerminalCore

/// What the reader is told by its user's `config.toml`.
package struct Settings: Hashable, Sendable {
  /// Which keys do what, before remapping.
  package enum Preset: String, CaseIterable, Hashable, Sendable {
    case tifa, less, vim
  }

  /// When the table of contents stands beside the text.
  package enum Contents: String, CaseIterable, Hashable, Sendable {
    /// While the window is wide enough.
    case automatic
    case shown
    case hidden
  }

  /// Nil: the program chooses.
  package var theme: String?
  /// Used instead of `theme` where the terminal's background is known to be light.
  package var lightTheme: String?
  package var mouse = true
  /// Whether the terminal gives two cells to characters of ambiguous width (UAX #11).
  package var ambiguousWide = false
  /// The longest line of text, in cells.
  package var measure = Measure.usual
  package var contents = Contents.automatic
  package var preset = Preset.tifa
  /// Remapped keys, as written.
  package var keys: [String: String] = [:]
  package var searchRegex = false
  package var lexicons = LexiconSelection()
  package var notes = NotesSettings()
  /// For files that the program does not read itself, before those that come with it.
  package var converters: [Converter] = []

  package init() {}
}
