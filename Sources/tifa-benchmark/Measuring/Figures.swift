/// What was measured several times.
struct Figures {
  private let sorted: [Double]

  /// - Parameter values: What was measured; at least one value.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    sorted = values.sorted()
  }

  init?(milliseconds durations: [Duration]) {
    self.init(durations.map { $0 / .milliseconds(1) })
  }

  var median: Double { percentile(0.5) }
  var min: Double { sorted[0] }
  var max: Double { sorted[sorted.count - 1] }
  var count: Int { sorted.count }

  /// The smallest value that is not below `share` of all (nearest rank).
  func percentile(_ share: Double) -> Double {
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[Swift.min(Swift.max(rank, 1), sorted.count) - 1]
  }
}
