import DocumentModel
import KeywordIndexing
import TerminalCore
import TextLayout

/// Everything that the screen shows, as one value.
///
/// Keys and results of work go in as actions, work to do comes out as effects, and `render()` makes
/// the frame. Nothing here knows a terminal, a file or a thread.
///
/// ```swift
/// var state = ReaderState(document: document, screen: terminal.size)
/// let effects = state.update(.key(.character("j")))
/// terminal.show(state.render(), theme: theme)
/// ```
package struct ReaderState: Equatable, Sendable {
  package internal(set) var document: Document
  /// As the file or the command line names it.
  package let name: String
  package internal(set) var screen: Size
  package internal(set) var settings: ReaderSettings
  package internal(set) var mode = Mode.reading(.article)
  package internal(set) var notice: Notice?

  var article: ArticlePane
  var contents: ContentsPane
  var phrases = PhrasePane()
  var cursor = TextCursor.none
  /// What is selected, whatever the keyboard is for: a search or a list may be opened meanwhile.
  var selection: TextSelection?
  var sidePane: SidePane?
  var mouse = MouseTracking()
  var search = SearchState()
  var places = Places()
  var notes = NotesPane()
  var input = KeyInput()
  var typeAhead = TypeAhead()
  /// Whether it was opened from another text, to which one can go back.
  package internal(set) var isFollowed = false
  /// What it is a copy of; nil for the text of a file.
  var keptCopy: KeptCopy?
  /// Whether its file is another by now.
  var isOutdated = false
  /// What was asked for while only the opening of the text was there.
  var awaited: AwaitedMove?

  package let keyMap: KeyMap
  /// The names of the themes to choose from.
  package let themes: [String]

  /// A move to a place that has not been read yet.
  enum AwaitedMove: Equatable, Sendable {
    case end
    case line(Int)
    case percent(Int)
    case offset(TextOffset)
    /// So many headings further, of that level or above.
    case headings(Int, level: Int)
    /// What a link names that stands at an offset.
    case fragment(String, from: TextOffset)
    /// Labels on links, none of which is in sight yet.
    case hints
    /// What a link from another text names.
    case arrival(String)
    /// The footnote of that label, referred to there.
    case footnote(String, TextRange)
  }

  package init(
    document: Document, name: String = "", screen: Size, settings: ReaderSettings = .init(),
    keyMap: KeyMap = .standard, themes: [String] = []
  ) {
    self.document = document
    self.name = name
    self.screen = screen
    self.settings = settings
    self.keyMap = keyMap
    self.themes = themes
    contents = ContentsPane(document, visibility: settings.contents)
    let geometry = ScreenGeometry(
      screen: screen, measure: settings.measure, contents: contents.visibility,
      contentsHaveFocus: false, showsSidePane: false)
    article = ArticlePane(
      document, measure: geometry.measure, widths: settings.widths,
      height: geometry.text.height)
  }

  /// Where each part of the screen stands.
  var geometry: ScreenGeometry {
    ScreenGeometry(
      screen: screen, measure: settings.measure, contents: contents.visibility,
      contentsHaveFocus: contentsHaveFocus, showsSidePane: sidePane != nil)
  }

  var contentsHaveFocus: Bool {
    mode == .reading(.contents) || mode == .filteringContents
  }

  /// The section being read, as an index of `Document.sections`.
  var currentSection: Int? {
    document.section(containing: article.focus)
  }

  package var isFinished: Bool {
    mode == .finished
  }
}
