import DocumentModel

/// Labels on all that can be followed on the screen, of which one is being typed.
package struct LinkHints: Equatable, Sendable {
  /// What a label stands for.
  enum Target: Equatable, Sendable {
    case link(Link)
    /// The footnote of that label, which leads back to where it is referred to.
    case footnote(label: String)
  }

  struct Hint: Equatable, Sendable {
    var label: String
    var target: Target
    /// The cell at which it stands.
    var column: Int
    var row: Int
  }

  let hints: [Hint]
  private(set) var typed = ""

  /// Labels what stands at cells of the screen, in reading order.
  init(_ targets: [(target: Target, cell: (column: Int, row: Int))]) {
    hints = zip(targets, HintLabels.labels(targets.count)).map { entry, label in
      Hint(label: label, target: entry.target, column: entry.cell.column, row: entry.cell.row)
    }
  }

  /// Those that what was typed leaves.
  var remaining: [Hint] {
    hints.filter { $0.label.hasPrefix(typed) }
  }

  /// Takes a letter; false where no label goes on so.
  mutating func take(_ letter: Character) -> Bool {
    let longer = typed + letter.lowercased()
    guard hints.contains(where: { $0.label.hasPrefix(longer) }) else { return false }
    typed = longer
    return true
  }

  /// Takes the last letter back; false where none was typed.
  mutating func takeBack() -> Bool {
    typed.popLast() != nil
  }

  /// What the label typed in full stands for.
  var chosen: Target? {
    hints.first { $0.label == typed }?.target
  }
}
