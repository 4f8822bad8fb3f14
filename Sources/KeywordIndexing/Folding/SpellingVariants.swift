/// British and American spellings of the same English words.
///
/// A word respelled by rule may be none (`laboratory` gives one); no text holds that, so it costs nothing
/// but its place.
enum SpellingVariants {
  /// Of a form's folded characters, all spellings other than its own; at most `limit`.
  static func others(of values: [UInt32]) -> [[UInt32]] {
    guard values.contains(where: isLetter) else { return [] }
    var spellings: [[UInt32]] = [[]]
    for part in parts(of: values) {
      if let other = respelled(part), spellings.count * 2 <= limit {
        spellings = spellings.flatMap { [$0 + part, $0 + other] }
      } else {
        for index in spellings.indices { spellings[index] += part }
      }
    }
    return Array(spellings.dropFirst())
  }

  private static let limit = 8

  /// The words, and what stands between them.
  private static func parts(of values: [UInt32]) -> [ArraySlice<UInt32>] {
    var parts: [ArraySlice<UInt32>] = []
    var start = 0
    for index in values.indices.dropFirst()
    where isLetter(values[index]) != isLetter(values[index - 1]) {
      parts.append(values[start..<index])
      start = index
    }
    return parts + [values[start...]]
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value)
  }

  private static func respelled(_ word: ArraySlice<UInt32>) -> [UInt32]? {
    guard word.count >= 4, let first = word.first, isLetter(first) else { return nil }
    return byStem(word) ?? byEnding(word)
  }

  // MARK: - Stems

  private static func byStem(_ word: ArraySlice<UInt32>) -> [UInt32]? {
    guard beginnings.contains(beginning(of: word)) else { return nil }
    for length in stride(from: min(longestStem, word.count), through: 4, by: -1) {
      if let other = stems[Array(word.prefix(length))] { return other + word.dropFirst(length) }
    }
    return nil
  }

  /// The first four letters of the stems: most words begin otherwise.
  private static let beginnings = Set(stems.keys.map { beginning(of: $0[...]) })

  private static func beginning(of word: ArraySlice<UInt32>) -> UInt32 {
    word.prefix(4).reduce(0) { $0 << 8 | $1 }
  }

  /// Each spelling of a stem, and the other one; an underscore is a space.
  private static let stems: [[UInt32]: [UInt32]] = {
    var stems: [[UInt32]: [UInt32]] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let spellings = pair.split(separator: "/").map { spelling in
        spelling.unicodeScalars.map { $0 == "_" ? 0x20 : $0.value }
      }
      guard spellings.count == 2 else { continue }
      stems[spellings[0]] = spellings[1]
      stems[spellings[1]] = spellings[0]
    }
    return stems
  }()

  private static let longestStem = 10

  private static let pairs = """
    labor/labour favor/favour honor/honour behavior/behaviour endeavor/endeavour neighbor/neighbour
    harbor/harbour color/colour vigor/vigour rigor/rigour humor/humour armor/armour rumor/rumour
    center/centre theater/theatre fiber/fibre liter/litre meter/metre caliber/calibre
    defense/defence offense/offence license/licence pretense/pretence
    catalog/catalogue dialog/dialogue analog/analogue program/programme
    gray/grey skeptic/sceptic aging/ageing judgment/judgement acknowledgment/acknowledgement
    fulfill/fulfil enroll/enrol installment/instalment skillful/skilful maneuver/manoeuvre
    aluminum/aluminium plow/plough artifact/artefact percent/per_cent
    traveling/travelling traveled/travelled modeling/modelling modeled/modelled
    labeling/labelling labeled/labelled signaling/signalling signaled/signalled
    canceled/cancelled canceling/cancelling leveling/levelling leveled/levelled
    fueling/fuelling fueled/fuelled channeling/channelling channeled/channelled
    counseling/counselling totaled/totalled
    """

  // MARK: - Endings

  /// `-ise` and `-ize`, `-yse` and `-yze`, with what may follow.
  private static func byEnding(_ word: ArraySlice<UInt32>) -> [UInt32]? {
    guard word.count >= 6, word.suffix(8).contains(where: { $0 == 0x73 || $0 == 0x7A }) else {
      return nil
    }
    for ending in endings where word.count > ending.count + 2 && word.hasSuffix(ending) {
      let place = word.endIndex - ending.count - 1
      let vowel = word[place - 1]
      // -ise, -yse
      guard vowel == 0x69 || vowel == 0x79 && ending.first != 0x61 else { continue }
      guard word[place] == 0x73 || word[place] == 0x7A else { continue }
      var other = Array(word)
      other[place - word.startIndex] ^= 0x73 ^ 0x7A
      return other
    }
    return nil
  }

  private static let endings = ["ations", "ation", "ing", "ers", "er", "es", "ed", "e"]
    .map { $0.unicodeScalars.map(\.value) }
}

extension ArraySlice<UInt32> {
  fileprivate func hasSuffix(_ ending: [UInt32]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
