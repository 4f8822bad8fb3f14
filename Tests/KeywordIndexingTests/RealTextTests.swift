import BuiltInPhrases
import DocumentModel
import Foundation
import KeywordIndexing
import Testing

/// The folder of real documents beside the project, where there is one.
private let samples = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/data").standardizedFileURL

private func texts() -> [URL] {
  let all = FileManager.default.enumerator(at: samples, includingPropertiesForKeys: nil)
  return (all?.compactMap { $0 as? URL } ?? [])
    .filter { ["txt", "md", "html"].contains($0.pathExtension) && !$0.path.contains("unicode15") }
    .sorted { $0.path < $1.path }
}

/// How much of each text is searched: all of it takes minutes without optimization, so every run takes
/// the beginnings, and `TIFA_WHOLE_TEXTS=1` the whole.
private let length =
  ProcessInfo.processInfo.environment["TIFA_WHOLE_TEXTS"] == nil ? 2_500 : 1_000_000

@Suite(
  "Real texts",
  .enabled(if: FileManager.default.fileExists(atPath: samples.path), "no ../shared/data here"))
struct RealTextTests {
  @Test("the matcher finds what a naive search finds, with the built-in lexicons")
  func naive() throws {
    let matcher = BuiltInLexicons.matcher()
    let lexicons = BuiltInLexicons.names.compactMap(BuiltInLexicons.named)
    let naive = NaiveMatcher(lexicons.flatMap(\.formulations))
    var count = 0
    for url in texts() {
      let whole = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      let text = String(whole.unicodeScalars.prefix(length))
      var found = matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count))
      for index in found.indices {
        found[index].modifier = nil
        found[index].isNegated = false
      }
      let expected = naive.occurrences(in: text)
      #expect(found == expected, "\(url.lastPathComponent)")
      count += found.count
    }
    #expect(count > 1_000)
  }
}
