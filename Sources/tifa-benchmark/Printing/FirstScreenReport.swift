/// First screens of several programs, measured in turns so that noise hits all alike.
struct FirstScreenReport {
  private let runs: Int
  private var inputs: [Input] = []
  private var contestants: [Contestant] = []
  private var screens: [Case: [FirstScreen]] = [:]
  private var memory: [Case: [Double]] = [:]

  private struct Case: Hashable {
    var contestant: String
    var input: Input
  }

  private static let floor = "floor"

  init(runs: Int) {
    self.runs = runs
  }

  mutating func measure(
    _ contestants: [Contestant], inputs: [Input], workspace: Workspace
  ) throws {
    (self.contestants, self.inputs) = (contestants, inputs)
    for input in inputs {
      // The first turn warms the caches of the disk and is not counted.
      for turn in 0...runs {
        for contestant in contestants {
          try measure(contestant, input: input, workspace: workspace, counts: turn > 0)
        }
      }
    }
  }

  private mutating func measure(
    _ contestant: Contestant, input: Input, workspace: Workspace, counts: Bool
  ) throws {
    let terminal = try PseudoTerminal(
      contestant.command(for: input.path), environment: workspace.environment(), columns: 120,
      rows: 36)
    let marker = contestant.takesFile ? GeneratedText.marker : Contestant.floorMarker
    let screen = FirstScreen(of: terminal, marker: marker)
    let peak = PeakMemory.megabytes(of: terminal.process)
    _ = terminal.send(contestant.quit)
    _ = terminal.waitForEnd(within: .seconds(2))
    guard counts else { return }
    let key = Case(contestant: contestant.name, input: input)
    if let screen { screens[key, default: []].append(screen) }
    if let peak { memory[key, default: []].append(peak) }
  }

  var text: String {
    var table = Table(
      "First screen: milliseconds from the start, 120 × 36, median of \(runs) runs in turns",
      columns: [
        "input", "program", "shown", "min", "max", "settled", "× floor", "memory MB", "budget", "",
      ], textColumns: 2)
    for input in inputs {
      for contestant in contestants { table.append(row(of: contestant, input: input)) }
    }
    return table.text
  }

  private func row(of contestant: Contestant, input: Input) -> [String] {
    let key = Case(contestant: contestant.name, input: input)
    let lead = [input.name, contestant.name]
    let measured = screens[key, default: []]
    guard let shown = Figures(milliseconds: measured.map(\.marker)),
      let settled = Figures(milliseconds: measured.map(\.settled))
    else { return lead + ["never"] }
    let ratio = median(Self.floor, input).map { shown.median / $0 }
    let peak = Figures(memory[key, default: []])?.median
    return lead + [
      shown.median.shown, shown.min.shown, shown.max.shown, settled.median.shown,
      ratio?.shown ?? "", peak?.shown ?? "",
    ] + verdict(of: contestant, input: input, shown: shown.median, ratio: ratio, peak: peak)
  }

  private func verdict(
    of contestant: Contestant, input: Input, shown: Double, ratio: Double?, peak: Double?
  ) -> [String] {
    guard contestant.isOwn else { return [] }
    let (budget, figure): (Budget, Double?)
    if input.size > .usual {
      let own = inputs.first { $0.size == .small && $0.format == input.format }
      (budget, figure) = (
        .timesSmallest, own.flatMap { median(contestant.name, $0) }.map { shown / $0 }
      )
    } else {
      (budget, figure) = (.timesFloor, ratio)
    }
    var words = budget.words
    var verdict = figure.map(budget.verdict) ?? "not measured"
    if input.size == .small, let peak {
      words += ", \(Budget.memory.words)"
      if verdict == "ok" { verdict = Budget.memory.verdict(peak) }
    }
    return [words, verdict]
  }

  private func median(_ contestant: String, _ input: Input) -> Double? {
    Figures(
      milliseconds: screens[Case(contestant: contestant, input: input), default: []].map(\.marker)
    )?.median
  }
}
