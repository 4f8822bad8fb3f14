import DocumentModel
import TerminalCore
import Testing
import TextLayout

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
    guard let place = cell(of: words) else { return }
    for kind in [MouseAction.Kind.press, .release] {
      update(.mouse(MouseAction(kind, column: place.column, row: place.row)))
    }
  }

  /// Lets the mouse do something to the first character of `words` on the screen.
  mutating func mouse(_ kind: MouseAction.Kind, _ words: String) {
    guard let place = cell(of: words) else { return }
    update(.mouse(MouseAction(kind, column: place.column, row: place.row)))
  }

  private func cell(of words: String) -> (column: Int, row: Int)? {
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      return (state.settings.widths.width(of: line[..<range.lowerBound]), row)
    }
    Issue.record("no “\(words)” on the screen")
    return nil
  }
}
