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
  private let plan: LevelPlan

  init(_ plan: LevelPlan) {
    self.plan = plan
  }

  /// Parts that stand beside numbered ones rather than under the one before.
  fileprivate static let outer: Set<String> = [
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

  private func weight(of heading: Heading) -> Int {
    switch heading {
    case .marked(let level): return level
    case .numbered(let numbering): return numbering.style.rawValue * 10
    case .bare(let text, let isCapitals, let next):
      if LevelPlan.isOuter(text) { return plan.outer }
      // A heading right above a number holds it.
      if let next, next.rawValue * 10 > plan.outer { return next.rawValue * 10 - 1 }
      return isCapitals ? plan.bare - 1 : plan.bare
    }
  }
}

/// The weights of headings without a number, planned by the headings of a text's opening.
struct LevelPlan: Equatable {
  /// Of those that stand beside the numbered ones, such as a preamble.
  private(set) var outer = 670
  private(set) var bare = 670

  init() {}

  /// - Parameter headings: those of the opening in order, with the style of the numbered ones.
  init(_ headings: [(numbering: Numbering?, text: String)]) {
    let numbers = headings.compactMap(\.numbering)
    guard let top = numbers.map(\.style).min() else { return }
    let restarts = numbers.count { $0.style == top && $0.ordinal == 1 } > 1
    let firstIsBare = headings.first.map { $0.numbering == nil && !Self.isOuter($0.text) } ?? false
    outer = top.rawValue * 10
    // Numbers that begin anew under one heading after the other stand below those.
    bare = restarts || firstIsBare ? outer - 5 : outer + 5
    if restarts { outer = bare }
  }

  static func isOuter(_ text: String) -> Bool {
    HeadingLevels.outer.contains(text.lowercased())
  }
}
