import DocumentModel
import Foundation
import KeywordIndexing

/// What `tifa phrases` says about a document, in the shape of its JSON.
struct PhraseReport: Encodable {
  struct Occurrence: Encodable {
    var formulation: String
    var category: String
    var family: String?
    var text: String
    /// Code points of the document's text.
    var start: Int
    var end: Int
    var own: Bool
    var modifier: String?
    var negated: Bool
    /// The heading of the innermost section around it.
    var section: String?

    private enum CodingKeys: String, CodingKey {
      case formulation, category, family, text, start, end, own, modifier, negated, section
    }

    // What is missing is null rather than absent: every occurrence has the same keys.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(formulation, forKey: .formulation)
      try container.encode(category, forKey: .category)
      try container.encode(family, forKey: .family)
      try container.encode(text, forKey: .text)
      try container.encode(start, forKey: .start)
      try container.encode(end, forKey: .end)
      try container.encode(own, forKey: .own)
      try container.encode(modifier, forKey: .modifier)
      try container.encode(negated, forKey: .negated)
      try container.encode(section, forKey: .section)
    }
  }

  struct Count: Encodable {
    var formulation: String
    var own: Int
    var nested: Int
  }

  /// The hash of the bytes that were read, so that a figure can be reproduced.
  var sha256: String
  var lexicons: [String]
  /// The highlighted ones, in reading order.
  var occurrences: [Occurrence]
  /// Every formulation that occurs, in the order of the lexicons.
  var counts: [Count]
  /// The formulations that occur, in the order of `counts`.
  let formulations: [Formulation]

  private enum CodingKeys: String, CodingKey {
    case sha256, lexicons, occurrences, counts
  }

  init(document: Document, matcher: PhraseMatcher, lexicons: [String], sha256: String) {
    self.sha256 = sha256
    self.lexicons = lexicons
    let all = matcher.occurrences(in: document)
    var counter = CodePointCounter(document.text)
    occurrences = PhraseMatcher.displayed(all).map { occurrence in
      let formulation = matcher.formulations[occurrence.formulation]
      let section = document.section(containing: occurrence.range.lowerBound)
      return Occurrence(
        formulation: formulation.id, category: formulation.category.name,
        family: formulation.family, text: String(document.text[occurrence.range]),
        start: counter.codePoints(before: occurrence.range.lowerBound),
        end: counter.codePoints(before: occurrence.range.upperBound), own: occurrence.isOwn,
        modifier: occurrence.modifier.map { String(document.text[$0]) },
        negated: occurrence.isNegated,
        section: section.map { String(document.text[document.sections[$0].heading]) })
    }
    var tally: [Int: (own: Int, nested: Int)] = [:]
    for occurrence in all {
      if occurrence.isOwn {
        tally[occurrence.formulation, default: (0, 0)].own += 1
      } else {
        tally[occurrence.formulation, default: (0, 0)].nested += 1
      }
    }
    let present = tally.sorted { $0.key < $1.key }
    formulations = present.map { matcher.formulations[$0.key] }
    counts = present.map { index, count in
      Count(formulation: matcher.formulations[index].id, own: count.own, nested: count.nested)
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
