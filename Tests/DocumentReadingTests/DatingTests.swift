import DocumentModel
import Testing

@testable import DocumentReading

@Suite("A document's date")
struct DatingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var name: String?
    var date: String?
    var from: Metadata.DateOrigin?

    init(
      _ testDescription: String, _ text: String, name: String? = nil, _ date: String? = nil,
      _ from: Metadata.DateOrigin? = nil
    ) {
      self.testDescription = testDescription
      (self.text, self.name, self.date, self.from) = (text, name, date, from)
    }
  }

  private static let body = """
    The dues fall by a tenth for all ships that call at the northern quay, the board said, and the \
    gate opens in spring.
    """

  private static let trusted = [
    Case(
      "front matter is trusted most",
      "---\ndate: 2026-04-28\n---\n\nOn April 20, the board met.\n\n\(body)",
      name: "2026-05-01.md", "2026-04-28", .frontMatter),
    Case(
      "a line of the head comes before the name of the file",
      "Dues of the Port\n28 April 2026\n\n\(body)\n\n\(body)", name: "2026-05-02-dues.txt",
      "2026-04-28", .text),
    Case(
      "the name of the file tells what the text does not",
      "Dues of the Port\n\n\(body)\n\n\(body)", name: "2026-04-28-dues.txt", "2026-04-28",
      .fileName),
    Case(
      "the day of the file is taken where the text has no day",
      "Dues of the Port\nApril 2026\n\n\(body)\n\n\(body)", name: "2026-04-28.txt", "2026-04-28",
      .fileName),
    Case("no date is none", "Dues of the Port\n\n\(body)\n\n\(body)", name: "dues.txt"),
  ]

  private static let withoutYear = [
    Case(
      "the year comes from the file",
      "Dues of the Port\n\nOn April 28, the board met and lowered the dues. \(body)",
      name: "2026-04-29-dues.txt", "2026-04-28", .textAndFileName),
    Case(
      "in Chinese too", "港口费用下调\n\n港口理事会7月30日召开会议，决定下调费用。会议强调，北码头春季开放，各方要做好准备。",
      name: "2026-07-31_port.txt", "2026-07-30", .textAndFileName),
    Case(
      "of a meeting of two days it is the last",
      "港口会议举行\n\n港口工作会议12月11日至12日举行。会议决定下调费用，要求北码头春季开放，各方做好准备。",
      name: "2023-12-12_port.txt", "2023-12-12", .textAndFileName),
    Case(
      "a file of January is about a day of December",
      "Dues of the Port\n\nOn December 30, the board met and lowered the dues. \(body)",
      name: "2026-01-03.txt", "2025-12-30", .textAndFileName),
    Case(
      "the year comes from the text that speaks of one",
      "Dues of the Port\n\nOn April 28, the board met. \(body)\n\nThe year 2026 is the first of the "
        + "plan (2026–2030).\n\nGoals by 2030 stay.",
      "2026-04-28", .text),
    Case(
      "or from the same day in full",
      "Dues of the Port\n\nOn April 28, the board met. \(body)\n\nIn 2019, 2020 and 2021 they rose."
        + "\n\nIssued on 28 April 2026.",
      "2026-04-28", .text),
    Case(
      "it is not made up", "Dues of the Port\n\nOn April 28, the board met. \(body)\n\n\(body)"),
    Case(
      "at the turn of a year the one spoken of may be the next",
      "港口会议举行\n\n港口会议12月9日召开，研究2026年工作。会议决定下调费用，要求北码头春季开放，各方做好准备。"),
    Case(
      "nor taken from the beginning of a time",
      "港口会议举行\n\n4月28日，港口理事会召开会议。2025年以来，会议决定下调费用，要求北码头春季开放，各方做好准备工作。"),
    Case(
      "in English neither",
      "Dues of the Port\n\nOn April 28, the board met. Since 2025 the dues have risen. \(body)"),
    Case(
      "a dateline has the day too",
      "港口费用下调\n\n新华社北京4月30日电 港口理事会决定下调费用。会议强调，北码头春季开放，各方要做好准备工作。",
      name: "2026_port.txt", "2026-04-30", .textAndFileName),
    Case(
      "a label has the day too", "Dues of the Port\n\nPublished: April 28\n\n\(body)",
      name: "2026-04-30.txt", "2026-04-28", .textAndFileName),
  ]

  private static let history = [
    Case(
      "the beginning of a time is not the date",
      "Dues of the Port\n\nSince March 5, 2019, the dues have risen each year. \(body)\n\n\(body)"),
    Case(
      "nor is the day of a law",
      "港口费用下调\n\n根据2019年3月5日的条例，港口理事会决定下调费用。会议强调，北码头春季开放，各方要做好准备工作。"),
    Case(
      "nor the day on which a rule begins to hold",
      "港口费用下调\n\n新的港口费用自2026年7月1日起施行。会议强调，北码头春季开放，各方要做好准备工作，确保平稳有序。"),
    Case(
      "nor last year's",
      "港口费用下调\n\n去年12月9日，港口理事会上调费用。会议强调，北码头春季开放，各方要做好准备工作，确保平稳有序。",
      name: "2026-04-28.txt", "2026-04-28", .fileName),
    Case(
      "nor one far from that of the file",
      "Dues of the Port\n\nOn December 18, 1978, the board met for the first time. \(body)",
      name: "2026-04-28.txt", "2026-04-28", .fileName),
    Case(
      "nor one further down",
      "Dues of the Port\n\n\(body)\n\n\(body)\n\nOn March 5, 2019, the quay was built."),
  ]

  @Test("comes from where it is surest, and says from where", arguments: trusted)
  func order(of example: Case) throws { try check(example) }

  @Test("is told also where the text leaves out the year", arguments: withoutYear)
  func year(of example: Case) throws { try check(example) }

  @Test("is not one that is merely mentioned", arguments: history)
  func mention(in example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    let source = DocumentSource.bytes(Array(example.text.utf8), name: example.name)
    for document in [
      try DocumentReader().read(source), try DocumentReader(format: .markdown).read(source),
    ] {
      #expect(document.metadata.date?.description == example.date)
      #expect(document.metadata.dateOrigin == example.from)
    }
  }
}

@Suite("A document's source and language")
struct SourceAndLanguageTests {
  @Test(
    "the source is named by a label, a dateline or a name that is known",
    arguments: [
      ("来源：港口通讯社　2026-04-28", "港口通讯社"), ("Source: Harbour Wire", "Harbour Wire"),
      ("By Ann Writer | Reuters | April 28, 2026", "Reuters"),
      ("28 April 2026 · Harbour Times", "Harbour Times"),
    ])
  func labels(line: String, source: String) throws {
    let document = try Document.plain(
      "Dues of the Port\n\(line)\n\nThe board lowered the dues for all ships.\n\nIt met at noon.")
    #expect(document.metadata.source == source)
  }

  @Test(
    "a report names its agency first",
    arguments: [
      ("新华社北京4月30日电 理事会决定下调费用。", "新华社"), ("（新华社记者）理事会决定下调费用。", nil),
      ("央视网消息（新闻联播）：理事会决定下调费用。", "央视网"), ("新华社的报道说，费用下调，电力充足。", nil),
      ("BEIJING, April 28 (Xinhua) -- The board met.", "Xinhua"),
      ("WASHINGTON (AP) — The board met.", "AP"),
      ("The board (of the port) — all of it — met.", nil),
      ("NATO (all of it) met.", nil),
    ] as [(String, String?)])
  func datelines(paragraph: String, source: String?) {
    #expect(Dateline(paragraph[...])?.source == source)
  }

  @Test(
    "the language is told by script and words",
    arguments: [
      ("The board lowered the dues, and the north gate opens in spring.", "en"),
      ("理事会决定降低港口费用。", "zh"), ("理事會決定降低港口費用。", "zh"),
      ("理事会は港湾料金を引き下げることを決めた。", "ja"), ("이사회는 항만 요금을 내리기로 했다.", "ko"),
      ("Le conseil a baissé les droits du port et ouvre le quai dans une semaine.", "fr"),
      ("Der Rat hat die Gebühren gesenkt und das Tor wird mit dem Frühling geöffnet.", "de"),
      ("La junta decidió bajar las tasas del puerto y abrir el muelle por la primavera.", "es"),
      ("Совет решил снизить портовые сборы, и причал открыт.", "ru"),
      ("Рада вирішила знизити портові збори, і причал відкрито.", "und"),
      ("Il consiglio ha deciso di abbassare le tasse e di aprire il molo.", "und"),
      ("quay", "und"),
    ])
  func languages(text: String, code: String) throws {
    #expect(try Document.plain(text).metadata.language.rawValue == code)
  }
}
