import KeywordIndexing
import TerminalCore

extension PhraseCard {
  /// A rung shown on the card.
  private struct Wording {
    var step: Int
    var formulation: Int
    /// How many other wordings of the step are left out.
    var others = 0
  }

  /// The family from its weakest wording on: this one marked, those of this text with their counts.
  ///
  /// Of a step of which nothing stands in the text, the first wording stands for all; where there are
  /// more than `limit` rows, the steps furthest from this one are left out, whose numbers then miss.
  func ladder(limit: Int) -> [CardRow] {
    guard let ladder = index.ladder(of: occurrence.formulation) else { return [] }
    var wordings = ladder.steps.flatMap(wordings)
    let step = formulation.rung?.step ?? 0
    while wordings.count > max(1, limit) {
      // What occurs is the last to go.
      let spare = wordings.indices.filter { !occurs(wordings[$0].formulation) }
      let candidates =
        spare.isEmpty
        ? wordings.indices.filter { wordings[$0].formulation != occurrence.formulation } : spare
      guard
        let furthest = candidates.max(by: {
          abs(wordings[$0].step - step) < abs(wordings[$1].step - step)
        })
      else { break }
      wordings.remove(at: furthest)
    }
    var rows = wrapped(ladder.name, .contentsHeading)
    var previous: Int?
    for wording in wordings {
      rows.append(row(of: wording, isFirst: wording.step != previous))
      previous = wording.step
    }
    return rows
  }

  private func occurs(_ formulation: Int) -> Bool {
    formulation == occurrence.formulation || index.tallies[formulation] != nil
  }

  private func wordings(of step: PhraseLadder.Step) -> [Wording] {
    let found = step.wordings.filter(occurs)
    let shown = found.isEmpty ? Array(step.wordings.prefix(1)) : found
    var wordings = shown.map { Wording(step: step.number, formulation: $0) }
    if !wordings.isEmpty {
      wordings[wordings.count - 1].others = step.wordings.count - shown.count
    }
    return wordings
  }

  private func row(of wording: Wording, isFirst: Bool) -> CardRow {
    let isCurrent = wording.formulation == occurrence.formulation
    let name =
      isCurrent
      ? document.words(in: occurrence.range)
      : index.words(of: wording.formulation, in: language, document: document)
    let role: Role =
      isCurrent ? .contentsCurrent : occurs(wording.formulation) ? .contents : .contentsCount
    var row = CardRow(pieces: [CardRow.Piece(text: name, role: role, column: 5)])
    if isFirst {
      let number = "\(wording.step)"
      row.pieces.append(
        CardRow.Piece(text: number, role: .contentsCount, column: max(0, 2 - number.count)))
    }
    if isCurrent { row.pieces.append(CardRow.Piece(text: "▸", role: .gauge, column: 3)) }
    let tally = index.tallies[wording.formulation]
    let count =
      tally.map { $0.own > 0 ? "\($0.own)" : "(\($0.nested))" }
      ?? (wording.others > 0 ? "+\(wording.others)" : "")
    if !count.isEmpty {
      let role: Role = tally == nil ? .contentsCount : .gauge
      row.pieces.append(CardRow.Piece(text: count, role: role, isTrailing: true))
    }
    return row
  }
}
