/// A text of a given size, the same each time.
struct GeneratedText {
  enum Format: String, CaseIterable {
    case plain = "plain text"
    case markdown = "Markdown"

    var fileExtension: String { self == .plain ? "txt" : "md" }
  }

  /// A word of the first line that stands nowhere else.
  static let marker = "Keelmark7419"

  let bytes: [UInt8]

  init(_ format: Format, byteCount: Int) {
    var random = SplitMix64(state: 20_260_504)
    let paragraphs = (0..<300).map { _ in Array(Self.paragraph(&random).utf8) }
    var bytes = Array("\(format == .markdown ? "# " : "")\(Self.marker) report\n\n".utf8)
    bytes.reserveCapacity(byteCount + 2_000)
    var section = 0
    while bytes.count < byteCount {
      section += 1
      let heading = format == .markdown ? "## Section \(section)" : "\(section). Section \(section)"
      bytes += Array("\(heading)\n\n".utf8)
      for _ in 0..<6 where bytes.count < byteCount {
        bytes += paragraphs[Int.random(in: paragraphs.indices, using: &random)]
      }
    }
    self.bytes = bytes
  }

  private static func paragraph(_ random: inout SplitMix64) -> String {
    if Int.random(in: 0..<8, using: &random) == 0 {
      let clauses = (0..<Int.random(in: 3...8, using: &random)).compactMap { _ in
        hanClauses.randomElement(using: &random)
      }
      return clauses.joined(separator: "，") + "。\n\n"
    }
    let sentences = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      let words = (0..<Int.random(in: 6...22, using: &random)).compactMap { _ in
        self.words.randomElement(using: &random)
      }
      return words.joined(separator: " ").capitalizedFirst + "."
    }
    return sentences.joined(separator: " ") + "\n\n"
  }

  private static let words = [
    "the", "a", "of", "and", "to", "in", "for", "council", "market", "harbour", "prices", "supply",
    "demand", "growth", "remain", "will", "continue", "support", "stable", "credit", "housing",
    "proactive fiscal policy", "employment", "reform", "open", "rural", "industry", "innovation",
    "energy", "risk", "local", "governments", "investment", "consumption", "trade", "exports",
    "was", "were", "expected", "gradually", "quality", "services", "education", "health", "water",
    "transport", "regions", "balanced", "measures", "implementation",
  ]

  private static let hanClauses = [
    "会议听取了有关情况的汇报", "实施积极的财政政策", "各地要结合实际抓好落实", "保持物价总体平稳",
    "扩大有效投资", "支持港口和铁路建设", "提高服务质量", "防范化解风险",
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A small generator of random numbers whose seed is known.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
