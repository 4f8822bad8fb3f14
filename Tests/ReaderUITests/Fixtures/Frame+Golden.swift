import Foundation
import TerminalCore
import Testing

extension Frame {
  /// The character grid, then the same grid in letters for the roles, then what each letter means.
  var snapshot: String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let used = Role.allCases.filter { role in cells.contains { $0.role == role } }
    let letter = Dictionary(
      uniqueKeysWithValues: used.map { ($0, letters[Role.allCases.firstIndex(of: $0) ?? 0]) })
    let roles = (0..<size.rows).map { row in
      String((0..<size.columns).compactMap { letter[self[$0, row].role] })
    }
    let legend = used.map { "\(letter[$0] ?? "?") \($0.rawValue)" }
    let place = cursor.map { ["cursor \($0.column),\($0.row)"] } ?? []
    return (lines + [""] + roles + [""] + legend + place).joined(separator: "\n") + "\n"
  }

  /// Compares with the recorded frame; `RECORD_FRAMES=1` records it instead.
  func expectRecorded(_ scene: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let name = "\(scene)-\(size.columns)x\(size.rows).frame"
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Frames/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
      try snapshot.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(
      snapshot == recorded, "\(name) differs; RECORD_FRAMES=1 records it anew",
      sourceLocation: sourceLocation)
  }
}
