import DocumentModel
import DocumentReading
import KeywordIndexing

/// Texts and a lexicon written for these tests.
enum Fixture {
  static let briefing = """
    ---
    title: Harbour council sets its course for the autumn
    date: 2026-09-14
    ---

    The council met on Monday and kept its course. It will pursue steady expansion and keep a
    prudent ledger, as it has said since spring.

    ## Prices

    Members noted that prices had eased. They want steady expansion without heat, and they repeat
    that a *prudent ledger* is no obstacle to it.

    - Fares stay as they are.
    - Quay dues fall by a tenth.
      - Small boats pay nothing.

    > What was promised in spring is kept in autumn.

    ### Bread

    Bread is watched most closely. Nobody expects the firm hand to return this year.

    ### Fuel

    Fuel costs what the world asks. A **firm hand** would not change it.

    ## Work

    | Trade | Hands | Change |
    |:------|------:|-------:|
    | Rope  |   120 |     +4 |
    | Sail  |    88 |     -2 |

    The yards are looking for hands, and steady expansion needs them.[^1]

    ## 港口

    会议强调，要坚持稳步扩张，账目从严，着力稳船员、稳码头、稳运价。全年目标（货运三百万吨）不变，继续落实从严管理要求。

    [^1]: Counted at the end of August.
    """

  static let plain = """
    Lighthouse keepers agree on a watch

    The keepers of the northern lights agreed on Tuesday to share the night watches through the
    winter, and to write down what they see.
    """

  /// Characters of many code points, and text that is none of a script with spaces.
  static let clusters = """
    # Re\u{301}sume\u{301} 👩‍👩‍👧‍👦

    ไทย क्षि e\u{301}\u{302} 🇨🇳🇨🇭🇨 ☁️ 각각 ᄀ각 1️⃣ 👍🏽\u{200D} z\u{300}\u{301}\u{302}\u{303}

    | 甲\u{FE00} | b\u{301} |
    |---|---|
    | 🇩🇪 | |
    | | ❤️‍🔥 |

    ```
    x\u{301}\ty
    　全角
    ```
    """

  static let lexicon = """
    name = "harbour"
    title = "Harbour talk"

    [categories]
    growth = { name = "growth", hue = "green" }
    money = { name = "money", hue = "amber" }

    [families]
    ledger = { name = "weight of the ledger" }
    quays = { name = "care of the quays", within = "ledger" }

    [[formulation]]
    id = "steady-expansion"
    category = "growth"
    gloss = "More trade, but no faster than the quays can take."
    en = ["steady expansion"]
    zh = ["稳步扩张"]

    [[formulation]]
    id = "prudent-ledger"
    category = "money"
    gloss = "Spend what comes in."
    en = ["prudent ledger"]
    zh = ["账目从严"]
    family = "ledger"
    first-use = { date = "2019-04", source = "Spring report of the harbour council" }

    [[formulation]]
    id = "firm-hand"
    category = "money"
    gloss = "Spend less than comes in."
    en = ["firm hand"]
    zh = ["从严管理"]
    family = "ledger"
    polarity = "negative"

    [[formulation]]
    id = "open-purse"
    category = "money"
    gloss = "Spend first."
    en = ["open purse"]
    family = "ledger"
    rung = 3

    [[formulation]]
    id = "dredge-at-once"
    category = "growth"
    gloss = "The quays come first."
    en = ["dredge at once"]
    family = "quays"
    """

  static func document(_ text: String = briefing) throws -> Document {
    try DocumentReader(format: .markdown).read(.bytes(Array(text.utf8), name: nil))
  }

  private static var harbour: Lexicon {
    LexiconReader(file: "harbour.toml").read(lexicon).lexicon
  }

  static func matcher() -> PhraseMatcher {
    PhraseMatcher([harbour])
  }

  static func families() -> [FormulationFamily] {
    harbour.families
  }
}
