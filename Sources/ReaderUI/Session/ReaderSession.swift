import DocumentModel
import KeywordIndexing
import TerminalCore

/// Runs the reader: events in, frames out, and the work that updates ask for.
///
/// The loop is synchronous on the main thread. Slow work runs on other threads and comes home as
/// an action through a mailbox that ends the terminal's wait.
@MainActor
package final class ReaderSession {
  package internal(set) var state: ReaderState
  let terminal: any Terminal
  let environment: ReaderEnvironment
  /// Where the text that is open comes from.
  var source: ReaderSource
  /// The texts from which links led here, the first one first.
  var texts: [LeftText] = []
  /// Each text has its own: what comes late is of a text that is open no more.
  private(set) var mailbox: Mailbox
  private let watching: WatchQueue
  /// What went wrong too late to be shown.
  package private(set) var lateNotice: Notice?
  private var theme: Theme
  /// The words of the text that is shown.
  var tokens: GrowingTokens?
  private var search: Task<Void, Never>?
  private var phrases: Task<Void, Never>?
  private var reading: Task<Void, Never>?
  var notesTask: Task<Void, Never>?
  var filing: Task<Void, Never>?
  private var sharing: Task<Void, Never>?
  private var changes: Task<Void, Never>?

  /// While keys wait, frames between them are left out, but not more than these in a row.
  private static let mostFramesLeftOut = 8

  package init(
    state: ReaderState, source: ReaderSource, terminal: any Terminal, theme: Theme,
    environment: ReaderEnvironment
  ) {
    self.state = state
    self.source = source
    self.terminal = terminal
    self.theme = theme
    self.environment = environment
    mailbox = Mailbox(wake: environment.wake)
    watching = WatchQueue(wake: environment.wake)
  }

  /// Shows the text, then reads on, and answers keys until the reader quits.
  package func run() {
    terminal.show(state.render(), theme: theme)
    begin()
    var leftOut = 0
    while true {
      if let event = terminal.nextEvent(within: nil) { take(event) }
      for action in mailbox.takeAll() + watching.takeAll() { update(action) }
      while let typed = state.takeTypedAhead() { update(typed) }
      if source.notes?.hasChanged() == true { findNotes() }
      if state.isFinished { break }
      if terminal.hasPendingInput, leftOut < Self.mostFramesLeftOut {
        leftOut += 1
      } else {
        leftOut = 0
        terminal.show(state.render(), theme: theme)
      }
    }
    end()
    finishWatching()
  }

  /// Begins the work on a text that was opened, as far as it has not been done.
  func begin() {
    mailbox = Mailbox(wake: environment.wake)
    state.notes.areKept = source.notes != nil
    if state.document.isOpening { readDocument(notice: nil) }
    if state.phrases.index == nil {
      findPhrases()
    } else if let tokens {
      phrases = BackgroundTask.run { tokens.grow() }
    }
    state.searchUnderWay.forEach(perform)
    findNotes()
    sharing = lookOut(for: source.notes?.hasNews, .notesShared)
    changes = lookOut(for: source.hasChanged, .sourceChanged)
  }

  /// Asks from time to time whether something is new: what the system tells of changed files does not work
  /// everywhere where folders are shared.
  private func lookOut(
    for hasNews: (@Sendable () -> Bool)?, _ action: ReaderAction
  ) -> Task<Void, Never>? {
    guard let hasNews else { return nil }
    let mailbox = mailbox
    return BackgroundTask.run {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(2))
        if !Task.isCancelled, hasNews() { mailbox.post(action) }
      }
    }
  }

  /// Ends the work on a text that is left.
  func end() {
    for task in [search, phrases, reading, notesTask, filing, sharing, changes] { task?.cancel() }
    // What comes next does not wait for the notes on this one.
    notesTask = nil
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): update(.key(key))
    case .paste(let text): update(.paste(text))
    case .mouse(let action): update(.mouse(action))
    case .resize(let size): update(.resize(size))
    case .resume: update(.resize(terminal.size))
    case .hangup: update(.hangup)
    case .wake: break
    }
  }

  func update(_ action: ReaderAction) {
    for effect in state.update(action) { perform(effect) }
  }

  private func perform(_ effect: ReaderEffect) {
    switch effect {
    case .findPhrases: findPhrases()
    case .search(let query): find(query)
    case .reload: readDocument(notice: Notice("Read again."))
    case .edit: edit()
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    case .useTheme(let name): useTheme(name)
    case .savePlace: savePlace()
    case .watch(let phrase): watch(phrase)
    case .findNotes: findNotes()
    case .changeNotes(let request): changeNotes(request)
    case .carryNotes(let text): carryNotes(from: text)
    case .openNote(let text, let arrival): openNote(in: text, arrival)
    case .keepDraft(let draft): keepDraft(draft)
    case .writeNote(let draft): writeNote(draft)
    case .findBrowser: update(.browserFound(environment.browser()?.name))
    case .browse(let address): browse(address)
    case .copy(let text): copy(text)
    case .openText(let path, let fragment): openText(path, fragment: fragment)
    case .leaveText: leaveText()
    }
  }

  func savePlace() {
    guard let place = state.place else { return }
    if let notice = source.savePlace(place.offset, place.marks, place.quote) {
      update(.notice(notice))
    }
  }

  private func useTheme(_ name: String) {
    if let theme = environment.theme(name) {
      self.theme = theme
    } else {
      update(.notice(Notice("No theme \(name).", isError: true)))
    }
  }

  private func readDocument(notice: Notice?) {
    reading?.cancel()
    let (read, mailbox) = (source.readDocument, mailbox)
    reading = BackgroundTask.run {
      do {
        let document = try await read()
        if Task.isCancelled { return }
        mailbox.post(.documentRead(document))
        if let notice { mailbox.post(.notice(notice)) }
      } catch {
        mailbox.post(.notice(Notice("\(error)", isError: true)))
      }
    }
  }

  private func findPhrases() {
    phrases?.cancel()
    let (environment, mailbox, document) = (environment, mailbox, state.document)
    let matcher = source.matcher ?? environment.matcher
    let tokens = GrowingTokens(of: document)
    self.tokens = tokens
    phrases = BackgroundTask.run {
      let matcher = matcher()
      if let notice = environment.lexiconNotice() { mailbox.post(.notice(notice)) }
      let all = matcher.occurrences(in: document)
      let index = PhraseIndex(
        document: document, formulations: matcher.formulations, families: environment.families(),
        all: all)
      if Task.isCancelled { return }
      mailbox.post(.phrasesFound(index))
      tokens.grow()
    }
  }

  private func watch(_ phrase: String) {
    if let add = source.watch {
      watching.add(phrase, by: add)
    } else {
      update(.watched(.failed("There is nothing to keep watched phrases in.")))
    }
  }

  /// Whoever quits right after watching a phrase has it too.
  private func finishWatching() {
    watching.finish()
    for action in watching.takeAll() {
      if case .watched(.failed(let reason)) = action { lateNotice = Notice(reason, isError: true) }
    }
  }

  private func find(_ query: SearchQuery) {
    search?.cancel()
    let (mailbox, document, tokens) = (mailbox, state.document, tokens)
    search = BackgroundTask.run {
      let index = tokens?.current ?? TokenIndex(of: document)
      let result = SearchResult(query, in: document.text, index) { Task.isCancelled }
      if !Task.isCancelled { mailbox.post(.searchEnded(result)) }
    }
  }

  private func edit() {
    guard let edit = source.edit else {
      update(.notice(Notice("This text is no file that could be edited.")))
      return
    }
    let line = state.sourceLine
    var notice: Notice?
    terminal.lend { notice = edit(line) }
    update(.resize(terminal.size))
    readDocument(notice: notice ?? Notice("Read again after editing."))
  }
}
