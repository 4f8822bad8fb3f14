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

  /// The spellings of each formulation.
  let spellings: [Set<[UInt32]>]

  init(_ formulations: [Formulation]) {
    spellings = formulations.map { formulation in
      Set(
        formulation.forms.map { FoldedForm($0.text) }.filter(\.isSearchable).flatMap {
          $0.variants(
            withPlural: !formulation.flags.contains(.noInflection),
            withoutHyphens: formulation.flags.contains(.hyphenOptional))
        })
    }
  }

  func occurrences(in text: String) -> [Occurrence] {
    let tokens = Self.tokens(of: text)
    var found: [Occurrence] = []
    for first in tokens.indices {
      for (formulation, spellings) in spellings.enumerated() {
        for spelling in spellings where Self.stands(spelling, at: first, in: tokens) {
          let last = first + spelling.count - 1
          found.append(
            Occurrence(
              formulation: formulation,
              range: TextRange(utf8: tokens[first].start..<tokens[last].end), isOwn: true))
        }
      }
    }
    let all = found
    found.removeAll { one in
      all.contains {
        $0.formulation == one.formulation && $0.range != one.range
          && $0.range.lowerBound <= one.range.lowerBound
          && $0.range.upperBound >= one.range.upperBound
      }
    }
    for index in found.indices {
      let range = found[index].range
      found[index].isOwn = !found.contains {
        $0.range != range && $0.range.lowerBound <= range.lowerBound
          && $0.range.upperBound >= range.upperBound
      }
    }
    return found.sorted {
      ($0.range.lowerBound.utf8, -$0.range.upperBound.utf8, $0.formulation)
        < ($1.range.lowerBound.utf8, -$1.range.upperBound.utf8, $1.formulation)
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
