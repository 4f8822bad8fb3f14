import Annotations

/// What came out of edits, by their kind.
struct EditTable {
  struct Row {
    var edits = 0
    var states: [Carried.State: Int] = [:]
    /// Notes whose words and polarity are the same, and those of them that were kept or moved.
    var unchanged = 0
    var held = 0
    /// Notes that are said to be where their words are not.
    var wrong = 0

    var notes: Int { states.values.reduce(0, +) }
    var share: Double { unchanged == 0 ? 1 : Double(held) / Double(unchanged) }
  }

  var rows: [EditKind: Row] = [:]

  var text: String {
    var lines = [
      Self.line([
        "", "edits", "notes", "kept", "moved", "reworded", "dropped", "ambiguous", "same words",
        "held",
        "wrong",
      ])
    ]
    for kind in EditKind.allCases {
      guard let row = rows[kind] else { continue }
      let states = Carried.State.allCases.filter { $0 != .suggested }.map {
        String(row.states[$0, default: 0])
      }
      let share = (row.share * 1000).rounded() / 10
      lines.append(
        Self.line(
          [kind.rawValue, String(row.edits), String(row.notes)] + states
            + [String(row.unchanged), "\(share) %", String(row.wrong)]))
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ fields: [String]) -> String {
    fields.enumerated().map { index, field in
      let width = index == 0 ? 26 : 10
      let room = String(repeating: " ", count: max(0, width - field.count))
      return index == 0 ? field + room : room + field
    }.joined()
  }
}
