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
  @Test(
    "have the blocks and the words of the reference, but for the differences kept",
    arguments: [
      ("commonmark/spec.json", KeptDifferences.commonMark),
      ("gfm/gfm_spec.json", KeptDifferences.gfm),
      ("gfm/extensions.txt", KeptDifferences.extensions),
    ])
  func examples(file: String, kept: [Int: String]) throws {
    var differing: Set<Int> = []
    for example in try Example.all(in: file) where example.html != "<IGNORE>\n" {
      let ours = try Document.markdown(example.markdown).referenceTree
      let reference = ReferenceHTML(example.html).tree
      if ours == reference { continue }
      differing.insert(example.example)
      if kept[example.example] == nil {
        Issue.record(
          """
          \(file) \(example.example):
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

  @Test("of other parsers are read to the end")
  func otherSuites() throws {
    let files = FileManager.default.enumerator(at: suites, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init()
    where file.deletingLastPathComponent().lastPathComponent == "mistune" {
      for example in try Example.all(in: "mistune/\(file.lastPathComponent)")
      where example.markdown.contains(where: { !$0.isWhitespace }) {
        let document = try Document.markdown(example.markdown)
        #expect(document.leaves.allSatisfy { document.blocks[$0].range.upperBound <= document.end })
      }
    }
  }
}

private struct Example: Decodable {
  let example: Int
  let markdown: String
  let html: String

  /// The examples of a file, or all of it where it marks none.
  static func all(in file: String) throws -> [Example] {
    let data = try Data(contentsOf: suites.appending(path: file))
    if file.hasSuffix(".json") { return try JSONDecoder().decode([Example].self, from: data) }
    let text = String(decoding: data, as: UTF8.self)
    let fence = String(repeating: "`", count: 32)
    let parts = text.components(separatedBy: fence + " example").dropFirst()
    if parts.isEmpty { return [Example(example: 1, markdown: text, html: "")] }
    return parts.enumerated().map { number, part in
      // After the fence stand the names of the extensions.
      let body = part.components(separatedBy: fence)[0].drop { $0 != "\n" }.dropFirst()
      let halves = ("\n" + body).components(separatedBy: "\n.\n")
      return Example(
        example: number + 1,
        markdown: halves[0].dropFirst().replacingOccurrences(of: "→", with: "\t") + "\n",
        html: halves.dropFirst().joined().replacingOccurrences(of: "→", with: "\t"))
    }
  }
}
