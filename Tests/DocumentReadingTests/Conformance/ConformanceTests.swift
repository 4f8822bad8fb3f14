import DocumentModel
import Foundation
import Testing

@testable import DocumentReading

/// The suites of CommonMark and GFM, which may stand beside the package.
private let suites = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "shared/data/conformance")

@Suite(
  "The examples of the specifications",
  .enabled(if: FileManager.default.fileExists(atPath: suites.path), "no ../shared/data here"))
struct ConformanceTests {
  struct Example: Decodable {
    let example: Int
    let section: String
    let markdown: String
    let html: String
  }

  @Test(
    "have the blocks and the words of the reference, but for the differences kept",
    arguments: [
      ("commonmark/spec.json", KeptDifferences.commonMark), ("gfm/gfm_spec.json", KeptDifferences.gfm),
    ])
  func examples(file: String, kept: [Int: String]) throws {
    let data = try Data(contentsOf: suites.appending(path: file))
    var differing: Set<Int> = []
    for example in try JSONDecoder().decode([Example].self, from: data) {
      let ours = try Document.markdown(example.markdown).referenceTree
      let reference = ReferenceHTML(example.html).tree
      if ours == reference { continue }
      differing.insert(example.example)
      if kept[example.example] == nil {
        Issue.record(
          """
          \(file) \(example.example), \(example.section):
          \(example.markdown)
          -- reference
          \(reference)
          -- ours
          \(ours)
          """)
      }
    }
    for number in kept.keys.sorted() where !differing.contains(number) {
      Issue.record("\(file) \(number) agrees now: take it off the list")
    }
  }
}
