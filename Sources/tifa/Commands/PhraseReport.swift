import DocumentModel
import KeywordIndexing

/// What `tifa phrases` says about a document, in the shape of its JSON.
struct PhraseReport {
  struct Occurrence {
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

    fileprivate var json: JSONValue {
      .object([
        ("formulation", .string(formulation)), ("category", .string(category)),
        ("family", JSONValue(family)), ("text", .string(text)), ("start", .number(start)),
        ("end", .number(end)), ("own", .bool(own)), ("modifier", JSONValue(modifier)),
        ("negated", .bool(negated)), ("section", JSONValue(section)),
      ])
    }
  }

  struct Count {
    var formulation: String
    var own: Int
    var nested: Int

    fileprivate var json: JSONValue {
      .object([
        ("formulation", .string(formulation)), ("own", .number(own)), ("nested", .number(nested)),
      ])
    }
  }

  /// Of the bytes that were read, so that a figure can be reproduced.
  var fingerprint: Fingerprint
  var lexicons: [String]
  /// The highlighted ones, in reading order.
  var occurrences: [Occurrence]
  /// Every formulation that occurs, in the order of the lexicons.
  var counts: [Count]
  /// The formulations that occur, in the order of `counts`.
  let formulations: [Formulation]

  init(document: Document, matcher: PhraseMatcher, lexicons: [String], fingerprint: Fingerprint) {
    self.fingerprint = fingerprint
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

  /// The report for programs.
  ///
  /// What is absent is null, so that every occurrence has the same keys.
  var json: JSONValue {
    .object([
      ("sha256", .string(fingerprint.hexadecimal)),
      ("lexicons", .array(lexicons.map { .string($0) })),
      ("occurrences", .array(occurrences.map(\.json))), ("counts", .array(counts.map(\.json))),
    ])
  }
}
