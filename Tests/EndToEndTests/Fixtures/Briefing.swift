/// The texts that the cases read, as files of a home folder.
enum Briefing {
  static let markdown = "harbour.md"
  static let plain = "harbour.txt"
  static let chinese = "gangkou.md"
  static let long = "long.md"

  static func writeAll(to home: Home) throws {
    try home.write(markdownText, to: markdown)
    try home.write(plainText, to: plain)
    try home.write(chineseText, to: chinese)
    try home.write(longText, to: long)
  }

  static let markdownText = """
    # Harbour council sets out its plan

    *4 May 2026*

    The council of the twin ports met to agree what the coming year asks of pilots, quays and
    ferries. It promised a proactive fiscal policy, and said so twice.

    ## Quays and cranes

    Two quays will be rebuilt before the winter. The cranes on the northern basin stay where they
    are, and the council expects the work to cost less than last year.

    ### Northern basin

    The basin is dredged in spring. A lantern marks the channel until the buoys are back.

    ### Southern basin

    Nothing changes in the southern basin, where fishing boats lie three abreast.

    ## Ferries

    A third ferry begins in June. Tickets stay at the price of the old timetable, and a more
    proactive fiscal policy pays for the difference.

    | Route | Sailings | Fare |
    | --- | ---: | ---: |
    | Inner harbour | 42 | 3 |
    | Islands | 12 | 9 |

    ## Pilots

    Pilots train with the coastguard. The council will ask them in autumn what they learned, and
    report at the end of the year under the word lighthouse.

    """

  static let plainText = """
    Harbour council answers questions

    4 May 2026

    The council answered letters about the quays. It keeps a proactive fiscal policy.

    1. Why now

    Because the piles are old, and because winter is no time to rebuild a quay.

    2. What it costs

    Less than the last time. The harbourmaster keeps the accounts and shows them to whoever asks.

    """

  static let chineseText = """
    # 港口会议部署明年工作

    2026年5月4日

    会议听取了码头修缮情况的汇报，要求实施积极的财政政策，把钱花在要紧的地方。

    ## 码头

    北港池春季清淤，航道上先挂一盏灯，等浮标装好以后再撤。“三号码头”（含引桥）年内完工。

    ## 轮渡

    六月起增开第三班轮渡，票价不变，差额由更加积极的财政政策承担。

    """

  /// A text of many pages: section 17 has a word of its own, and one has a formulation.
  static let longText =
    "# A year of small reports\n\nKept under a proactive fiscal policy.\n\n"
    + (1...40).map { section in
      "## Report \(section)\n\n"
        + (1...6).map { paragraph in
          "Paragraph \(section).\(paragraph) tells what was seen from the pier: boats, weather, and "
            + "the patience of those who waited for both. Nobody asked for more than that, and "
            + "the notebook closes with \(section == 17 ? "a heron" : "the tide") at dusk.\n\n"
        }.joined()
    }.joined()
}
