/// How much text the parts of the reader take in a second.
struct Throughput {
  private let runs: Int
  private let bytes: Int
  private var table: Table

  init(runs: Int, bytes: Int) {
    self.runs = runs
    self.bytes = bytes
    table = Table(
      "Parts of the reader on \(TextSize(bytes: bytes).shown) of Markdown, median of \(runs) runs",
      columns: ["part", "MB/s", "ms", "min", "max", "results"], textColumns: 1)
  }

  /// Times a part; the number of its results is printed, so that the work cannot be left out.
  mutating func measure<Failure: Error>(
    _ part: String, work: () throws(Failure) -> Int
  ) throws(Failure) {
    var durations: [Duration] = []
    var results = try work()
    for _ in 0..<runs {
      let start = ContinuousClock.now
      results = try work()
      durations.append(ContinuousClock.now - start)
    }
    guard let figures = Figures(milliseconds: durations) else { return }
    let rate = Double(bytes) / 1_000 / figures.median
    table.append([
      part, rate.shown, figures.median.shown, figures.min.shown, figures.max.shown, "\(results)",
    ])
  }

  var text: String { table.text }
}
