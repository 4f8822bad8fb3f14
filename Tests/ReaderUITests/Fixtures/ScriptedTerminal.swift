import TerminalCore

@testable import ReaderUI

/// A terminal whose keys are written down beforehand; it hangs up after the last.
@MainActor
final class ScriptedTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  private var events: [TerminalEvent]
  private(set) var frames: [Frame] = []
  private(set) var copied: [String] = []
  private(set) var isLent = false

  /// Takes keys as help writes them, a blank between them.
  init(_ keys: String) {
    events = keys.split(separator: " ").compactMap { KeySequence(String($0)) }
      .flatMap { $0.keys.map(TerminalEvent.key) }
  }

  var hasPendingInput: Bool { false }

  func show(_ frame: Frame, theme: Theme) {
    frames.append(frame)
  }

  func nextEvent(within milliseconds: Int?) -> TerminalEvent? {
    events.isEmpty ? .hangup : events.removeFirst()
  }

  func copy(_ text: String) -> ClipboardOutcome {
    copied.append(text)
    return .sent
  }

  func lend(_ body: () -> Void) {
    isLent = true
    body()
  }

  func suspend() {}

  func redraw() {}

  /// The title of the text in each frame, the same ones in a row once.
  var titles: [String] {
    var titles: [String] = []
    for frame in frames {
      let words = (frame.lines.first ?? "").prefix(20).split(separator: " ")
      if titles.last != words.joined(separator: " ") { titles.append(words.joined(separator: " ")) }
    }
    return titles
  }
}
