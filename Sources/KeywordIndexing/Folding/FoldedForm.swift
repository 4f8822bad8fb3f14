/// A spelling of a formulation, folded like the text in which it is searched.
struct FoldedForm: Hashable {
  var values: [UInt32]

  /// Longer ones are not searched: no phrase is.
  static let limit = 400

  init(values: [UInt32]) {
    self.values = values
  }

  init(_ text: String) {
    var text = text
    values = text.withUTF8 { bytes in
      var values: [UInt32] = []
      var folded = FoldedText(bytes, in: 0..<bytes.count)
      while let element = folded.next() { values.append(element.value) }
      return values
    }
  }

  /// Whether anything is left that a text could hold: a letter, a digit, a Han character.
  var isSearchable: Bool {
    values.count <= Self.limit
      && values.contains { FoldedScalar(folding: $0).isLetter }
  }

  /// Whether it is a single character, which would be found everywhere; quotes, which may be left out,
  /// do not count.
  var isShort: Bool {
    values.count { $0 != 0x22 } < 2
  }

  /// The spellings that mean the same by rule: British and American ones, hyphens as spaces or, if asked
  /// for, left out, quotes left out, a space between Han and Latin or none, and the plural of the last
  /// word.
  func variants(withPlural: Bool, withoutHyphens: Bool) -> [[UInt32]] {
    var forms = [values] + SpellingVariants.others(of: values)
    if values.contains(0x2D) {
      forms = forms.flatMap { Self.hyphenVariants(of: $0, leftOut: withoutHyphens) }
    }
    if values.contains(0x22) { forms += forms.map(Self.unquoted) }
    forms = forms.flatMap(Self.spaced)
    if withPlural { forms += forms.compactMap(Self.plural) }
    return forms
  }

  /// Every hyphen inside a word as itself, as a space and left out; beyond three only the first.
  private static func hyphenVariants(of values: [UInt32], leftOut: Bool) -> [[UInt32]] {
    var forms: [[UInt32]] = [[]]
    var hyphens = 0
    for (index, value) in values.enumerated() {
      let joins =
        value == 0x2D && index > 0 && index + 1 < values.count
        && values[index - 1].isLatin && values[index + 1].isLatin
      if joins { hyphens += 1 }
      if joins && hyphens <= 3 {
        forms = forms.flatMap { [$0 + [0x2D], $0 + [0x20]] + (leftOut ? [$0] : []) }
      } else {
        for form in forms.indices { forms[form].append(value) }
      }
    }
    return forms
  }

  /// Without quotes, and without the spaces that then stand at the beginning or the end.
  ///
  /// Between two words that only quotes part a space takes their place: folding leaves none there.
  private static func unquoted(_ values: [UInt32]) -> [UInt32] {
    var unquoted: [UInt32] = []
    var left = 0
    for value in values {
      if value == 0x22 {
        left += 1
        continue
      }
      if left > 0, value.isLatin, endsInWord(unquoted, besides: left) { unquoted.append(0x20) }
      left = 0
      unquoted.append(value)
    }
    let end = unquoted.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return Array(unquoted[..<end].drop { $0 == 0x20 })
  }

  /// Whether a word ended before so many quotes that were left out, rather than one went on: there were
  /// at least two, or one after an apostrophe.
  private static func endsInWord(_ values: [UInt32], besides quotes: Int) -> Bool {
    if values.last == 0x27 { return values.dropLast().last?.isLatin == true }
    return quotes > 1 && values.last?.isLatin == true
  }

  /// With and without a space wherever Han and Latin meet, as texts are set and lines are broken;
  /// beyond three places, at all of them, at one or at none.
  private static func spaced(_ values: [UInt32]) -> [[UInt32]] {
    let places = values.indices.dropFirst().filter { isMeeting(in: values, at: $0) }
    let choices: [Set<Int>] =
      places.count <= 3
      ? places.reduce([[]]) { sets, place in sets + sets.map { $0.union([place]) } }
      : [[], Set(places)] + places.map { [$0] }
    return choices.map { chosen in
      values.indices.flatMap { chosen.contains($0) ? [0x20, values[$0]] : [values[$0]] }
    }
  }

  /// Whether Han and Latin meet before `place`; a quote beside Han, on its far side, is like Han.
  private static func isMeeting(in values: [UInt32], at place: Int) -> Bool {
    let (left, right) = (values[place - 1], values[place])
    if left.isLatin {
      return right.isHan
        || right == 0x22 && place + 1 < values.count && values[place + 1].isHan
    }
    return right.isLatin && (left.isHan || left == 0x22 && place > 1 && values[place - 2].isHan)
  }

  /// With the regular plural of the last word; nil when that does not end in a Latin letter, or
  /// looks like a plural already.
  private static func plural(_ values: [UInt32]) -> [UInt32]? {
    guard let last = values.last, values.count > 2 else { return nil }
    // A letter with an accent, which stands before it.
    if (0x300...0x36F).contains(last) { return values + [0x73] }
    guard (0x61...0x7A).contains(last) else { return nil }
    let before = values[values.count - 2]
    switch Unicode.Scalar(UInt8(truncatingIfNeeded: last)) {
    case "s" where before != 0x73: return nil
    case "y" where !"aeiou".unicodeScalars.contains(where: { $0.value == before }):
      return values.dropLast() + [0x69, 0x65, 0x73]
    case "s", "x", "z": return values + [0x65, 0x73]
    case "h" where before == 0x63 || before == 0x73: return values + [0x65, 0x73]
    default: return values + [0x73]
    }
  }
}

extension FoldedScalar {
  /// Whether it is a character of the Chinese script.
  var isHan: Bool { value.isHan }

  fileprivate var isLetter: Bool {
    traits.intersection([.word, .extending]) == .word || isHan
  }
}

extension UInt32 {
  fileprivate var isHan: Bool {
    (0x3400...0x9FFF).contains(self) || (0x20000...0x3FFFF).contains(self)
      || (0xF900...0xFAFF).contains(self)
  }

  fileprivate var isLatin: Bool {
    (0x61...0x7A).contains(self) || (0x30...0x39).contains(self)
  }
}
