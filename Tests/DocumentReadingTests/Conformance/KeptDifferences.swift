/// The examples of the specifications that are read otherwise on purpose, each with its reason.
enum KeptDifferences {
  static let commonMark = byNumber([
    (noBreakSpace, [25, 335, 336]), (frontMatter, [98]), (rawTable, [149, 160, 192]),
    (unknownTag, [150, 164, 203, 493, 526, 538, 615, 616, 617, 619, 625]),
    (bareAddress, [604, 608, 610, 613, 614]), (version, [28, 173, 356, 627, 628]),
  ])

  static let gfm = byNumber([
    (noBreakSpace, [321, 343, 344]), (frontMatter, [68]), (rawTable, [119, 130, 159]),
    (unknownTag, [120, 133, 170, 500, 532, 544, 632, 633, 634, 636, 642]),
    (bareAddress, [610, 614, 616, 619, 620]), (hiddenTag, [653]),
  ])

  static let extensions = byNumber([(lineInCell, [12]), (hiddenTag, [22]), (footnotes, [23])])

  private static let noBreakSpace =
    "No-break spaces around a text are an indent made by hand, which the reader makes itself."
  private static let frontMatter =
    "Two lines of --- at the top hold front matter, also where it is empty."
  private static let rawTable =
    "A table in raw HTML is shown as its text, a row to a paragraph."
  private static let unknownTag =
    "What is no element of HTML, such as <name>, is a word of the author's and stays in sight."
  private static let bareAddress =
    "A bare address is a link, as GFM has it; its examples without extensions say otherwise."
  private static let hiddenTag =
    "A tag that GitHub shows, so that a page cannot use it, does nothing in a terminal."
  private static let lineInCell =
    "A cell is one line of the text; a break in it is a space."
  private static let footnotes =
    "Footnotes are blocks of their own with their label, and need no link back."
  private static let version =
    "The parser knows CommonMark 0.29; this example was changed in a later version."

  private static func byNumber(_ reasons: [(reason: String, numbers: [Int])]) -> [Int: String] {
    var kept: [Int: String] = [:]
    for (reason, numbers) in reasons {
      for number in numbers { kept[number] = reason }
    }
    return kept
  }
}
