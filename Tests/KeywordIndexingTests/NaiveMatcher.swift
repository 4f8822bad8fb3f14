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
        formulation.forms.map { FoldedForm($0.text) }.filter(\.isSearchable)
          .flatMap { $0.variants(withPlural: !formulation.flags.contains(.noInflection)) })
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
    guard end <= tokens.count, tokens[first..<end].map(\.value) == spelling else { return false }
    if first > 0, tokens[first - 1].traits.contains(.word), tokens[first].traits.contains(.word) {
      return false
    }
    guard end < tokens.count else { return true }
    if tokens[end].traits.contains(.extending) { return false }
    return !(tokens[end].traits.contains(.word) && tokens[end - 1].traits.contains(.word))
  }

  static func tokens(of text: String) -> [Token] {
    var units: [Token] = []
    for scalar in text.unicodeScalars {
      let folded = FoldedScalar(folding: scalar.value)
      let start = units.last?.end ?? 0
      units.append(
        Token(
          value: folded.value, traits: folded.traits, start: start,
          end: start + UTF8.width(scalar)))
    }
    var tokens: [Token] = []
    // What is not visible since the last token.
    var between: [Token] = []
    for unit in units {
      guard unit.traits.isDisjoint(with: [.space, .ignorable]) else {
        between.append(unit)
        continue
      }
      if !tokens.isEmpty {
        for mark in between {
          guard mark.traits.isSuperset(of: [.ignorable, .extending]) else { break }
          tokens[tokens.count - 1].end = mark.end
        }
      }
      if let space = space(in: between, after: tokens, before: unit) { tokens.append(space) }
      tokens.append(unit)
      between = []
    }
    if !tokens.isEmpty {
      for mark in between {
        guard mark.traits.isSuperset(of: [.ignorable, .extending]) else { break }
        tokens[tokens.count - 1].end = mark.end
      }
    }
    return tokens
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
