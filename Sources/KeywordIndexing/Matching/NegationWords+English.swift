extension NegationWords {
  /// Words that deny wherever they stand, beside those that stand before formulations.
  static let english =
    words(
      """
      none nothing nobody nowhere hardly scarcely barely rarely seldom few little unlikely unable inability \
      unwilling unwillingness impossible refusal stops stopping forbid forbids forbade forbidden
      """)
    + [
      "fail to", "fails to", "failed to", "failing to", "rule out", "rules out",
      "ruled out", "ruling out", "refrain from", "refrains from", "refrained from",
      "refraining from",
    ]
    + words(
      """
      refuse cease discontinue abandon avoid prevent prohibit reject oppose deny lack
      """
    ).flatMap(forms) + contractions

  private static let contractions = [
    "is", "are", "was", "were", "does", "do", "did", "has", "have", "had", "ca", "could", "wo",
    "would", "should", "must", "need", "might", "sha", "ought",
  ].map { $0 + "n't" }

  /// What has a negation in it and denies nothing.
  static let harmlessEnglish = [
    "not only", "not just", "not merely", "not simply", "not least", "not to mention",
    "whether or not",
    "no doubt", "no matter", "no less than", "no fewer than", "no later than", "no more than",
    "no sooner", "no.", "without doubt", "without fail", "nothing but", "nothing less than",
    "nothing short of", "none other than", "cannot but", "as opposed to",
    "a few", "the few", "next few", "past few", "last few", "first few", "coming few",
    "recent few", "these few", "those few", "every few", "only a few",
    "a little", "little by little", "one stop", "non stop", "cease fire",
  ]

  /// What comes before a word by which a clause says that something is so.
  static let copulas = words(
    """
    is are was were be been being am it become becomes became remain remains remained seem seems seemed \
    appear appears appeared look looks looked prove proves proved proven deem deems deemed consider \
    considers considered judge judges judged find finds found
    """)

  typealias Pair = (negative: String, positive: String)

  /// Opposites that say whether a thing should be or can be.
  static let judgements = pairs([
    "un": """
    acceptable achievable advised affordable attainable aware constitutional convinced desirable \
    enforceable feasible helpful justifiable justified lawful likely necessary needed persuaded prepared \
    realistic reasonable safe satisfied sound suitable sustainable tenable true viable warranted welcome \
    wise workable
    """,
    "in": """
    accurate adequate admissible advisable applicable appropriate capable compatible consistent correct \
    effective eligible feasible sufficient tolerable valid
    """,
    "im": "permissible plausible possible practicable practical probable proper prudent",
    "il": "legal legitimate logical", "ir": "rational relevant responsible",
  ])

  /// Other opposites; those by `un` and `non` are found by their form.
  static let otherOpposites =
    pairs([
      "in": """
      ability action active adequacy complete conclusive consequential consistency convenient decisive \
      definite dependence dependent direct discriminate effectiveness efficiency efficient elastic \
      equality equitable exact expensive flexibility flexible formal frequent operable secure security \
      sensitive significant sincere solvency solvent stability sufficiency tolerant visible voluntary
      """,
      "im": """
      balance balanced material mature mobile moderate modest moral partial patient perfect precise pure
      """,
      "il": "liberal licit liquid liquidity literate",
      "ir": "reconcilable regular resolute reversible",
      "dis": """
      advantage advantageous approval comfort honest incentive inclined interested loyal orderly \
      proportionate satisfied similar unity
      """,
    ])
    + words(
      """
      agree allow appear approve believe connect continue credit engage like obey please possess prove \
      qualify regard respect trust use
      """
    ).flatMap { verb in forms(of: verb).map { ("dis" + $0, $0) } }
    + zip(forms(of: "discourage"), forms(of: "encourage")).map { ($0, $1) }

  /// What begins as an opposite does, and is none, or is a thing of its own that is counted.
  static let falseOpposites = ["unless", "unemployment", "unemployed"]

  private static func pairs(_ words: KeyValuePairs<String, String>) -> [Pair] {
    words.flatMap { prefix, words in
      self.words(words).flatMap { word -> [Pair] in
        [(prefix + word, word), (prefix + adverb(of: word), adverb(of: word))]
      }
    }
  }

  /// The words of a text with a space between each and the next.
  static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static func adverb(of word: String) -> String {
    if word.hasSuffix("le") { return word.dropLast() + "y" }
    if word.hasSuffix("y") { return word.dropLast() + "ily" }
    return word.hasSuffix("ic") ? word + "ally" : word + "ly"
  }

  private static func forms(of verb: String) -> [String] {
    if verb.hasSuffix("ee") { return [verb, verb + "s", verb + "d", verb + "ing"] }
    if verb.hasSuffix("fy") || verb.hasSuffix("ny") {
      return [verb, verb.dropLast() + "ies", verb.dropLast() + "ied", verb + "ing"]
    }
    if verb.hasSuffix("e") { return [verb, verb + "s", verb + "d", verb.dropLast() + "ing"] }
    return [verb, verb + (verb.hasSuffix("ss") ? "es" : "s"), verb + "ed", verb + "ing"]
  }
}
