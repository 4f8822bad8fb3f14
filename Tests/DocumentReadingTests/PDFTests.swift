import DocumentModel
import Testing

@testable import DocumentReading

@Suite("PDF")
struct PDFTests {
  @Test("type and numbers tell the title, the date and the headings; lines are joined")
  func structure() throws {
    var print = PDFPrint()
    print.line("The Harbour in Winter", .larger, x: 500)
    print.line("12 March 2025", x: 650)
    print.line("1. Demand", .large, gap: 2)
    print.line("The council met on Monday and looked at the traffic of the year in de-", full: true)
    print.line("tail, which had grown for the third time.")
    print.line("1.1 Prices", .bold, gap: 2)
    print.line("Nobody expected fireworks.")
    print.line("2. Outlook", .large, gap: 2)
    print.line("The next meeting is in autumn.")

    let document = try print.document()

    #expect(
      document.parts == [
        "title: The Harbour in Winter", "byline: 12 March 2025", "heading1: 1. Demand",
        "paragraph: The council met on Monday and looked at the traffic of the year in detail, "
          + "which had grown for the third time.",
        "heading2: 1.1 Prices", "paragraph: Nobody expected fireworks.", "heading1: 2. Outlook",
        "paragraph: The next meeting is in autumn.",
      ])
    #expect(document.metadata.date == CivilDate(year: 2025, month: 3, day: 12))
  }

  @Test("running heads, feet and watermarks go, and a paragraph goes on over the page")
  func runningMatter() throws {
    var print = PDFPrint()
    let ports = ["Northern", "Southern", "Eastern", "Western"]
    for (page, part) in ["Demand", "Demand", "Outlook", "Outlook"].enumerated() {
      if page > 0 { print.newPage() }
      print.put("Harbour Review \(page + 7)", .small, x: 200, y: 120)
      print.put(part, .small, x: 1250, y: 120)
      print.put("DRAFT", .faint, x: 500, y: 1200)
      print.put("— \(page + 7) —", x: 760, y: 2330)
      print.line(
        "The \(ports[page]) quay was dredged while the ships waited outside and", full: true)
      print.line(
        "the \(ports[page]) pilots were told to wait for the tide that comes and", full: true)
    }
    print.line("then ends.")

    let parts = try print.document().parts
    #expect(
      parts == [
        "paragraph: "
          + ports.map {
            "The \($0) quay was dredged while the ships waited outside and the \($0) pilots were "
              + "told to wait for the tide that comes and "
          }.joined() + "then ends."
      ])
  }

  @Test("two columns are read one after the other, below what crosses them")
  func columns() throws {
    var print = PDFPrint()
    print.line("A Bulletin of Quays", .larger, x: 450)
    for (column, name) in ["left", "right"].enumerated() {
      print.backToTop(400)
      let x = column == 0 ? 200 : 840
      for row in 1...7 { print.line("line \(row) of the \(name) column goes on", x: x, width: 560) }
      print.line("and ends here.", x: x)
    }

    let side = { (name: String) in
      (1...7).map { "line \($0) of the \(name) column goes on " }.joined() + "and ends here."
    }
    let parts = try print.document().parts
    #expect(
      parts == [
        "title: A Bulletin of Quays", "paragraph: \(side("left"))", "paragraph: \(side("right"))",
      ])
  }

  @Test("three columns are read from left to right")
  func threeColumns() throws {
    var print = PDFPrint()
    for (column, name) in ["first", "second", "third"].enumerated() {
      print.backToTop()
      let x = 120 + column * 460
      for row in 1...7 { print.line("\(row) lines of the \(name) are", x: x, width: 390) }
      print.line("read.", x: x)
    }

    let parts = try print.document().parts
    #expect(
      parts
        == ["first", "second", "third"].map { name in
          "paragraph: " + (1...7).map { "\($0) lines of the \(name) are " }.joined() + "read."
        })
  }

  @Test("below the title of a page of its own, what no heading looks like is the subtitle")
  func titlePage() throws {
    var print = PDFPrint()
    print.line("Lantern Review", .larger)
    print.line("The second quarter", .large, gap: 3)
    print.line("28 June 2025", gap: 3)
    print.newPage()
    print.line("Demand", .bold)
    print.line("Nobody expected fireworks.", gap: 2)

    let parts = try print.document().parts
    #expect(
      parts == [
        "title: Lantern Review", "subtitle: The second quarter", "byline: 28 June 2025",
        "heading1: Demand", "paragraph: Nobody expected fireworks.",
      ])
  }

  @Test("a list of contents is known by its leaders, and left out")
  func contents() throws {
    var print = PDFPrint()
    print.line("Annual Review", .larger)
    print.line("Contents", .large, gap: 2)
    for (index, name) in ["Foreword", "Lamps", "Keepers"].enumerated() {
      print.line("\(name) . . . . . . . . . . . . . . . . . . . \(index + 2)", full: true)
    }
    print.newPage()
    for name in ["Foreword", "Lamps", "Keepers"] {
      print.line(name, .large, gap: 2)
      print.line("What there is to say of it is said here.")
    }

    let parts = try print.document().parts
    #expect(
      parts == ["title: Annual Review"]
        + ["Foreword", "Lamps", "Keepers"].flatMap {
          ["heading1: \($0)", "paragraph: What there is to say of it is said here."]
        })
  }

  @Test("notes at the foot of a page stand at the end, and what refers to them says so")
  func notes() throws {
    var print = PDFPrint()
    print.line("The lamps are trimmed every evening", width: 700)
    print.put("1", .raised, x: 900, y: 238)
    print.put(" and burn all night, as", x: 912, y: 250, width: 488)
    print.line("the keepers say.")
    print.put("1", .raised, x: 200, y: 2000)
    print.put("See the letter of the keepers.", .small, x: 220, y: 2010)

    let parts = try print.document().parts
    #expect(
      parts == [
        "paragraph: The lamps are trimmed every evening[1] and burn all night, as the keepers say.",
        "footnote[1]", "paragraph: See the letter of the keepers.",
      ])
  }

  @Test("Han is joined without spaces, and headings are known by their face")
  func han() throws {
    var print = PDFPrint()
    print.line("关于灯塔维护的通知", .larger, x: 500)
    print.line("一、总体要求", .hei)
    print.line("要继续加强灯塔维护，推动渔业稳定增长，完善保障机制，确保航", .han, x: 280, full: true)
    print.line("道安全。", .han)
    print.line("二、重点任务", .hei)
    print.line("码头修缮取得积极进展。", .han, x: 280)

    let parts = try print.document().parts
    #expect(
      parts == [
        "title: 关于灯塔维护的通知", "heading1: 一、总体要求",
        "paragraph: 要继续加强灯塔维护，推动渔业稳定增长，完善保障机制，确保航道安全。",
        "heading1: 二、重点任务", "paragraph: 码头修缮取得积极进展。",
      ])
  }

  @Test("the outline that a PDF has of its own tells headings that look like text")
  func bookmarks() throws {
    var print = PDFPrint()
    for name in ["Demand", "Wages"] {
      print.line(name, gap: 2)
      print.line("Nobody expected fireworks at the meeting of the council on Monday, and", gap: 2)
      print.line("there were none this time.")
    }
    print.bookmarks = """
      <outline><item page="1">Demand</item><outline><item page="1">Wages</item></outline></outline>
      """

    let outline = try print.document().outline
    #expect(outline == ["1 Demand", "2 Wages"])
  }

  @Test("bullets make a list, and cells beside each other a table")
  func lists() throws {
    var print = PDFPrint()
    print.line("The council promised the following things to all of the shipowners who", full: true)
    print.line("came to the meeting.")
    print.line("\u{F0B7} steady rules", x: 240, gap: 2)
    print.line("\u{F0B7} new cranes", x: 240, gap: 2)
    for (port, ships) in [("North", "12"), ("South", "7")] {
      print.line(port, gap: 2)
      print.line(ships, x: 900, gap: 0)
    }

    let parts = try print.document().parts
    #expect(
      parts == [
        "paragraph: The council promised the following things to all of the shipowners who came to "
          + "the meeting.",
        "list", "item[•]", "paragraph: steady rules", "item[•]", "paragraph: new cranes",
        "table[2x2]: North\\t12\\nSouth\\t7",
      ])
  }

  @Test(
    "a hyphen at the end of a line is kept where it is the word's own",
    arguments: [
      ("for inter-", "national trade", "international"), ("the long-", "term plan", "long-term"),
      ("in 2024-", "2025 and", "2024-2025"), ("of soft\u{AD}", "ening prices", "softening"),
      ("the e\u{FB03}-", "cient quay", "efficient"), ("for high-", "quality work", "high-quality"),
      ("on self-", "reliance and", "self-reliance"), ("a high-", "light of", "highlight"),
      ("the non-", "governmental body", "non-governmental"), ("the short-", "age of", "shortage"),
      ("by state-", "owned quays", "state-owned"), ("a state-", "ment of", "statement"),
      ("growth year-", "on-year was", "year-on-year"), ("the so-", "called quay", "so-called"),
      ("the so-", "lution was", "solution"), ("a co-", "operation of", "cooperation"),
    ])
  func hyphens(_ first: String, _ second: String, word: String) throws {
    var print = PDFPrint()
    print.line("What is long-term here stands in this line, and goes on to its end and", full: true)
    print.line(first, full: true)
    print.line("\(second) is what follows.")

    let text = try print.document().text
    #expect(text.split(whereSeparator: \.isWhitespace).contains(Substring(word)), "\(text)")
  }

  @Test(
    "a paragraph goes on after a hyphen, whatever follows it",
    arguments: [("2025-", "26"), ("China-", "ASEAN"), ("US-", "China")])
  func hyphenBeforeCapital(_ first: String, _ second: String) throws {
    var print = PDFPrint()
    print.line("What is agreed here stands in this line, and goes on to its end and", full: true)
    print.line("the budget of the harbour for \(first)", width: 600)
    print.line("\(second) is what follows.")

    #expect(try print.document().text.hasSuffix("for \(first)\(second) is what follows."))
  }

  @Test("pages without text are said to hold pictures")
  func pictures() {
    #expect(throws: DocumentError(name: "print.xml", reason: .notConverted(.picturesOnly))) {
      try PDFPrint().document()
    }
  }

  @Test(
    "what XML does not allow costs only itself",
    arguments: ["\u{1}", "<i><b>odd</i></b>", "R&D", "a < b", "&nothing;", "</page>"])
  func malformed(_ odd: String) throws {
    var print = PDFPrint()
    print.line("The Harbour in Winter", .larger)
    print.line("Nobody expected \(odd) of it.", gap: 2)
    print.line("1. Demand", .large, gap: 2)
    print.line("The council met on Monday.", gap: 2)
    let document = try print.document()
    #expect(document.outline == ["1 1. Demand"])
    #expect(document.metadata.title == "The Harbour in Winter")
  }

  @Test("odd and broken prints are read as far as they go", arguments: 0..<60)
  func broken(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var print = PDFPrint()
    for _ in 0..<30 {
      let face = PDFPrint.Face.allCases.randomElement(using: &random) ?? .body
      let words = ["1", "Words of it.", "•", "目录", "…… 7", "\t", "1.1", "-"]
      print.put(
        words.randomElement(using: &random) ?? "", face,
        x: .random(in: -900...9000, using: &random),
        y: .random(in: -900...9000, using: &random), width: .random(in: -9...9000, using: &random))
      if Int.random(in: 0..<6, using: &random) == 0 { print.newPage() }
    }
    var bytes = Array(print.xml.utf8)
    if seed % 2 == 1 { bytes.removeLast(Int.random(in: 1..<bytes.count - 200, using: &random)) }
    for _ in 0..<(seed % 3) {
      bytes[Int.random(in: 200..<bytes.count, using: &random)] = .random(
        in: 1...255, using: &random)
    }
    guard let document = try? DocumentReader(format: .pdfXML).read(.bytes(bytes, name: nil)) else {
      return
    }
    for leaf in document.leaves where document.blocks[leaf].range.upperBound > document.end {
      Issue.record("a block past the end")
    }
  }
}
