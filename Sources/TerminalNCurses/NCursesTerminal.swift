import CNCurses
import Glibc
import TerminalCore

/// The terminal the program runs in, through ncurses.
///
/// Frames go out through ncurses' own comparison of screens; keys come in from the terminal even
/// when the standard input is a pipe.
@MainActor
package final class NCursesTerminal: Terminal {
  package struct Options: Hashable, Sendable {
    /// Whether the mouse is reported; with Shift held the terminal selects text all the same.
    package var mouse: Bool

    package init(mouse: Bool = true) {
      self.mouse = mouse
    }
  }

  package let depth: ColorDepth
  /// The size ncurses works with.
  package private(set) var size: Size
  package var waker: Waker { pipe.waker }

  let streams: TerminalStreams
  let pipe: WakePipe
  let signals: SignalWatch
  /// Keys are read through a pad: reading through a window would draw it first.
  let input: UnsafeMutablePointer<WINDOW>
  private let handle: OpaquePointer
  private let output: FrameOutput
  private let bracketsPastes: Bool
  private let options: Options
  private var listens = false
  /// Whether the terminal reports the mouse, and has been asked to report it while a button is held.
  private var hasMouse = false
  private var reportsDrags = false
  var screen: NCursesScreen
  var mouse = MouseDecoding()
  /// What was read beyond an escape that turned out to stand alone.
  var readAhead: TerminalInput?
  /// What happened and has not been asked for yet.
  var pending: [TerminalEvent] = []
  private(set) var isOpen = true

  /// ncurses keeps one current screen for the whole program.
  private static var isInUse = false

  /// Starts ncurses; sends nothing to a terminal that turns out unfit.
  package init(options: Options = Options()) throws(TerminalError) {
    guard !Self.isInUse else { throw TerminalError(.alreadyOpen) }
    let name = try TerminalEnvironment.terminalName()
    guard let streams = TerminalStreams(), let pipe = WakePipe() else {
      throw TerminalError(.noTerminal)
    }
    TerminalEnvironment.selectUnicodeLocale()
    set_escdelay(25)
    let signals = SignalWatch()
    guard let handle = newterm(nil, streams.output, streams.input) else {
      throw TerminalError(.unknown(name: name))
    }
    guard TerminalEnvironment.has("cup"), let input = newpad(1, 1) else {
      reset_shell_mode()
      signals.stop(isEnding: false)
      delscreen(handle)
      throw TerminalError(.cannotPlaceText(name: name))
    }
    (self.streams, self.pipe, self.signals, self.handle) = (streams, pipe, signals, handle)
    self.input = input
    output = FrameOutput(number: fileno(streams.output))
    depth = Self.startColors()
    screen = NCursesScreen(depth: depth)
    size = Size(
      columns: Int(getmaxx(cncurses_window())), rows: Int(getmaxy(cncurses_window())))
    self.options = options
    bracketsPastes = TerminalEnvironment.has("BE") || TerminalEnvironment.usesControlSequences

    Self.isInUse = true
    signals.start(writingTo: pipe)
    configureLine()
  }

  isolated deinit {
    close()
  }

  package func show(_ frame: Frame, theme: Theme) {
    guard isOpen else { return }
    output.send { screen.show(frame, theme: theme) }
  }

  /// Leaves the terminal as it was found; what is called afterwards does nothing.
  package func close() {
    close(isEnding: false)
  }

  /// Leaves the terminal; when the program was told to end, it goes on unhurried by being told again.
  func close(isEnding: Bool) {
    guard isOpen else { return }
    isOpen = false
    leaveScreen()
    signals.stop(isEnding: isEnding)
    delscreen(handle)
    Self.isInUse = false
  }

  package func suspend() {
    // Without an argument from the keyboard the whole pipeline has to be told.
    stop(wholeGroup: true)
  }

  package func lend(_ body: () -> Void) {
    guard isOpen else { return body() }
    leaveScreen()
    signals.lend(body)
    resume()
  }

  package func copy(_ text: String) -> ClipboardOutcome {
    let clipboard = TerminalEnvironment.clipboard
    guard isOpen, clipboard != .none else { return .unavailable }
    guard let sequence = clipboard.sequence(for: text) else { return .tooLong }
    output.write(sequence)
    return clipboard.multiplexer.map { .sentThrough(multiplexer: $0) } ?? .sent
  }

  package func redraw() {
    screen.invalidate()
  }

  /// Stops the program, and takes the screen again when it is continued.
  func stop(wholeGroup: Bool) {
    guard isOpen else { return }
    leaveScreen()
    signals.stopProcess(wholeGroup: wholeGroup)
    resume()
  }

  /// Takes the screen again, whoever had it in between.
  func resume() {
    reset_prog_mode()
    if listens { bracketPastes(true) }
    screen.invalidate()
    fitToTerminal()
    pending.append(.resume)
  }

  /// Learns the terminal's size; what differs becomes an event.
  func fitToTerminal() {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard cncurses_terminal_size(streams.descriptor, &columns, &rows) else { return }
    let now = Size(columns: Int(columns), rows: Int(rows))
    guard now != size, resize_term(rows, columns) == OK else { return }
    size = now
    screen.invalidate()
    pending.append(.resize(now))
  }

  private func leaveScreen() {
    if listens { bracketPastes(false) }
    if reportsDrags { output.write("\u{1B}[?1002l") }
    reportsDrags = false
    curs_set(1)
    endwin()
    // Where there is no other screen to go back to, the shell goes on below the text, and its
    // prompt must not run into the last row.
    if !TerminalEnvironment.has("smcup"), TerminalEnvironment.usesControlSequences {
      output.write("\r\u{1B}[K")
    }
  }

  private func bracketPastes(_ isOn: Bool) {
    guard bracketsPastes else { return }
    output.write(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  private func configureLine() {
    cbreak()
    noecho()
    nonl()
    streams.releaseInterruptKeys()
    // Remembers the above for when the program is continued.
    def_prog_mode()
    // A frame is sent whole: the session itself leaves out those that keys have outrun.
    typeahead(-1)
    // Moving text within a line would take along what is drawn beside ncurses.
    idcok(cncurses_window(), false)
  }

  /// Prepares for keys, before the first is asked for: the first frame need not wait for it.
  func listen() {
    defer { reportDrags() }
    guard !listens else { return }
    listens = true
    nodelay(input, true)
    keypad(input, true)
    define_key("\u{1B}[200~", KeyDecoding.pasteBegins)
    define_key("\u{1B}[201~", KeyDecoding.pasteEnds)
    bracketPastes(true)
    if options.mouse {
      mouseinterval(0)
      hasMouse = mousemask(MouseDecoding.mask, nil) != 0
    }
  }

  /// Asks for reports of the mouse's way while a button is held (xterm's ctlseqs, "Mouse Tracking"),
  /// which ncurses does not: after it asked for those of the buttons, and again when it did so again.
  private func reportDrags() {
    guard hasMouse, !reportsDrags, TerminalEnvironment.usesControlSequences else { return }
    reportsDrags = true
    output.write("\u{1B}[?1002h")
  }

  private static func startColors() -> ColorDepth {
    guard !TerminalEnvironment.refusesColors, has_colors(), start_color() == OK else {
      return .mono
    }
    use_default_colors()
    return switch cncurses_colors() {
    case ..<8: .mono
    case ..<256: .sixteen
    case 257...: TerminalEnvironment.hasFlag("RGB") ? .direct : .indexed256
    default: .indexed256
    }
  }
}
