/// How long a program took to answer keys sent one by one.
struct KeyLatency {
  /// Until the first output.
  private(set) var begun: [Duration] = []
  /// Until the screen of the answer had come whole: output within a few milliseconds is one screen.
  private(set) var answered: [Duration] = []
  /// Until nothing followed, such as the hits of a search that runs on.
  private(set) var settled: [Duration] = []
  /// Of Escape alone: ncurses waits a while to tell it from the beginning of another key.
  private(set) var escapes: [Duration] = []
  /// The key that was answered last of all.
  private(set) var slowest: (key: String, time: Duration)?
  /// Keys that changed nothing on the screen.
  private(set) var silent = 0

  private static let pause = Duration.milliseconds(4)
  private static let patience = Duration.milliseconds(300)

  /// Keys as a reader presses them: through the text, by its structure, to its ends, searching.
  static let script: [String] = {
    let repeated: [(key: String, times: Int)] = [
      ("j", 80), (" ", 30), ("]", 30), ("\t", 30), ("G", 1), ("k", 40), ("g", 2), ("/", 1),
      ("h", 1), ("a", 1), ("r", 1), ("b", 1), ("o", 1), ("\r", 1), ("n", 20), ("\u{1B}", 1),
      ("t", 1), ("j", 20), ("t", 1), ("?", 1), ("j", 10), ("\u{1B}", 1), ("G", 1), ("g", 2),
    ]
    return repeated.flatMap { Array(repeating: $0.key, count: $0.times) }
  }()

  /// Presses `keys` once the program has come to rest: what it still shows of its own accord would
  /// be taken for an answer.
  mutating func press(_ keys: [String], in terminal: PseudoTerminal) {
    while terminal.read(within: .seconds(1)) != nil {}
    for key in keys where !terminal.hasEnded { press(key, in: terminal) }
  }

  private mutating func press(_ key: String, in terminal: PseudoTerminal) {
    let start = terminal.send(key)
    guard let first = terminal.read(within: Self.patience) else {
      silent += 1
      return
    }
    guard key != "\u{1B}" else {
      escapes.append(first.time - start)
      while terminal.read(within: FirstScreen.quiet) != nil {}
      return
    }
    begun.append(first.time - start)
    var last = first.time
    var end: ContinuousClock.Instant?
    while let piece = terminal.read(within: FirstScreen.quiet) {
      if end == nil, piece.time - last > Self.pause { end = last }
      last = piece.time
    }
    let time = (end ?? last) - start
    answered.append(time)
    if time > slowest?.time ?? .zero { slowest = (key, time) }
    settled.append(last - start)
  }
}
