import DocumentConverting
import DocumentModel
import DocumentReading
import Glibc
import ReaderFiles
import ReaderUI
import TerminalCore
import TerminalNCurses
import TextLayout

/// Opens a text to be read: in the reader on a terminal, else as laid-out lines.
@MainActor
struct ReaderLaunch {
  private let options: ReadingOptions

  init(_ options: ReadingOptions) {
    self.options = options
  }

  /// Reads until the reader quits; returns the exit status.
  func run() -> Int32 {
    do throws(DocumentError) {
      guard StandardOutput.isTerminal else {
        let input = try ReadingInput(options, converters: OwnConverters.read())
        printText(of: try input.read())
        return EXIT_SUCCESS
      }
      let setup = ReaderSetup(options)
      return try open(ReadingInput(options, converters: setup.converters), setup: setup)
    } catch {
      StandardError.write("\(error)")
      return error.exitCode
    }
  }

  private func printText(of document: Document) {
    let measure = options.measure ?? ReaderSettings().measure
    PlainRendering(document, measure: measure).write(to: StandardOutput.write)
    if let notice = document.metadata.decodingNotice { StandardError.write("tifa: \(notice)") }
  }

  private func open(
    _ input: ReadingInput, setup: ReaderSetup
  ) throws(DocumentError) -> Int32 {
    var setup = setup
    let opening = try input.readOpening()
    let terminal: NCursesTerminal
    do throws(TerminalError) {
      terminal = try NCursesTerminal(options: .init(mouse: setup.settings.mouse))
    } catch {
      StandardError.write("tifa: \(error)")
      printText(of: try input.read())
      return EXIT_SUCCESS
    }
    let theme = setup.theme(hasLightBackground: TerminalEnvironment.hasLightBackground ?? false)
    let session = ReaderSession(
      state: state(of: opening, input: input, setup: setup, screen: terminal.size),
      source: ReaderSource(input, opening: opening, setup: setup), terminal: terminal, theme: theme,
      environment: environment(setup: setup, key: input.key, waker: terminal.waker))
    session.run()
    terminal.close()
    RunningTools.waitForNone()
    // What was wrong in the reader's files was told in a line that the next key cleared.
    let late = session.lateNotice.map { [$0.text] } ?? []
    for problem in setup.problems + setup.lexicons.problems + late {
      StandardError.write("tifa: \(problem)")
    }
    return EXIT_SUCCESS
  }

  private func state(
    of opening: Document, input: ReadingInput, setup: ReaderSetup, screen: Size
  ) -> ReaderState {
    var state = ReaderState(
      document: opening, name: input.name, screen: screen, settings: setup.settings,
      keyMap: setup.keyMap, themes: setup.catalog.names)
    if let place = setup.place(of: input)?.restored(in: opening) {
      state.restore(place.offset, marks: place.marks)
    }
    if let notice = Notice(problems: setup.problems) {
      _ = state.update(.notice(notice))
    } else if let notice = Notice(decodingOf: opening) {
      _ = state.update(.notice(notice))
    }
    return state
  }

  private func environment(
    setup: ReaderSetup, key: String?, waker: Waker
  ) -> ReaderEnvironment {
    let (catalog, lexicons) = (setup.catalog, setup.lexicons)
    return ReaderEnvironment(
      matcher: { lexicons.applied(to: key).matcher },
      families: { lexicons.families },
      theme: { catalog.theme(named: $0) },
      browser: { Browsers.preferred() },
      clipboard: { ClipboardCommand.preferred?.tool },
      lexiconNotice: {
        Notice(problems: lexicons.untoldProblems())
      },
      wake: { waker.wake() })
  }
}

extension Notice {
  /// Tells the first of some problems and how many there are; nil when there are none.
  fileprivate init?(problems: [String]) {
    guard let first = problems.first else { return nil }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    self.init(first + more, isError: true)
  }
}
