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
  private static func unquoted(_ values: [UInt32]) -> [UInt32] {
    let unquoted = values.filter { $0 != 0x22 }
    let end = unquoted.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return Array(unquoted[..<end].drop { $0 == 0x20 })
  }

  /// With and without a space wherever Han and Latin meet, as texts are set and lines are broken;
  /// beyond three places, at all of them or none.
  private static func spaced(_ values: [UInt32]) -> [[UInt32]] {
    let places = values.indices.dropFirst().filter { place in
      let (left, right) = (values[place - 1], values[place])
      return left.isHan && right.isBesideHan || left.isBesideHan && right.isHan
    }
    let choices: [Set<Int>] =
      places.count <= 3
      ? places.reduce([[]]) { sets, place in sets + sets.map { $0.union([place]) } }
      : [[], Set(places)]
    return choices.map { chosen in
      values.indices.flatMap { chosen.contains($0) ? [0x20, values[$0]] : [values[$0]] }
    }
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

  /// Whether a space may part it from Han: a letter, a digit, or what belongs to a number.
  fileprivate var isBesideHan: Bool {
    isLatin || self == 0x25 || self == 0xB0
  }

  fileprivate var isLatin: Bool {
    (0x61...0x7A).contains(self) || (0x30...0x39).contains(self)
  }
}
