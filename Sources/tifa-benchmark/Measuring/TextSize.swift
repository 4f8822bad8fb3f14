import ArgumentParser

/// The size of an input, as one writes it: `10k`, `1m`.
struct TextSize: Hashable, Comparable {
  let bytes: Int

  static let small = TextSize(bytes: 10_000)
  static let usual = TextSize(bytes: 1_000_000)

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(_ text: some StringProtocol) {
    let units: [Character: Int] = ["k": 1_000, "m": 1_000_000]
    let text = text.lowercased()
    let unit = text.last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? text[...] : text.dropLast()), number > 0,
      number <= 4_000
    else { return nil }
    bytes = number * (unit ?? 1)
  }

  var shown: String {
    bytes >= 1_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000) KB"
  }

  static func < (one: TextSize, other: TextSize) -> Bool { one.bytes < other.bytes }
}
