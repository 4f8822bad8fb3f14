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
    /// Its letters with their cases, where its capitals matter.
    var letters: [CasedLetter]?
  }

  /// A letter, and whether it is a capital; nil where it may be one.
  struct CasedLetter: Equatable {
    var value: UInt32
    var isCapital: Bool?

    func fits(_ other: CasedLetter) -> Bool {
      value == other.value
        && (isCapital == nil || other.isCapital == nil || isCapital == other.isCapital)
    }
  }

  /// The spellings by their first characters, eight where they have as many.
  private var spellings: [[UInt32]: [Spelling]] = [:]

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
          let written =
            formulation.flags.contains(.exactCase) ? Self.letters(of: text) : nil
          for values in Set(variants) {
            spellings[Array(values.prefix(8)), default: []]
              .append(
                Spelling(
                  values: values, formulation: index,
                  letters: written.map { Self.respelled($0, as: values) }))
          }
        }
      }
    }
  }

  static func letters(of text: String) -> [CasedLetter] {
    let bytes = Array(text.utf8)
    return tokens(of: text).filter { isLetter($0.value) }.map { token in
      let scalar = String(decoding: bytes[token.start..<token.end], as: UTF8.self).unicodeScalars
        .first
      let isCased = scalar?.properties.isUppercase != scalar?.properties.isLowercase
      return CasedLetter(
        value: token.value, isCapital: isCased ? scalar?.properties.isUppercase : nil)
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    let traits = FoldedScalar(folding: value).traits
    return (traits.contains(.word) || traits.contains(.wide)) && !traits.contains(.extending)
  }

  /// The letters of a spelling: those that its words have too, in the same order, as they are there.
  private static func respelled(
    _ written: [CasedLetter], as spelling: [UInt32]
  ) -> [CasedLetter] {
    let values = spelling.filter(isLetter)
    let changes = values.difference(from: written.map(\.value))
    let new = Set(changes.insertions.map(\.place)), left = Set(changes.removals.map(\.place))
    var kept = written.indices.filter { !left.contains($0) }.map { written[$0] }[...]
    return values.indices.map { place in
      new.contains(place)
        ? CasedLetter(value: values[place], isCapital: nil) : kept.removeFirst()
    }
  }

  func occurrences(in text: String) -> [Occurrence] {
    let tokens = Self.tokens(of: text)
    let values = tokens.map(\.value)
    var found: Set<Occurrence> = []
    for first in tokens.indices {
      if first > 0, tokens[first - 1].traits.contains(.word), tokens[first].traits.contains(.word) {
        continue
      }
      let beginnings = (1...min(8, values.count - first)).map { Array(values[first..<first + $0]) }
      for spelling in beginnings.flatMap({ spellings[$0] ?? [] })
      where values[first...].starts(with: spelling.values)
        && Self.mayStand(first..<first + spelling.values.count, in: tokens)
      {
        let last = first + spelling.values.count - 1
        let range = TextRange(utf8: tokens[first].start..<tokens[last].end)
        if let expected = spelling.letters {
          let letters = Self.letters(of: String(text[range]))
          guard letters.elementsEqual(expected, by: { $0.fits($1) }) else { continue }
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

  /// Whether a phrase may begin and end there.
  private static func mayStand(_ place: Range<Int>, in tokens: [Token]) -> Bool {
    let (first, end) = (place.lowerBound, place.upperBound)
    if tokens[first].traits.contains(.inner) { return false }
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
    for (place, unit) in units.enumerated() {
      guard unit.traits.isDisjoint(with: [.space, .ignorable]) else {
        between.append(unit)
        continue
      }
      extend(&tokens, by: between)
      let following = units[(place + 1)...].first { !isExtender($0) }
      if let space = space(in: between, after: tokens, before: unit, following) {
        tokens.append(space)
      }
      tokens.append(unit)
      between = []
    }
    extend(&tokens, by: between)
    return tokens
  }

  private static func isExtender(_ unit: Token) -> Bool {
    unit.traits.isSuperset(of: [.ignorable, .extending])
  }

  /// The invisible marks right after a character belong to all of what it decomposes to.
  private static func extend(_ tokens: inout [Token], by between: [Token]) {
    let marks = between.prefix(while: isExtender)
    guard let end = marks.last?.end else { return }
    for index in tokens.indices.reversed() {
      tokens[index].end = end
      if !tokens[index].traits.contains(.inner) { break }
    }
  }

  private static func space(
    in between: [Token], after tokens: [Token], before next: Token, _ following: Token?
  ) -> Token? {
    guard let previous = tokens.last,
      let first = between.firstIndex(where: { $0.traits.contains(.space) }),
      let last = between.lastIndex(where: { $0.traits.contains(.space) })
    else { return nil }
    let pair = [previous, next]
    func isDash(_ token: Token) -> Bool { token.value == 0x2D }
    let isLayout = [
      // East Asian punctuation, and Han beside anything but a word.
      isPunctuation(previous), isPunctuation(next) && previous.value != 0x2E,
      previous.traits.contains(.wide) && !next.traits.contains(.word),
      next.traits.contains(.wide) && !previous.traits.contains(.word) && previous.value != 0x2E,
      // Two quotes, two dashes, a slash or a sign behind a number.
      pair.allSatisfy { $0.traits.contains(.quote) }, pair.allSatisfy(isDash),
      [0x25, 0x2F, 0xB0, 0x2030, 0x2031].contains(previous.value),
      // A dash after something visible.
      isDash(previous) && tokens.count > 1 && !tokens[tokens.count - 2].traits.contains(.space),
    ]
    if isLayout.contains(true) { return nil }
    if between.contains(where: { $0.traits.contains(.lineBreak) }) {
      if first > 0, between[first - 1].value == 0xAD { return nil }
      let followsWord = previous.traits.contains(.word) || previous.traits.contains(.quote)
      if isDash(next), followsWord, following?.traits.contains(.word) == true { return nil }
    }
    return Token(
      value: 0x20, traits: .space, start: between[first].start, end: between[last].end)
  }

  static func isPunctuation(_ token: Token) -> Bool {
    token.traits.contains(.wide)
      && (token.value <= 0x3040 || (0xFF00...0xFFFF).contains(token.value))
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let place, _, _), .remove(let place, _, _): place
    }
  }
}
