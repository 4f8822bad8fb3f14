/// What parts of English compounds tell: a hyphen after `self` or before `owned` is the word's own,
/// also where a line ends there.
enum CompoundWords {
  /// Whether the hyphen between two parts in small letters joins a compound.
  static func joins(_ first: String, _ second: String) -> Bool {
    // year-on-year, state-of-the-art
    if let link = second.split(separator: "-").first, link.utf8.count < second.utf8.count,
      links.contains(String(link))
    {
      return true
    }
    if openings.contains(first), second.count > 3 {
      return !endings.contains { second.hasPrefix($0) }
    }
    return closings.contains(second) && (first.count > 3 || first == "so")
      && !prefixes.contains(first)
  }

  private static let links: Set<String> = ["on", "to", "of", "by", "in", "up", "off", "the", "and"]

  /// What rarely begins a word that is broken, but for the endings below.
  private static let openings: Set<String> = [
    "self", "cross", "well", "high", "low", "long", "short", "medium", "mid", "full", "vice", "non",
    "anti", "post", "quasi", "socio", "hard", "fast", "large", "small", "deep", "wide", "broad",
    "best", "better", "ill", "first", "third", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety",
  ]

  /// What makes one word of such a beginning: highlight, shortage, postponed, nonsense.
  private static let endings = [
    "ened", "ening", "ness", "ages", "fall", "ship", "ware", "light", "ways", "down", "land",
    "hand", "coming", "cuts", "hold", "ings", "word", "over", "roads", "less", "ishly",
    "sense", "theless", "etheless", "roy", "night", "point", "pone", "poning", "trust", "dote",
    "biotic", "septic", "cast", "fold", "some", "self", "body", "teen",
  ]

  /// What rarely ends a word that is broken.
  private static let closings: Set<String> = [
    "owned", "based", "driven", "oriented", "related", "funded", "backed", "sponsored", "friendly",
    "intensive", "level", "term", "range", "scale", "making", "called", "sized",
  ]

  private static let prefixes: Set<String> = ["inter", "over", "under", "fore", "intra", "trans"]
}
