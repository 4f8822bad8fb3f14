import DocumentModel

extension ReaderState {
  /// Takes the whole document in the place of its opening, or a document read again.
  mutating func replaceDocument(_ document: Document) -> [ReaderEffect] {
    let told = self.document.metadata.undecodableBytes
    // What was selected in the opening stands in the whole text at the same place.
    if !self.document.isOpening { selection = nil }
    mouse.press = nil
    let link = currentLink.map { self.document.links[$0] }
    self.document = document
    isOutdated = false
    contents.replaceDocument(document)
    cursor = .none
    settleCard()
    if let link { takeCursor(at: link.range.lowerBound) }
    // Where they stand in this text is not known yet.
    notes.all = nil
    notes.reading += 1
    notes.draft?.range = article.focus..<article.focus
    if case .annotating(var editor) = mode {
      editor.range = article.focus..<article.focus
      editor.wanted?.range = nil
      mode = .annotating(editor)
    }
    search.hits = []
    search.current = nil
    search.showsOnlyHits = false
    if case .searching(var prompt) = mode {
      // The hits to go back to were those of the text before.
      prompt.previous = SearchState()
      mode = .searching(prompt)
    }
    arrangeArticle()
    closeOverlay()
    finishAwaitedMove()
    if document.metadata.undecodableBytes > told { notice = Notice(decodingOf: document) }
    trackContents()
    return [.findPhrases, .findNotes] + (search.query.map { [.search($0)] } ?? [])
  }

  /// Opens at a remembered place, with the marks that were set.
  package mutating func restore(_ offset: TextOffset, marks: [Character: TextOffset]) {
    places.marks = marks
    if offset <= document.end || !document.isOpening {
      moveArticle { $0.go(to: min(offset, $0.layout.document.end)) }
    } else {
      awaited = .offset(offset)
    }
  }

  /// The place to remember: the offset in the first row, the words there, and the marks; nil while
  /// a remembered one has not been reached yet, which then stays as it is.
  package var place: (offset: TextOffset, quote: String, marks: [Character: TextOffset])? {
    if case .offset = awaited { return nil }
    let words = document.text[article.anchor..<document.end].prefix(80)
    return (article.anchor, String(words.prefix { !$0.isNewline }), places.marks)
  }

  /// The line of the source from which the first row shown comes.
  package var sourceLine: Int {
    document.leaf(at: article.focus).map { document.blocks[document.leaves[$0]].sourceLine } ?? 1
  }

  mutating func finishAwaitedMove() {
    guard !document.isOpening, let move = awaited else { return }
    awaited = nil
    notice = nil
    switch move {
    case .end:
      moveArticle { $0.goToEnd() }
      if selection != nil {
        units.edge(.last).map { extendSelection(to: $0) }
        selection?.keepWhole()
      }
    case .line(let line): goToLine(line)
    case .percent(let percent): goToPercent(percent)
    case .headings(let count, let level): stepHeading(by: count, level: level)
    case .offset(let offset): moveArticle { $0.go(to: min(offset, $0.layout.document.end)) }
    case .fragment(let fragment, let origin): goToPlace(fragment, from: origin)
    case .hints: beginHints()
    case .arrival(let fragment): arrive(at: fragment)
    case .footnote(let label, let reference): openFootnote(label, referredToAt: reference)
    }
  }

  mutating func goToEnd() {
    places.leave(article.focus)
    if document.isOpening {
      awaited = .end
      notice = Notice("Reading the rest…")
    }
    moveArticle { $0.goToEnd() }
  }

  /// Goes to a line of the source, from 1.
  mutating func goToLine(_ line: Int) {
    let lastLine = document.leaves.last.map { document.blocks[$0].sourceLine } ?? 0
    if document.isOpening, line > lastLine {
      awaited = .line(line)
      notice = Notice("Reading the rest…")
      return
    }
    guard let leaf = document.leaf(atSourceLine: line) ?? document.leaves.indices.first else {
      return
    }
    places.leave(article.focus)
    let offset = document.blocks[document.leaves[leaf]].range.lowerBound
    moveArticle { $0.go(to: offset) }
  }

  /// Goes to a share of the text, in percent.
  mutating func goToPercent(_ percent: Int) {
    let percent = min(100, max(0, percent))
    if document.isOpening {
      awaited = .percent(percent)
      notice = Notice("Reading the rest…")
      return
    }
    if percent == 100 { return goToEnd() }
    places.leave(article.focus)
    let offset = TextOffset(utf8: Int(Double(document.end.utf8) * Double(percent) / 100))
    moveArticle { $0.goToRow(of: offset) }
  }
}
