import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

extension Reader {
  /// A reader of `Fixture.linked`.
  static func linked(columns: Int = 80, rows: Int = 24) throws -> Reader {
    try Reader(Fixture.linked, columns: columns, rows: rows)
  }

  /// What the status bar says is under the cursor.
  var stop: String {
    let status = self.status
    for word in ["link ", "phrase ", "footnote "] {
      if let start = status.firstRange(of: word) {
        let rest = status[start.lowerBound...]
        return String(rest.prefix(upTo: rest.firstRange(of: "  ")?.lowerBound ?? rest.endIndex))
      }
    }
    return ""
  }

  mutating func click(_ words: String) {
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      return update(.mouse(MouseAction(.press, column: column, row: row)))
    }
    Issue.record("no “\(words)” to click on")
  }
}
