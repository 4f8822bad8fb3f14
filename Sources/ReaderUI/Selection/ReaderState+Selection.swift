import DocumentModel
import TextLayout

extension ReaderState {
  /// What of the text is selected, on boundaries of characters; nil where nothing is.
  package var selectedRange: TextRange? { selection?.range }

  /// Whether the keys move an end of the selection.
  var isSelecting: Bool { selection != nil && mode == .reading(.article) }

  /// The units of the text that is shown.
  var units: TextUnits { TextUnits(article.layout.document) }

  /// The hit or what is under the cursor, while it is in sight: what the keys are about where nothing
  /// is selected.
  var currentRangeInSight: TextRange? {
    currentHitInSight ?? cursorRange.flatMap { isInSight($0) ? $0 : nil }
  }

  /// What the commands of selecting come to; the motions begin a selection where there is none.
  mutating func performOnSelection(_ request: KeyInput.Request) -> [ReaderEffect] {
    switch request.command {
    case .select: beginSelection()
    case .yank: return yank()
    default:
      if !isSelecting { beginSelection() }
      if selection != nil { _ = moveSelection(request) }
    }
    return []
  }

  /// A command while the keys move the selection: what is no motion of its own does what it does
  /// otherwise, and the selection follows.
  mutating func performSelecting(_ request: KeyInput.Request) -> [ReaderEffect] {
    if moveSelection(request) { return [] }
    guard let head = selection?.head else { return [] }
    // Headings are counted from the end that moves, wherever the text was scrolled to since.
    if request.command.group == .sections, article.target == nil {
      moveArticle { $0.keepInSight(head.lowerBound) }
    }
    let (place, cursor) = (article.focus, cursor)
    let effects = performByGroup(request)
    guard mode == .reading(.article), selection != nil else { return effects }
    switch request.command.group {
    case .phrases where self.cursor != cursor: cursorRange.map { extendSelection(over: $0) }
    case .moving, .sections, .places:
      if article.focus != place { followPlace(isHeading: request.command.group == .sections) }
    case .phrases, .searching, .selecting, .extending, .notes, .view: break
    }
    return effects
  }

  /// Selects the hit or what is under the cursor, else the first character of what is read.
  private mutating func beginSelection() {
    if contentsHaveFocus { leaveContents() }
    mode = .reading(.article)
    let visible = article.visibleRange
    let place = visible.contains(article.focus) ? article.focus : visible.lowerBound
    guard let range = currentRangeInSight ?? units.range(of: .character, at: place) else {
      notice = Notice("There is no text to select.")
      return
    }
    select(range)
  }

  /// Selects a stretch, whose end then moves.
  mutating func select(_ range: TextRange) {
    let units = units
    guard let first = units.range(of: .character, at: range.lowerBound) else { return }
    let last = units.edge(.last, of: .character, from: range.upperBound, by: -1) ?? first
    selection = TextSelection(
      anchor: first, head: last.lowerBound < first.lowerBound ? first : last)
  }

  /// Takes the end that moves to a character, and shows it.
  mutating func extendSelection(to character: TextRange, column: Int? = nil) {
    selection?.head = character
    selection?.column = column
    moveArticle { $0.keepInSight(character.lowerBound) }
  }

  /// Takes the end that moves over a stretch to its far side.
  mutating func extendSelection(over range: TextRange) {
    guard let anchor = selection?.anchor else { return }
    let units = units
    let isAhead = range.upperBound > anchor.lowerBound
    let character =
      isAhead
      ? units.edge(.last, of: .character, from: range.upperBound, by: -1)
      : units.range(of: .character, at: range.lowerBound)
    guard let character else { return }
    extendSelection(to: character)
    self.selection?.keepWhole()
  }

  /// Takes the end that moves to the place that was gone to, or to the last character before it
  /// where that is the heading after what is selected.
  private mutating func followPlace(isHeading: Bool) {
    guard let selection else { return }
    let (place, units) = (article.focus, units)
    let isAhead = isHeading && place > selection.head.lowerBound
    let character =
      isAhead
      ? units.edge(.last, of: .character, from: place, by: -1)
      : units.range(of: .character, at: place)
    guard let character else { return }
    extendSelection(to: character)
    self.selection?.keepWhole()
    // The next heading is counted from this one.
    if isAhead { article.read(from: place) }
  }
}
