/// The braces by which a lexicon writes several spellings of a form as one.
///
/// `{labor|labour} market` is two spellings, `the {new |}pattern` two as well; a single verb in
/// braces, `{expand} domestic demand`, stands for its regular forms: expand, expands, expanded,
/// expanding.
enum FormNotation {
  /// More spellings than these are a mistake rather than a form.
  static let limit = 1000

  /// Why a form stands for no spellings.
  enum Defect: Error {
    case unbalancedBraces
    case tooManySpellings
  }

  /// All spellings, the usual one first.
  static func spellings(of form: String) throws(Defect) -> [String] {
    guard form.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return [form]
    }
    var parts: [(literal: Substring, alternatives: [String])] = []
    // Before any is made: a few groups may stand for more than there is room for.
    var count = 1
    var rest = form[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{",
        let close = rest[rest.index(after: brace)...].firstIndex(where: { $0 == "}" || $0 == "{" }),
        rest[close] == "}"
      else { throw .unbalancedBraces }
      let alternatives = alternatives(in: rest[rest.index(after: brace)..<close])
      count *= alternatives.count
      guard count <= limit else { throw .tooManySpellings }
      parts.append((rest[..<brace], alternatives))
      rest = rest[rest.index(after: close)...]
    }
    var spellings = [""]
    for part in parts {
      spellings = spellings.flatMap { spelling in
        part.alternatives.map { spelling + part.literal + $0 }
      }
    }
    return spellings.map { $0 + rest }
  }

  private static func alternatives(in group: Substring) -> [String] {
    let listed = group.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return listed.count == 1 ? verbForms(of: listed[0]) : listed
  }

  /// The regular forms of an English verb; one that doubles its last letter or is irregular is
  /// listed in the lexicon instead.
  static func verbForms(of verb: String) -> [String] {
    guard let last = verb.last else { return [verb] }
    let stem = String(verb.dropLast())
    switch last {
    case "e": return [verb, verb + "s", verb + "d", stem + "ing"]
    case "y" where !"aeiou".contains(stem.last ?? "a"):
      return [verb, stem + "ies", stem + "ied", verb + "ing"]
    case "s", "x", "z", "h": return [verb, verb + "es", verb + "ed", verb + "ing"]
    default: return [verb, verb + "s", verb + "ed", verb + "ing"]
    }
  }
}
