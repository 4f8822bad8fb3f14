import DocumentModel
import TerminalCore

/// A text from which a link led to another, as it was left.
struct LeftText {
  let state: ReaderState
  let source: ReaderSource
  let tokens: GrowingTokens?
}

extension ReaderSession {
  /// So many texts are kept to go back to.
  private static let mostTexts = 16

  /// Hands an address to the browser; one that runs in the terminal has it until it ends.
  func browse(_ address: WebAddress) {
    guard let browser = environment.browser() else { return }
    let tell: @Sendable (Notice) -> Void = { [mailbox] in mailbox.post(.notice($0)) }
    var notice: Notice?
    if browser.takesTerminal {
      terminal.lend { notice = browser.open(address, tell) }
      update(.resize(terminal.size))
    } else {
      notice = browser.open(address, tell) ?? Notice("Handed to \(browser.name).")
    }
    if let notice { update(.notice(notice)) }
  }

  /// Opens a file that stands beside the text, at a place in it; where it cannot be opened, that is told.
  func openText(_ path: String, fragment: String?) {
    guard let open = source.open else {
      return update(
        .notice(Notice("This text is no file, so that none stands beside it.", isError: true)))
    }
    do {
      show(try open(path), at: fragment)
    } catch {
      update(.notice(Notice("\(error)", isError: true)))
    }
  }

  /// Goes on with a text that was opened from this one.
  func show(_ opened: OpenedText, at fragment: String?) {
    savePlace()
    end()
    texts.append(LeftText(state: state, source: source, tokens: tokens))
    if texts.count > Self.mostTexts { texts.removeFirst() }
    source = opened.source
    tokens = nil
    state = state.opening(opened, at: fragment)
    begin()
  }

  /// Goes back to the text from which this one was opened.
  func leaveText() {
    guard let left = texts.popLast() else { return }
    savePlace()
    end()
    source = left.source
    tokens = left.tokens
    state = state.returning(to: left.state)
    begin()
  }
}

extension ReaderState {
  /// The reader of a text that a link led to, everything else being as it was.
  fileprivate func opening(_ text: OpenedText, at fragment: String?) -> ReaderState {
    var opened = ReaderState(
      document: text.opening, name: text.name, screen: screen, settings: settings, keyMap: keyMap,
      themes: themes)
    opened.isFollowed = true
    opened.keptCopy = text.keptCopy
    opened.contents.visibility = contents.visibility
    opened.phrases.hidden = phrases.hidden
    opened.phrases.order = phrases.order
    opened.sidePane = sidePane
    opened.arrangeArticle()
    if let place = text.place { opened.restore(place.offset, marks: place.marks) }
    if let key = keyMap.key(of: .back) {
      opened.notice = Notice(
        text.keptCopy == nil
          ? "\(key) goes back to \(name)."
          : "The file cannot be read; this is the copy kept with its notes. \(key) goes back.")
    }
    if let fragment { opened.arrive(at: fragment) }
    return opened
  }

  /// An earlier reader again, with what was chosen since.
  fileprivate func returning(to earlier: ReaderState) -> ReaderState {
    var state = earlier
    state.screen = screen
    state.settings = settings
    state.contents.visibility = contents.visibility
    state.phrases.hidden = phrases.hidden
    state.phrases.order = phrases.order
    state.sidePane = sidePane
    state.notice = nil
    state.typeAhead = TypeAhead()
    state.arrangeArticle()
    state.trackContents()
    return state
  }
}
