import DocumentModel
import Testing

@Suite("An outline never skips a level")
struct OutlineTests {
  /// A text of Markdown with a heading of each level in turn, none of them its title.
  private static func markdown(_ levels: [Int]) throws -> Document {
    let headings = levels.enumerated().map { place, level in
      "\(String(repeating: "#", count: level)) Quay \(place)\n\nA line about it."
    }
    return try .markdown("---\ntitle: Quays\n---\n\n" + headings.joined(separator: "\n\n"))
  }

  @Test(
    "whatever the levels of the source",
    arguments: [
      ([1, 2, 3, 2, 1], [1, 2, 3, 2, 1]),
      // Skipped on the way down.
      ([1, 4, 2], [1, 2, 2]),
      ([1, 3, 5, 3, 2, 1], [1, 2, 3, 2, 2, 1]),
      ([1, 5, 4, 6, 4], [1, 2, 2, 3, 2]),
      // Begun below the first.
      ([3, 3, 4], [1, 1, 2]),
      ([3, 2, 3, 1], [1, 1, 2, 1]),
      ([6, 5, 4, 3, 2, 1], [1, 1, 1, 1, 1, 1]),
      ([2, 6, 6, 2], [1, 2, 2, 1]),
    ])
  func levels(source: [Int], outline: [Int]) throws {
    let document = try Self.markdown(source)
    #expect(document.sections.map(\.level) == outline)
    for section in document.sections {
      let around = section.parent.map { document.sections[$0] }
      #expect(section.level == (around?.level ?? 0) + 1)
      #expect(around.map { $0.range.upperBound >= section.range.upperBound } ?? true)
    }
  }

  @Test("the headings themselves keep the level of the source")
  func sourceLevels() throws {
    let document = try Self.markdown([3, 5])
    let headings = document.blocks.compactMap {
      if case .heading(let level) = $0.kind { level } else { nil }
    }
    #expect(headings == [3, 5])
  }
}
