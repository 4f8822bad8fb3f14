import Annotations
import DocumentModel
import KeywordIndexing
import TerminalCore

extension ReaderState {
  /// Draws the last row: where one is, what is current, what to press; or the query being typed.
  func drawStatus(in geometry: ScreenGeometry, on frame: inout Frame) {
    for column in geometry.rule.columns where !geometry.rule.isEmpty {
      frame.put("─", width: 1, role: .separator, column: column, row: geometry.rule.row)
    }
    let line = geometry.status
    guard !line.isEmpty else { return }
    frame.fill(line, role: .bar)
    let inner = line.width > 20 ? line.inset(1) : line
    if case .searching(let prompt) = mode {
      drawPrompt(prompt, in: inner, on: &frame)
    } else if case .hinting(let hints) = mode, notice == nil {
      drawLabelPrompt(hints, in: inner, on: &frame)
    } else if let notice {
      frame.write(
        notice.text, role: notice.isError ? .barError : .barNotice, in: inner,
        widths: settings.widths)
    } else {
      let used = drawHints(in: inner, on: &frame)
      drawPlace(in: inner.trimmed(used), on: &frame)
    }
  }

  private func drawPrompt(_ prompt: SearchPrompt, in line: Rect, on frame: inout Frame) {
    let state = searchState
    let used = frame.writeTrailing(
      state, role: search.hits.isEmpty && !search.isRunning ? .barError : .bar, in: line,
      widths: settings.widths)
    let room = line.trimmed(used + 1)
    let lead = prompt.isBackward ? "?" : "/"
    // Of a long query the end is shown: that is where one types.
    var shown = Substring(prompt.text)
    while settings.widths.width(of: shown) > max(0, room.width - 2), !shown.isEmpty {
      shown.removeFirst()
    }
    let typed = frame.write(lead + shown, role: .barTitle, in: room, widths: settings.widths)
    frame.cursor = Frame.Cursor(
      column: min(room.column + typed, screen.columns - 1), row: line.row)
  }

  private func drawLabelPrompt(_ hints: LinkHints, in line: Rect, on frame: inout Frame) {
    let used = frame.write(
      "Type a label to follow its link", role: .barTitle, in: line, widths: settings.widths)
    let rest = line.dropping(used + 2)
    let typed = frame.write(hints.typed, role: .barKey, in: rest, widths: settings.widths)
    frame.write(
      "Esc leaves", role: .bar, in: rest.dropping(typed > 0 ? typed + 2 : 0),
      widths: settings.widths)
  }

  /// `3/17`, or that there is none.
  private var searchState: String {
    guard search.isSet else { return settings.searchesByRegex ? "regex" : "" }
    if search.isRunning, search.hits.isEmpty { return "…" }
    guard !search.hits.isEmpty else { return "no hit" }
    let total = "\(search.hits.count)\(search.isCut ? "+" : "")"
    return search.current.map { "\($0 + 1)/\(total)" }
      ?? "\(total) hit\(search.hits.count == 1 ? "" : "s")"
  }

  private func drawPlace(in line: Rect, on frame: inout Frame) {
    if !input.isEmpty {
      frame.write(input.description, role: .barKey, in: line, widths: settings.widths)
      return
    }
    let current = currentPlace
    // Where both do not fit, the headings give way down to a third.
    let room = current.isEmpty ? 0 : width(of: current + hitCounter) + 3
    let path = line.trimmed(min(room, line.width * 2 / 3))
    let used = frame.write(sectionPath, role: .bar, in: path, widths: settings.widths)
    let rest = line.dropping(used == 0 ? 0 : used + 3)
    // Which of the hits it is says more than the end of a long query.
    let written = frame.write(
      current, role: .barTitle, in: rest.trimmed(width(of: hitCounter)), widths: settings.widths)
    frame.write(hitCounter, role: .barTitle, in: rest.dropping(written), widths: settings.widths)
  }

  /// What stands behind the query where a hit is current.
  private var hitCounter: String { queryInPlace == nil ? "" : " \(searchState)" }

  /// What was searched for, where that says where one is.
  private var queryInPlace: SearchQuery? {
    !isSelecting && (currentHitInSight != nil || !cursorIsInSight) ? search.query : nil
  }

  private func width(of text: String) -> Int {
    settings.widths.width(of: text)
  }

  /// The hit, the phrase, the link or the note that is current.
  private var currentPlace: String {
    if isSelecting, let selection { return SelectionSize(of: selection, in: document).words }
    let only = search.showsOnlyHits ? "only hits · " : ""
    if let query = queryInPlace { return "\(only)“\(query.text)”" }
    return only + placeOfCursor
  }

  private var placeOfCursor: String {
    if let passage = currentPassage {
      let words = Quotation(
        String(document.text[passage].prefix(200).map { $0.isNewline ? " " : $0 })
      ).text
      return note(onJust: passage) == nil ? words : "note on \(words)"
    }
    if let place = currentLink {
      return "link \(place + 1)/\(document.links.count) → \(document.links[place].title)"
    }
    if let footnote = currentFootnote { return "footnote \(footnote.label)" }
    guard let index = phrases.index, let place = currentPhrase, let occurrence = currentOccurrence
    else { return phrases.focus.map { "only \($0.name)" } ?? "" }
    if let focus = phrases.focus {
      let number = focus.places.partitioningIndex { $0 >= place }
      return "\(number + 1)/\(focus.places.count) of \(focus.name)"
    }
    return
      "phrase \(place + 1)/\(index.occurrences.count) \(document.words(in: occurrence.range))"
  }

  /// The headings around the place being read, `Outlook › Employment`; the innermost is never
  /// crowded out.
  private var sectionPath: String {
    // What is selected says where one is.
    if isSelecting { return "" }
    guard let section = currentSection else {
      return document.sections.isEmpty ? "" : "Beginning"
    }
    let own = document.words(in: document.sections[section].heading)
    guard screen.columns >= 90, let parent = document.sections[section].parent else { return own }
    let above = document.words(in: document.sections[parent].heading)
    return width(of: above) <= 24 ? "\(above) › \(own)" : own
  }

  /// Percentage and keys, at the right edge; returns the columns used with the gap before them.
  private func drawHints(in line: Rect, on frame: inout Frame) -> Int {
    var right = line
    for hint in hints(in: line).reversed() {
      right = right.trimmed(
        frame.writeTrailing(hint.word, role: .bar, in: right, widths: settings.widths) + 1)
      right = right.trimmed(
        frame.writeTrailing(hint.key, role: .barKey, in: right, widths: settings.widths) + 2)
    }
    right = right.trimmed(right.width < line.width ? 1 : 0)
    right = right.trimmed(
      frame.writeTrailing(percent, role: .bar, in: right, widths: settings.widths) + 2)
    return line.width - right.width
  }

  /// The keys to show: as many as leave room for where one is, the help before all others.
  private func hints(in line: Rect) -> [(key: String, word: String)] {
    guard line.width >= 24 else { return [] }
    var hints = wantedHints
    let help = hint((.help, "help")).map { [$0] } ?? []
    let gaps = percent.isEmpty ? 4 : 10
    let wanted =
      min(width(of: sectionPath) + width(of: currentPlace + hitCounter), line.width / 2) + gaps
    func needed() -> Int {
      (hints + help).reduce(0) { $0 + width(of: $1.key) + width(of: $1.word) + 3 }
    }
    while !hints.isEmpty, needed() + wanted > line.width { hints.removeLast() }
    return hints + help
  }

  private func hint(_ hint: (command: ReaderCommand, word: String)) -> (key: String, word: String)?
  {
    keyMap.key(of: hint.command).map { ($0, hint.word) }
  }

  /// The keys that move a wide table, while one is in sight.
  private var tableHint: [(key: String, word: String)] {
    guard article.wideTableInSight != nil, let left = keyMap.key(of: .tableLeft),
      let right = keyMap.key(of: .tableRight)
    else { return [] }
    return [("\(left) \(right)", "table")]
  }

  /// What one most likely wants next, by what has the keys.
  private var wantedHints: [(key: String, word: String)] {
    func hints(_ commands: [(ReaderCommand, String)]) -> [(key: String, word: String)] {
      commands.compactMap(hint)
    }
    if case .footnote = mode { return hints([(.cancel, "close")]) }
    if mode == .filteringContents { return [("Enter", "keep"), ("Esc", "show all")] }
    if contentsHaveFocus, !contents.filter.isEmpty {
      return hints([(.card, "go"), (.cancel, "show all"), (.search, "change filter")])
    }
    if contentsHaveFocus {
      return hints([(.card, "go"), (.search, "filter"), (.contents, "back")])
    }
    if cardHasFocus { return hints([(.lineDown, "scroll"), (.focusContents, "back")]) }
    if isSelecting {
      if notes.toTie != nil { return hints([(.tieNote, "tie the note"), (.cancel, "leave")]) }
      return hints([
        (.annotate, "note"), (.highlight, "highlight"), (.yank, "copy"), (.cancel, "leave"),
        (.watch, "watch"), (.swapEnds, "other end"),
      ])
    }
    if notes.toTie != nil {
      return hints([(.tieNote, "tie the note"), (.select, "select"), (.cancel, "leave it")])
    }
    if phrases.focus != nil, !search.isSet {
      return hints([(.nextPhrase, "next"), (.cancel, "all phrases"), (.card, "card")])
    }
    if search.isSet {
      return hints([(.nextHit, "next"), (.onlyHits, "only hits"), (.cancel, "clear")])
    }
    var rest: [(ReaderCommand, String)] = []
    if !document.sections.isEmpty {
      rest.append(geometry.contents.isEmpty ? (.contents, "contents") : (.nextHeading, "section"))
    }
    return hints(cursorHints) + tableHint + hints(rest + [(.search, "find")])
  }

  /// Where the cursor can go, and what can be done there.
  private var cursorHints: [(ReaderCommand, String)] {
    var hints: [(ReaderCommand, String)] = []
    if phrases.index?.occurrences.isEmpty == false {
      hints.append((.nextPhrase, "phrase"))
    } else if phrases.index != nil, !document.links.isEmpty {
      hints.append((.nextPhrase, "link"))
    }
    if footnoteBeingRead != nil {
      hints += [(.card, "reference"), (.back, "back")]
    } else if currentLink != nil {
      hints.append((.card, "follow"))
    } else if currentPhrase != nil {
      hints.append((.card, "card"))
      if sidePane == .card { hints.append((.family, "family")) }
    }
    return hints
  }

  /// How far the text in sight reaches; while something is selected its size says more.
  private var percent: String {
    let end = document.end.utf8
    guard end > 0, !isSelecting else { return "" }
    let shown = article.visibleRange.upperBound.utf8
    return shown >= end ? "end" : "\(Int(Double(shown) / Double(end) * 100)) %"
  }
}
