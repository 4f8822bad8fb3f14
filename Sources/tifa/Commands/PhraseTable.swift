import KeywordIndexing

/// A report on phrases for people: the formulations by category, the most frequent first.
struct PhraseTable: CustomStringConvertible {
  private struct Row {
    var name: String
    var own: Int
    var nested: Int
  }

  private var categories: [(name: String, rows: [Row])] = []

  init(_ report: PhraseReport) {
    for count in report.counts {
      let formulation = report.formulations[count.formulation]
      let row = Row(name: Self.name(of: formulation), own: count.own, nested: count.nested)
      let category = formulation.category.name
      if let index = categories.firstIndex(where: { $0.name == category }) {
        categories[index].rows.append(row)
      } else {
        categories.append((category, [row]))
      }
    }
    for index in categories.indices {
      categories[index].rows.sort { ($0.own, $0.nested) > ($1.own, $1.nested) }
    }
  }

  /// The usual form in each language.
  private static func name(of formulation: Formulation) -> String {
    Formulation.Language.allCases
      .compactMap { language in formulation.forms.first { $0.language == language }?.text }
      .joined(separator: "  ")
  }

  var description: String {
    guard !categories.isEmpty else { return "No set phrases of the lexicons occur." }
    let own = categories.flatMap(\.rows).map(\.own).reduce(0, +)
    let nested = categories.flatMap(\.rows).map(\.nested).reduce(0, +)
    var lines = ["   own  nested  formulation"]
    for category in categories {
      lines.append("")
      lines.append("\(category.name) \(category.rows.map(\.own).reduce(0, +))")
      for row in category.rows {
        let inside = row.nested == 0 ? "" : String(row.nested)
        lines.append(Self.padded(row.own, to: 6) + Self.padded(inside, to: 8) + "  " + row.name)
      }
    }
    lines.append("")
    lines.append("\(own) own, \(nested) inside longer formulations")
    return lines.joined(separator: "\n")
  }

  private static func padded(_ value: some CustomStringConvertible, to width: Int) -> String {
    let digits = value.description
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
