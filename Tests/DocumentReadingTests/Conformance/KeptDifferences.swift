/// The examples that are read otherwise on purpose, by number, each with its reason.
enum KeptDifferences {
  static let commonMark: [Int: String] = [:]
  static let gfm: [Int: String] = [:]
}
