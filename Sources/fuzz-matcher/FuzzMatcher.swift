import DocumentModel
import KeywordIndexing

/// Takes the lines before the first empty one for forms and the rest for a text: what is found with all of
/// the forms at once is what is found with each alone.
@c(LLVMFuzzerTestOneInput)
public func fuzzMatcher(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
  let forms = lines.prefix { !$0.isEmpty }.prefix(8).map(String.init)
  let text = lines.drop { !$0.isEmpty }.dropFirst().joined(separator: "\n")
  let formulations = forms.enumerated().map { number, form in
    Formulation(
      id: "\(number)", category: Category(name: "fuzz", hue: .gray), gloss: "",
      forms: [Formulation.Form(form, .english)])
  }
  let all = Set(ranges(of: formulations, in: text))
  let each = Set(
    formulations.flatMap { formulation in
      ranges(of: [formulation], in: text).map { Found(id: formulation.id, range: $0.range) }
    })
  precondition(all == each, "forms hide one another")
  return 0
}

private struct Found: Hashable {
  var id: String
  var range: TextRange
}

private func ranges(of formulations: [Formulation], in text: String) -> [Found] {
  let matcher = PhraseMatcher([Lexicon(name: "", title: "", formulations: formulations)])
  let found = matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count))
  var last = TextOffset(utf8: 0)
  return found.map { occurrence in
    precondition(occurrence.range.lowerBound >= last && !occurrence.range.isEmpty)
    precondition(occurrence.range.upperBound.utf8 <= text.utf8.count)
    last = occurrence.range.lowerBound
    return Found(id: matcher.formulations[occurrence.formulation].id, range: occurrence.range)
  }
}
