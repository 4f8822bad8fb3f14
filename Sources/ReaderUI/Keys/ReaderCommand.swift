/// What a reader can ask for with a key, by the name a configuration file uses.
///
/// Help, palette, footer and manual are printed from these and from the `KeyMap`.
package enum ReaderCommand: String, CaseIterable, Hashable, Sendable {
  // Moving.
  case lineDown = "line-down"
  case lineUp = "line-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case top
  case bottom
  case percent

  // Sections.
  case nextHeading = "next-heading"
  case previousHeading = "previous-heading"
  case nextSibling = "next-sibling"
  case previousSibling = "previous-sibling"
  case parentHeading = "parent-heading"
  case contents
  case focusContents = "focus-contents"
  case focusArticle = "focus-article"

  // Phrases.
  case nextPhrase = "next-phrase"
  case previousPhrase = "previous-phrase"
  case nextSame = "next-same"
  case previousSame = "previous-same"
  case card
  case phraseList = "phrase-list"
  case categories
  case family = "highlight-family"
  case ladders = "show-ladders"
  case watch

  // Searching.
  case search
  case searchBackward = "search-backward"
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case onlyHits = "only-hits"

  // Places.
  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case back
  case forward
  case linkHints = "link-hints"

  // Notes.
  case annotate
  case highlight
  case noteList = "note-list"
  case notesPane = "notes-pane"
  case carryNotes = "carry-notes"
  case tieNote = "tie-note"
  case deleteNote = "delete-note"
  case undoNote = "undo-note"

  // Selecting.
  case select
  case yank
  case characterRight = "character-right"
  case characterLeft = "character-left"
  case nextWord = "next-word"
  case previousWord = "previous-word"
  case wordEnd = "word-end"
  case nextSentence = "next-sentence"
  case previousSentence = "previous-sentence"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case lineStart = "line-start"
  case lineEnd = "line-end"
  case swapEnds = "swap-ends"

  // The view.
  case themes
  case narrower
  case wider
  case usualMeasure = "usual-measure"
  case tableLeft = "table-left"
  case tableRight = "table-right"
  case sidePane = "side-pane"
  case about
  case palette
  case help
  case reload
  case edit
  case redraw
  case suspend
  case cancel
  case quit

  /// The part of the help in which a command stands.
  package enum Group: String, CaseIterable, Hashable, Sendable {
    case moving = "Move"
    case sections = "Sections"
    case phrases = "Phrases"
    case searching = "Search"
    case places = "Places"
    case notes = "Notes"
    case selecting = "Select and copy"
    case extending = "While something is selected"
    case view = "View"
  }

  package var group: Group {
    switch self {
    case .lineDown, .lineUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .top, .bottom,
      .percent:
      .moving
    case .nextHeading, .previousHeading, .nextSibling, .previousSibling, .parentHeading,
      .contents, .focusContents, .focusArticle:
      .sections
    case .nextPhrase, .previousPhrase, .nextSame, .previousSame, .card, .phraseList, .categories,
      .family, .ladders, .watch:
      .phrases
    case .search, .searchBackward, .nextHit, .previousHit, .onlyHits: .searching
    case .setMark, .goToMark, .back, .forward, .linkHints: .places
    case .annotate, .highlight, .noteList, .notesPane, .carryNotes, .tieNote, .deleteNote,
      .undoNote:
      .notes
    case .select, .yank: .selecting
    case .characterRight, .characterLeft, .nextWord, .previousWord, .wordEnd, .nextSentence,
      .previousSentence, .nextParagraph, .previousParagraph, .lineStart, .lineEnd, .swapEnds:
      .extending
    case .themes, .narrower, .wider, .usualMeasure, .tableLeft, .tableRight, .sidePane, .about,
      .palette, .help, .reload, .edit, .redraw, .suspend, .cancel, .quit:
      .view
    }
  }

  /// What the keyboard is for when the command's keys ask for it.
  package enum Context: Hashable, Sendable {
    case reading
    /// Something is selected; what has no key of its own there means what it does in reading.
    case selecting
  }

  package var context: Context {
    group == .extending ? .selecting : .reading
  }

  /// Whether the key is followed by a letter that names a mark.
  package var takesLetter: Bool {
    self == .setMark || self == .goToMark
  }
}
