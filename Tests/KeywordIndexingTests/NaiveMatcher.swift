import DocumentModel

@testable import KeywordIndexing

/// The matcher's rules, read off one after another at every place: slow, and plain to see.
struct NaiveMatcher {
  struct Token {
    var value: UInt32
    var traits: FoldedScalar.Traits
    var start: Int
    var end: Int
  }

  /// A spelling, and the formulation that it belongs to.
  private struct Spelling {
    var values: [UInt32]
    var formulation: Int
  }

  /// The spellings by their first characters, eight where they have as many.
  private var spellings: [[UInt32]: [Spelling]] = [:]
  /// The letters of the spellings of a formulation whose capitals matter.
  private var exact: [Int: [[UInt32]]] = [:]

  init(_ formulations: [Formulation]) {
    for (index, formulation) in formulations.enumerated() {
      for form in formulation.forms {
        for text in [form.text] + form.variants {
          let folded = FoldedForm(text)
          guard folded.isSearchable else { continue }
          let isInflected =
            form.language == .english && !formulation.flags.contains(.noInflection)
          let variants = folded.variants(
            withPlural: isInflected,
            withoutHyphens: formulation.flags.contains(.hyphenOptional))
          for values in Set(variants) {
            spellings[Array(values.prefix(8)), default: []]
              .append(Spelling(values: values, formulation: index))
          }
          if formulation.flags.contains(.exactCase) {
            exact[index, default: []].append(Self.letters(of: text))
          }
        }
      }
    }
  }

  static func letters(of text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value)
      .filter { FoldedScalar(folding: $0).traits.contains(.word) }
      .map { (0xFF01...0xFF5E).contains($0) ? $0 - 0xFEE0 : $0 }
  }

  func occurrences(in text: String) -> [Occurrence] {
    let tokens = Self.tokens(of: text)
    var found: Set<Occurrence> = []
    for first in tokens.indices {
      if first > 0, tokens[first - 1].traits.contains(.word), tokens[first].traits.contains(.word) {
        continue
      }
      let beginnings = (1...8).map { tokens[first..<min(first + $0, tokens.count)].map(\.value) }
      for spelling in Set(beginnings).flatMap({ spellings[$0] ?? [] })
      where Self.stands(spelling.values, at: first, in: tokens) {
        let last = first + spelling.values.count - 1
        let range = TextRange(utf8: tokens[first].start..<tokens[last].end)
        if let spellings = exact[spelling.formulation] {
          let letters = Self.letters(of: String(text[range]))
          guard spellings.contains(where: { letters.starts(with: $0) }) else { continue }
        }
        found.insert(Occurrence(formulation: spelling.formulation, range: range, isOwn: true))
      }
    }
    return Self.nested(
      found.sorted {
        ($0.range.lowerBound.utf8, -$0.range.upperBound.utf8, $0.formulation)
          < ($1.range.lowerBound.utf8, -$1.range.upperBound.utf8, $1.formulation)
      })
  }

  /// Tells own occurrences from those inside longer ones.
  private static func nested(_ all: [Occurrence]) -> [Occurrence] {
    func isInside(_ one: Occurrence, _ other: Occurrence) -> Bool {
      one.range != other.range && other.range.lowerBound <= one.range.lowerBound
        && other.range.upperBound >= one.range.upperBound
    }
    // No phrase is longer than this, in bytes of a text that is not made to hurt.
    let reach = all.map(\.range.utf8Count).max() ?? 0
    func around(_ one: Occurrence, _ list: [Occurrence]) -> ArraySlice<Occurrence> {
      let first =
        list.firstIndex { $0.range.lowerBound.utf8 + reach >= one.range.lowerBound.utf8 } ?? 0
      let end =
        list[first...].firstIndex { $0.range.lowerBound > one.range.lowerBound } ?? list.endIndex
      return list[first..<end]
    }
    let kept = all.filter { one in
      !around(one, all).contains { $0.formulation == one.formulation && isInside(one, $0) }
    }
    return kept.map { one in
      var one = one
      one.isOwn = !around(one, kept).contains { isInside(one, $0) }
      return one
    }
  }

  private static func stands(_ spelling: [UInt32], at first: Int, in tokens: [Token]) -> Bool {
    let end = first + spelling.count
    guard end <= tokens.count, tokens[first..<end].map(\.value) == spelling,
      !tokens[first].traits.contains(.inner)
    else { return false }
    if first > 0, tokens[first - 1].traits.contains(.word), tokens[first].traits.contains(.word) {
      return false
    }
    guard end < tokens.count else { return true }
    if !tokens[end].traits.isDisjoint(with: [.extending, .inner]) { return false }
    return !(tokens[end].traits.contains(.word) && tokens[end - 1].traits.contains(.word))
  }

  static func tokens(of text: String) -> [Token] {
    var units: [Token] = []
    for scalar in text.unicodeScalars {
      let start = units.last?.end ?? 0
      let folded =
        FoldedScalar(alone: scalar.value).map { [$0] }
        ?? [DecomposedScalar(scalar.value).first] + DecomposedScalar(scalar.value).rest
      for part in folded {
        units.append(
          Token(
            value: part.value, traits: part.traits, start: start,
            end: start + UTF8.width(scalar)))
      }
    }
    var tokens: [Token] = []
    // What is not visible since the last token.
    var between: [Token] = []
    for unit in units {
      guard unit.traits.isDisjoint(with: [.space, .ignorable]) else {
        between.append(unit)
        continue
      }
      extend(&tokens, by: between)
      if let space = space(in: between, after: tokens, before: unit) { tokens.append(space) }
      tokens.append(unit)
      between = []
    }
    extend(&tokens, by: between)
    return tokens
  }

  /// The invisible marks right after a character belong to all of what it decomposes to.
  private static func extend(_ tokens: inout [Token], by between: [Token]) {
    let marks = between.prefix { $0.traits.isSuperset(of: [.ignorable, .extending]) }
    guard let end = marks.last?.end else { return }
    for index in tokens.indices.reversed() {
      tokens[index].end = end
      if !tokens[index].traits.contains(.inner) { break }
    }
  }

  private static func space(
    in between: [Token], after tokens: [Token], before next: Token
  ) -> Token? {
    guard let previous = tokens.last,
      let first = between.firstIndex(where: { $0.traits.contains(.space) }),
      let last = between.lastIndex(where: { $0.traits.contains(.space) })
    else { return nil }
    func isEastAsian(_ token: Token) -> Bool {
      token.traits.contains(.wide) || token.traits.contains(.quote)
    }
    if isEastAsian(previous), isEastAsian(next),
      previous.traits.contains(.wide) || next.traits.contains(.wide)
    {
      return nil
    }
    let joins =
      previous.traits.contains(.hyphen) && tokens.count > 1
      && tokens[tokens.count - 2].traits.contains(.word)
    if joins, next.traits.contains(.word) { return nil }
    if between.contains(where: { $0.traits.contains(.lineBreak) }) {
      if first > 0, between[first - 1].value == 0xAD { return nil }
      if next.traits.contains(.hyphen), previous.traits.contains(.word) { return nil }
    }
    return Token(
      value: 0x20, traits: .space, start: between[first].start, end: between[last].end)
  }
}
