import DocumentModel
import KeywordIndexing

/// What is known of the phrase under the cursor, as lines for the side pane.
struct PhraseCard: Equatable {
  enum Line: Equatable {
    case empty
    case name(String)
    case dim(String)
    case text(String)
    /// A rung of the family; the one that stands here is marked.
    case rung(String, isCurrent: Bool)
    case fact(label: String, value: String)
    case category(Category)
  }

  let lines: [Line]

  /// The card of the occurrence at `place` of the index.
  init(_ occurrence: Occurrence, at place: Int, of index: PhraseIndex, in document: Document) {
    let formulation = index.formulations[occurrence.formulation]
    let text = document.words(in: occurrence.range)
    var lines: [Line] = [.name(text)]
    let isChinese = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    let other: Formulation.Language = isChinese ? .english : .chinese
    lines += formulation.forms.filter { $0.language == other }.prefix(3).map { .dim($0.text) }
    lines += [.empty, .category(formulation.category)]
    if !formulation.gloss.isEmpty { lines += [.empty, .text(formulation.gloss)] }
    let family = Self.family(of: occurrence.formulation, in: index, isChinese: isChinese)
    if !family.isEmpty { lines += [.empty, .dim("Family")] + family }
    let own = index.places[occurrence.formulation]?.count ?? 0
    let nested = index.nestedCounts[occurrence.formulation] ?? 0
    lines += [
      .empty,
      .fact(label: "Here", value: "\(own) own  \(nested) nested"),
      .fact(label: "Phrase", value: "\(place + 1) of \(index.occurrences.count)"),
    ]
    if let modifier = occurrence.modifier {
      lines.append(.fact(label: "Modifier", value: document.words(in: modifier)))
    }
    if occurrence.isNegated { lines.append(.fact(label: "Negated", value: "yes")) }
    self.lines = lines
  }

  private static func family(
    of formulation: Int, in index: PhraseIndex, isChinese: Bool
  ) -> [Line] {
    guard let family = index.formulations[formulation].family else { return [] }
    let members = index.formulations.indices.filter { index.formulations[$0].family == family }
    guard members.count > 1 else { return [] }
    let language: Formulation.Language = isChinese ? .chinese : .english
    return members.compactMap { member in
      let forms = index.formulations[member].forms
      return (forms.first { $0.language == language } ?? forms.first).map {
        .rung($0.text, isCurrent: member == formulation)
      }
    }
  }
}

extension Document {
  /// The words of a range on one line, its line breaks as spaces.
  func words(in range: TextRange) -> String {
    text[range].split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
