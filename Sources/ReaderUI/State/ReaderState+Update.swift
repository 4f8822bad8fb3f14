import DocumentModel
import TerminalCore

extension ReaderState {
  /// Takes an action in and says what work follows; it only routes.
  package mutating func update(_ action: ReaderAction) -> [ReaderEffect] {
    if keepsForLater(action) { return [] }
    switch action {
    case .key(let key):
      notice = nil
      return update(key)
    case .paste(let text): return paste(text)
    case .mouse(let action): return settings.mouse ? update(action) : []
    case .resize(let size): resize(size)
    case .documentRead(let document): return replaceDocument(document)
    case .sourceChanged: isOutdated = true
    case .phrasesFound(let index): replacePhrases(index)
    case .searchEnded(let result):
      replaceHits(result)
      guard case .hit(let request)? = typeAhead.waiting, !search.isRunning else { return [] }
      // Where nothing was found, the search has said so.
      return resume(request, isOfUse: currentHit != nil)
    case .browserFound(let name): replaceBrowser(name)
    case .watched(let outcome): return replaceWatched(outcome)
    case .notesChanged(let outcome): return replaceNotes(outcome)
    case .notesFiled(let collection): replaceFiledNotes(collection)
    case .notesShared: return [.findNotes]
    case .draftKept(let problem): noteDraftKept(problem)
    case .noteWritten(let text): return replaceNoteText(text)
    case .notice(let notice): self.notice = notice
    case .hangup: return quit()
    }
    return []
  }

  private mutating func update(_ key: KeyPress) -> [ReaderEffect] {
    switch mode {
    case .searching(let prompt): return updateSearch(key, prompt: prompt)
    case .picking(let picker): return updatePicker(key, picker: picker)
    case .hinting(let hints): return updateHints(key, hints: hints)
    case .footnote(let popup): return updateFootnote(key, popup: popup)
    case .asking(let question): return updateQuestion(key, question: question)
    case .about(let top): return updateAbout(key, top: top)
    case .annotating(let editor): return updateNoteEditor(key, editor: editor)
    case .tagging(let prompt): return updateTagging(key, prompt: prompt)
    case .filteringContents: updateContentsFilter(key)
    case .reading:
      return input.take(key, with: keyMap, in: isSelecting ? .selecting : .reading)
        .map { perform($0) } ?? []
    case .finished: break
    }
    return []
  }

  private mutating func paste(_ text: String) -> [ReaderEffect] {
    switch mode {
    case .searching(let prompt): return pasteIntoSearch(text, prompt: prompt)
    case .picking(let picker) where picker.isFiltering:
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return setFilter(picker.filter + line, of: picker)
    case .annotating(let editor): return pasteIntoNote(text, editor: editor)
    case .tagging(let prompt):
      pasteIntoTags(text, prompt: prompt)
      return []
    // Elsewhere pasted text would be taken for a row of commands.
    default: return []
    }
  }

  private mutating func resize(_ size: Size) {
    screen = size
    settleCard()
    arrangeArticle()
    // Anew, so that whoever comes back to a size finds the same entries there.
    contents.scroll(by: -contents.top, height: contentsList.height)
    trackContents()
    arrangeOverlay()
  }

  /// Lays out anew what is shown over the article.
  mutating func arrangeOverlay() {
    switch mode {
    case .hinting: beginHints()
    case .footnote(let popup): mode = .footnote(arranged(popup))
    case .about: mode = .about(top: 0)
    case .annotating, .asking, .picking, .reading, .tagging, .searching, .filteringContents,
      .finished:
      break
    }
  }

  /// Lays the article out for the present geometry, keeping its place.
  mutating func arrangeArticle() {
    let text = geometry.text
    article.arrange(
      shownDocument, measure: text.width, widths: settings.widths, height: text.height)
  }

  /// Lets go of what was shown over a text that is another now.
  mutating func closeOverlay() {
    switch mode {
    case .hinting: beginHints()
    case .footnote: mode = .reading(.article)
    case .asking(var question):
      question.footnote = nil
      mode = .asking(question)
    case .about, .annotating, .picking, .reading, .searching, .tagging, .filteringContents,
      .finished:
      break
    }
  }

  mutating func quit() -> [ReaderEffect] {
    mode = .finished
    return [.savePlace]
  }
}
