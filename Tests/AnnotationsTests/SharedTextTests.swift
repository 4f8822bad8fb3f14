import Annotations
import DocumentModel
import DocumentReading
import Foundation
import Testing

/// The folder of real documents beside the project, where there is one.
private let samples = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/data").standardizedFileURL

private let baseline = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Baselines/successive-texts.tsv")

@Suite(
  "Successive texts",
  .enabled(if: FileManager.default.fileExists(atPath: samples.path), "no ../shared/data here"))
struct SharedTextTests {
  /// A note on one text and what became of it in the next, checked by hand.
  private struct Row {
    var old: String
    var new: String
    var note: TextPositionSelector
    var state: String
    var place: TextPositionSelector?
    /// How the note's words begin, so that another edition of a text is noticed.
    var opening: String

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 8, let start = Int(fields[2]), let end = Int(fields[3]) else {
        return nil
      }
      (old, new, state, opening) = (fields[0], fields[1], fields[4], fields[7])
      note = TextPositionSelector(start: start, end: end)
      if let lower = Int(fields[5]), let upper = Int(fields[6]) {
        place = TextPositionSelector(start: lower, end: upper)
      }
    }
  }

  @Test("notes on a text have the states in the next one that were checked by hand")
  func states() throws {
    let lines = try String(contentsOf: baseline, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    let rows = lines.compactMap(Row.init)
    #expect(rows.count == lines.count)
    #expect(rows.count >= 60)
    let pairs = Dictionary(grouping: rows) { [$0.old, $0.new] }
    for (names, rows) in pairs {
      let (old, new) = (try document(names[0]), try document(names[1]))
      let (anchoring, following) = (Anchoring(old), Anchoring(new))
      let carrying = Carrying(from: old, to: new)
      for row in rows {
        let target = anchoring.describe(anchoring.range(of: row.note))
        let quote = try #require(target.quote?.exact)
        #expect(quote.hasPrefix(row.opening), "another edition of \(names[0])")
        let carried = carrying.carry(.sample("n", target))
        #expect(carried.state.rawValue == row.state, "\(names[1]): \(quote)")
        #expect(carried.new.map(following.position) == row.place, "\(names[1]): \(quote)")
      }
    }
  }

  private func document(_ name: String) throws -> Document {
    try DocumentReader().read(.file(path: samples.appending(path: name).path))
  }
}
