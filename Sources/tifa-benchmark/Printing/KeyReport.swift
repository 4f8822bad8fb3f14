/// How the reader answers keys at each size, and the memory it has needed in the end.
struct KeyReport {
  let text: String

  init(_ contestant: Contestant, inputs: [Input], workspace: Workspace) throws {
    var table = Table(
      "Keys: milliseconds from a key to its answer, \(KeyLatency.script.count) keys one by one",
      columns: [
        "input", "begun p50", "p99", "answered p50", "p99", "max", "of key", "Esc", "settled p99",
        "silent", "memory MB", "budget", "",
      ], textColumns: 1)
    for input in inputs {
      table.append(try Self.row(of: contestant, input: input, workspace: workspace))
    }
    text = table.text
  }

  private static func row(
    of contestant: Contestant, input: Input, workspace: Workspace
  ) throws -> [String] {
    let terminal = try PseudoTerminal(
      contestant.command(for: input.path), environment: workspace.environment(), columns: 120,
      rows: 36)
    guard FirstScreen(of: terminal, marker: GeneratedText.marker) != nil else {
      return [input.name, "never"]
    }
    var latency = KeyLatency()
    latency.press(KeyLatency.script, in: terminal)
    let peak = PeakMemory.megabytes(of: terminal.process)
    let stayed = !terminal.hasEnded
    _ = terminal.send("\u{1B}")
    _ = terminal.read(within: .milliseconds(100))
    _ = terminal.send(contestant.quit)
    _ = terminal.waitForEnd(within: .seconds(2))
    guard let begun = Figures(milliseconds: latency.begun),
      let answered = Figures(milliseconds: latency.answered),
      let settled = Figures(milliseconds: latency.settled)
    else { return [input.name, "no answer"] }
    let slow = answered.percentile(0.99)
    return [
      input.name, begun.median.shown, begun.percentile(0.99).shown, answered.median.shown,
      slow.shown, answered.max.shown,
      latency.slowest.map { $0.key.debugDescription } ?? "",
      Figures(milliseconds: latency.escapes)?.median.shown ?? "", settled.percentile(0.99).shown,
      "\(latency.silent)",
      peak?.shown ?? "", Budget.key.words, stayed ? Budget.key.verdict(slow) : "ended early",
    ]
  }
}
