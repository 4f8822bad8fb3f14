import Foundation
import Subprocess

/// A shell in a terminal of a fixed size.
///
/// Keys go in, and the screen is looked at until it shows what is expected: nothing here guesses
/// how long something takes.
struct TmuxSession: Sendable {
  private let tmux: Tmux
  let home: Home

  /// How long a screen may take to come; a limit against hanging, not a measure of anything.
  static let patience = Duration.seconds(20)

  fileprivate init(home: Home, environment: [Environment.Key: String]) {
    self.home = home
    let world = home.environment.merging(environment) { $1 }
    tmux = Tmux(socket: "\(home.path)/tmux", environment: world)
  }

  fileprivate func start(columns: Int, rows: Int) async throws {
    try await tmux.run([
      "start-server", ";",
      "set-option", "-g", "status", "off", ";",
      "set-option", "-g", "default-terminal", "tmux-256color", ";",
      "set-option", "-g", "mouse", "off", ";",
      "new-session", "-d", "-c", home.path, "-x", "\(columns)", "-y", "\(rows)",
      "exec env PS1='\(Screen.prompt)' bash --norc --noprofile -i",
    ])
    try await shell()
  }

  fileprivate func end() async {
    await tmux.end()
  }

  // MARK: - Looking

  /// The screen as it is now.
  func screen() async throws -> Screen {
    let shown = try await tmux.run([
      "capture-pane", "-p", ";", "display-message", "-p", "#{alternate_on}",
    ])
    var rows = shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    let isAlternate = rows.popLast() == "1"
    return Screen(rows: rows, isAlternate: isAlternate)
  }

  /// The screen with the sequences that give it its colours and attributes.
  func styledScreen() async throws -> String {
    try await tmux.run(["capture-pane", "-p", "-e"])
  }

  /// Waits until the screen is as expected, and returns it.
  @discardableResult
  func screen(
    _ expectation: String, within patience: Duration = patience,
    where isExpected: @Sendable (Screen) -> Bool
  ) async throws -> Screen {
    let deadline = ContinuousClock.now + patience
    while true {
      let shown = try await screen()
      if isExpected(shown) { return shown }
      guard ContinuousClock.now < deadline else {
        throw Unseen(expectation: expectation, last: shown)
      }
      try await Task.sleep(for: .milliseconds(15))
    }
  }

  @discardableResult
  func screen(showing words: String) async throws -> Screen {
    try await screen("“\(words)”") { $0.contains(words) }
  }

  /// Waits until the shell has the screen and asks for a command.
  @discardableResult
  func shell() async throws -> Screen {
    try await screen("the shell's prompt") { $0.isAtPrompt }
  }

  /// The program's screen once nothing is left to change in it: when the phrases have been found,
  /// the status line names the key that goes to them.
  @discardableResult
  func settled() async throws -> Screen {
    try await screen("the hint of Tab") { $0.rows.last?.contains("Tab") == true }
  }

  /// What was waited for in vain, with the screen that stood there instead.
  struct Unseen: Error, CustomStringConvertible {
    let expectation: String
    let last: Screen

    var description: String {
      "never saw \(expectation); the screen was\(last.isAlternate ? " the program's" : ""):\n"
        + last.rows.map { "│\($0)\n" }.joined()
    }
  }

  // MARK: - Acting

  /// Types text as it is.
  func type(_ text: String) async throws {
    try await tmux.run(["send-keys", "-l", "--", text])
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `C-z`, or a character.
  func press(_ keys: String...) async throws {
    try await tmux.run(["send-keys", "--"] + keys)
  }

  /// Types a command at the shell's prompt and begins it.
  func begin(_ command: String) async throws {
    try await type(command)
    try await press("Enter")
  }

  /// Runs a command at the shell's prompt to its end, and returns its exit status.
  @discardableResult
  func run(_ command: String) async throws -> Int {
    let mark = UUID().uuidString.prefix(6)
    try await begin("\(command); echo \"\(mark)\"=$?=")
    let shown = try await screen("the end of \(command)") {
      $0.contains("\(mark)=") && $0.isAtPrompt
    }
    let row = shown.rows.last { $0.contains("\(mark)=") }
    return row.flatMap { $0.split(separator: "=").last.flatMap { Int($0) } } ?? -1
  }

  /// The settings of the terminal as stty(1) tells them, at the shell's prompt.
  func settings() async throws -> String {
    try await run("stty -a >settings")
    return try home.read("settings")
  }

  func resize(columns: Int, rows: Int) async throws {
    try await tmux.run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Presses and releases the left button on a cell, counted from 0.
  func click(column: Int, row: Int) async throws {
    let cell = (column, row)
    try await reportMouse([(button: 0, ends: false, cell), (button: 0, ends: true, cell)])
  }

  /// Moves the mouse from one cell to another with the left button held, and on over others; its way is
  /// reported only where the program has asked for that.
  func drag(
    from start: (Int, Int), to end: (Int, Int), andOver others: [(Int, Int)] = []
  ) async throws {
    let way = [end] + others
    try await reportMouse(
      [(button: 0, ends: false, start)] + way.map { (button: 32, ends: false, $0) }
        + way.suffix(1).map { (button: 0, ends: true, $0) })
  }

  /// Turns the wheel by notches: down the text, or up when negative.
  func turnWheel(_ notches: Int, column: Int, row: Int) async throws {
    let notch = (button: notches > 0 ? 65 : 64, ends: false, (column, row))
    try await reportMouse(Array(repeating: notch, count: abs(notches)))
  }

  /// Sends what the mouse does as the program has asked for it, as xterm's SGR or X10 reports
  /// (ctlseqs, "Mouse Tracking"); what has not been asked for is not sent.
  private func reportMouse(
    _ events: [(button: Int, ends: Bool, cell: (column: Int, row: Int))]
  ) async throws {
    // A screen may be seen before the program asks for the mouse.
    var modes = ""
    for _ in 0..<40 where !modes.contains("1") {
      if !modes.isEmpty { try await Task.sleep(for: .milliseconds(50)) }
      modes = try await tmux.run([
        "display-message", "-p", "#{mouse_button_flag}#{mouse_standard_flag}#{mouse_sgr_flag}",
      ])
    }
    guard modes.contains("1") else { return }
    // The first flag is that of the way of the mouse while a button is held.
    let reportsWay = modes.hasPrefix("1")
    let reports = events.filter { reportsWay || $0.button != 32 }.map { event in
      let (column, row) = event.cell
      if modes.hasSuffix("1\n") {
        return "\u{1B}[<\(event.button);\(column + 1);\(row + 1)\(event.ends ? "m" : "M")"
      }
      let numbers = [event.ends ? 3 : event.button, column + 1, row + 1].map { UInt8($0 + 32) }
      return "\u{1B}[M" + String(decoding: numbers, as: UTF8.self)
    }
    try await type(reports.joined())
  }

  /// Closes the terminal under whatever runs in it.
  func hangUp() async throws {
    try await tmux.run(["kill-session"])
  }
}

/// Gives a case a terminal of its own that is gone afterwards, however the case ends.
func withTerminal(
  columns: Int = 80, rows: Int = 24, in home: Home,
  environment: [Environment.Key: String] = [:], _ body: (TmuxSession) async throws -> Void
) async throws {
  let session = TmuxSession(home: home, environment: environment)
  do {
    try await session.start(columns: columns, rows: rows)
    try await body(session)
    await session.end()
  } catch {
    await session.end()
    throw error
  }
}

/// A terminal in a home of its own, with the fixtures in it.
func withTerminal(
  columns: Int = 80, rows: Int = 24, environment: [Environment.Key: String] = [:],
  _ body: (TmuxSession) async throws -> Void
) async throws {
  try await withHome { home in
    try Briefing.writeAll(to: home)
    try await withTerminal(
      columns: columns, rows: rows, in: home, environment: environment, body)
  }
}
