/// How long a program took to answer keys sent one by one.
struct KeyLatency {
  /// Until the first output.
  private(set) var begun: [Duration] = []
  /// Until the screen of the answer had come whole: output within a few milliseconds is one screen.
  private(set) var answered: [Duration] = []
  /// Until nothing followed, such as the hits of a search that runs on.
  private(set) var settled: [Duration] = []
  /// Keys that changed nothing on the screen.
  private(set) var silent = 0

  private static let pause = Duration.milliseconds(4)
  private static let patience = Duration.milliseconds(300)

  /// Keys as a reader presses them: through the text, by its structure, to its ends, searching.
  static let script: [String] = [
    Array(repeating: "j", count: 80), Array(repeating: " ", count: 30),
    Array(repeating: "]", count: 30), Array(repeating: "\t", count: 30), ["G"],
    Array(repeating: "k", count: 40), ["g", "g"], "/harbour".map(String.init), ["\r"],
    Array(repeating: "n", count: 20), ["\u{1B}", "t"], Array(repeating: "j", count: 20),
    ["t", "?"],
    Array(repeating: "j", count: 10), ["\u{1B}"], ["G", "g", "g"],
  ].flatMap { $0 }

  mutating func press(_ keys: [String], in terminal: PseudoTerminal) {
    for key in keys where !terminal.hasEnded { press(key, in: terminal) }
  }

  private mutating func press(_ key: String, in terminal: PseudoTerminal) {
    let start = terminal.send(key)
    guard let first = terminal.read(within: Self.patience) else {
      silent += 1
      return
    }
    begun.append(first.time - start)
    var last = first.time
    var end: ContinuousClock.Instant?
    while let piece = terminal.read(within: FirstScreen.quiet) {
      if end == nil, piece.time - last > Self.pause { end = last }
      last = piece.time
    }
    answered.append((end ?? last) - start)
    settled.append(last - start)
  }
}
