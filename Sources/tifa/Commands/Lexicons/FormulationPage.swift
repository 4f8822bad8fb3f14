import KeywordIndexing

/// All that a lexicon says about a formulation, for people.
struct FormulationPage {
  let text: String

  init(_ formulation: Formulation, in lexicon: Lexicon) {
    var rows = [
      ["id", formulation.id], ["category", formulation.category.name],
      ["gloss", formulation.gloss],
    ]
    for form in formulation.forms {
      rows.append([form.isAlias ? "alias" : form.language.rawValue, form.text])
      rows += form.variants.map { ["", "  also \($0)"] }
    }
    if let polarity = formulation.polarity { rows.append(["polarity", polarity.rawValue]) }
    if let first = formulation.firstUse {
      let source = first.source.map { ", \($0)" } ?? ""
      rows.append(["first use", first.date + source])
    }
    if !formulation.flags.isEmpty {
      rows.append(["flags", formulation.flags.map(\.rawValue).sorted().joined(separator: ", ")])
    }
    rows += Self.ladder(of: formulation, in: lexicon)
    text = AlignedColumns(rows).text
  }

  /// The rungs of its family, with a mark at this one.
  private static func ladder(of formulation: Formulation, in lexicon: Lexicon) -> [[String]] {
    guard let id = formulation.family else { return [] }
    let family = lexicon.families.first { $0.id == id }
    let within = family?.parent.map { " (within \($0))" } ?? ""
    let rungs = lexicon.formulations.filter { $0.family == id }
      .sorted { ($0.rung?.step ?? 0) < ($1.rung?.step ?? 0) }
    return [["family", (family?.name ?? id) + within]]
      + rungs.map { rung in
        let mark = rung.id == formulation.id ? "▸" : " "
        return ["", "\(mark) \(rung.rung?.step ?? 0) \(rung.name)"]
      }
  }
}
