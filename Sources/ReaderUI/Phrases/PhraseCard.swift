import Annotations
import DocumentModel
import KeywordIndexing
import TerminalCore
import TextLayout

/// What is known of the phrase under the cursor, as rows of a width.
struct PhraseCard {
  let index: PhraseIndex
  let document: Document
  let widths: CellWidths
  /// The columns of a row.
  let width: Int
  /// The occurrence under the cursor, an index of `PhraseIndex.occurrences`.
  let place: Int
  /// The notes on the formulation, on whatever text.
  let notes: [FiledNote]
  /// The fingerprint of the text, as far as it is known.
  let text: String?

  var occurrence: Occurrence { index.occurrences[place] }
  var formulation: Formulation { index.formulations[occurrence.formulation] }
  var tally: FormulationTally { index.tallies[occurrence.formulation] ?? FormulationTally() }

  /// The column in which values begin beside their labels.
  private static let valueColumn = 9

  /// The language of the words in the text, in which its ladder is shown too.
  var language: Formulation.Language {
    Formulation.Language(ofScriptIn: document.words(in: occurrence.range))
  }

  // MARK: - What it is

  /// The words as they stand here, so many equivalents in the other language, and the category.
  func names(equivalents: Int) -> [CardRow] {
    var rows = wrapped(document.words(in: occurrence.range), .contentsCurrent)
    let others = formulation.forms.filter { form in
      !form.isAlias && (form.language == .english) == (language == .chinese)
    }
    rows += others.prefix(equivalents).flatMap { wrapped($0.text, .contentsCount) }
    return rows
  }

  /// What it signals, in a sentence.
  var gloss: [CardRow] { wrapped(formulation.gloss, .contents) }

  /// Its category, which way it points, and how many notes are on it: their own rows may have no room.
  var category: CardRow {
    let tone =
      switch formulation.polarity {
      case .positive: " · supportive"
      case .negative: " · restrictive"
      case nil: ""
      }
    var row = CardRow(pieces: [
      CardRow.Piece(text: "■", role: formulation.category.role),
      CardRow.Piece(text: formulation.category.name + tone, role: .contentsCount, column: 2),
    ])
    if !notes.isEmpty {
      let count = notes.count == 1 ? "1 note" : "\(notes.count) notes"
      row.pieces.append(CardRow.Piece(text: count, role: .noteMark, isTrailing: true))
    }
    return row
  }

  // MARK: - How it is used

  /// The counts in this text, what stands before it, and its first use.
  var facts: [CardRow] {
    let tally = tally
    let nested = tally.nested > 0 ? " · \(tally.nested) nested" : ""
    var rows = fact("Here", "\(tally.own) own\(nested)")
    if !tally.modifiers.isEmpty {
      let words = tally.modifiers.prefix(4).map { "\($0.words) ×\($0.count)" }
      rows += fact("With", words.joined(separator: "  "))
    }
    if tally.negated > 0 { rows += fact("Negated", "\(tally.negated) of \(tally.own)") }
    if let first = formulation.firstUse {
      let date = CivilDate(written: first.date)?.inWords ?? first.date
      rows += fact("First", date + (first.source.map { ", \($0)" } ?? ""))
    }
    return rows
  }

  private func fact(_ label: String, _ value: String) -> [CardRow] {
    var rows = wrapped(value, .contents, column: Self.valueColumn)
    if !rows.isEmpty {
      rows[0].pieces.insert(CardRow.Piece(text: label, role: .contentsCount), at: 0)
    }
    return rows
  }

  func wrapped(_ text: String, _ role: Role, column: Int = 0) -> [CardRow] {
    WrappedText(text, width: max(4, width - column), widths: widths).lines
      .map { CardRow($0, role, column: column) }
  }
}
