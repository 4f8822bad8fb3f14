/// A limit that the reader has set itself.
struct Budget {
  let limit: Double
  let words: String

  func verdict(_ figure: Double) -> String { figure <= limit ? "ok" : "over" }

  static let timesFloor = Budget(limit: 2, words: "≤ 2 × floor")
  static let timesSmallest = Budget(limit: 2, words: "≤ 2 × own 10 KB")
  static let key = Budget(limit: 8, words: "p99 ≤ 8 ms")
  static let filter = Budget(limit: 50, words: "≤ 50 ms")
  static let memory = Budget(limit: 30, words: "≤ 30 MB")
  static let timesFile = Budget(limit: 3, words: "≤ 3 × file")
}
