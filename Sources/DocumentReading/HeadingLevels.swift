/// Gives headings their levels by what they look like and what stands above them.
struct HeadingLevels {
  enum Heading {
    /// By `#` marks or underlining.
    case marked(Int)
    case numbered(Numbering)
    /// Without a number; `next` is the style of the number right below.
    case bare(text: String, isCapitals: Bool, next: Numbering.Style?)
  }

  /// The weights of the headings around the next one, the outermost first.
  private var open: [Int] = []
  private var deepestNumber: Int?

  /// Parts that stand beside numbered ones rather than under the one before.
  private static let outer: Set<String> = [
    "introduction", "preamble", "foreword", "summary", "executive summary", "abstract", "overview",
    "background", "conclusion", "conclusions", "concluding remarks", "outlook", "annex", "notes",
    "references", "前言", "序言", "引言", "导言", "结语", "结束语", "摘要", "附则", "附件", "参考文献",
  ]

  mutating func level(of heading: Heading) -> Int {
    let weight = weight(of: heading)
    while let last = open.last, last >= weight { open.removeLast() }
    open.append(weight)
    return open.count
  }

  private mutating func weight(of heading: Heading) -> Int {
    switch heading {
    case .marked(let level): return level
    case .numbered(let numbering):
      let weight = numbering.style.rawValue
      deepestNumber = max(deepestNumber ?? weight, weight)
      return weight
    case .bare(let text, let isCapitals, let next):
      if Self.outer.contains(text.lowercased()) { return open.first ?? 8 }
      // A heading right above a number holds it.
      if let next { return next.rawValue - (isCapitals ? 2 : 1) }
      return isCapitals ? 66 : 67
    }
  }
}
