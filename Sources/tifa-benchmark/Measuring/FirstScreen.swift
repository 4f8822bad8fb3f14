/// How long a program took from its start until it showed something.
struct FirstScreen {
  /// Until the marker of the text's first line had arrived.
  let marker: Duration
  /// Until the last output before the first quiet moment after that.
  let settled: Duration

  /// Output that pauses for so long has come to rest.
  static let quiet = Duration.milliseconds(25)

  /// Waits for the first screen of a program that was just started; nil when it does not come.
  init?(of terminal: PseudoTerminal, marker: String, patience: Duration = .seconds(60)) {
    let word = Array(marker.utf8)
    var shown = ShownText()
    var found: ContinuousClock.Instant?
    var last = terminal.start
    let deadline = terminal.start + patience
    while ContinuousClock.now < deadline {
      guard let piece = terminal.read(within: Self.quiet) else {
        if found != nil { break }
        if terminal.hasEnded { return nil }
        continue
      }
      last = piece.time
      guard found == nil else { continue }
      shown.append(piece.bytes)
      if shown.contains(word) { found = piece.time }
    }
    guard let found else { return nil }
    self.marker = found - terminal.start
    settled = last - terminal.start
  }
}
