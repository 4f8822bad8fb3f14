import DocumentModel
import Testing

@testable import DocumentReading

@Suite("PDF: what stands around the text of a page")
struct PDFPageTests {
  /// Two lines that fill the measure, and are no other page's.
  private static func text(of page: String) -> [String] {
    [
      "The \(page) quay was dredged while the ships waited outside and their",
      "masters were told on the \(page) day to wait for the tide that comes.",
    ]
  }

  @Test("a note whose number is that of its page is no page number", arguments: [true, false])
  func noteOnItsPage(isRaised: Bool) throws {
    var print = PDFPrint()
    for (page, name) in ["northern", "southern", "eastern", "western"].enumerated() {
      if page > 0 { print.newPage() }
      for line in Self.text(of: name) { print.line(line, full: true) }
      let number = "\(page + 1)"
      if isRaised {
        print.put(number, .raised, x: 200, y: 2200)
        print.put("Letter of the \(name) keepers.", .small, x: 230, y: 2210)
      } else {
        print.put("\(number) Letter of the \(name) keepers.", .small, x: 200, y: 2210)
      }
      print.put(number, .small, x: 760, y: 2330)
    }

    let document = try print.document()
    let notes = document.blocks.compactMap { block in
      if case .footnote(let label) = block.kind { return "\(label) \(document.text[block.range])" }
      return nil
    }
    #expect(
      notes == [
        "1 Letter of the northern keepers.", "2 Letter of the southern keepers.",
        "3 Letter of the eastern keepers.", "4 Letter of the western keepers.",
      ])
  }

  @Test("a note in the type of the text is known by its raised mark, to which the page refers")
  func largeNote() throws {
    var print = PDFPrint()
    print.line("The lamps are trimmed every evening", width: 700)
    print.put("1", .raised, x: 900, y: 238)
    print.put(" and burn all night, as", x: 912, y: 250, width: 488)
    print.line("the keepers say.")
    print.put("1", .raised, x: 200, y: 1988)
    print.put(
      " See the letter of the keepers, which is long and goes", x: 212, y: 2000, width: 1188)
    print.put("on in another line.", x: 200, y: 2050)

    let parts = try print.document().parts
    #expect(
      parts == [
        "paragraph: The lamps are trimmed every evening[1] and burn all night, as the keepers say.",
        "footnote[1]",
        "paragraph: See the letter of the keepers, which is long and goes on in another line.",
      ])
  }

  @Test("notes across two columns end with their own lines, however short those are")
  func notesAcrossColumns() throws {
    var print = PDFPrint()
    for (column, name) in ["left", "right"].enumerated() {
      print.backToTop(400)
      let x = column == 0 ? 200 : 840
      for row in 1...7 { print.line("line \(row) of the \(name) column goes on", x: x, width: 560) }
    }
    print.put("1", .raised, x: 1402, y: 740)
    print.put("1. A note of the keepers that goes on for", .small, x: 200, y: 2000, width: 1200)
    print.put("one more line.", .small, x: 200, y: 2040)

    let parts = try print.document().parts
    #expect(
      parts.suffix(2) == [
        "footnote[1]", "paragraph: A note of the keepers that goes on for one more line.",
      ])
  }

  @Test("a print of three pages has running heads on the last two")
  func shortPrint() throws {
    var print = PDFPrint()
    print.line("Harbour Review", .larger)
    for (page, name) in ["northern", "southern", "eastern"].enumerated() {
      if page > 0 {
        print.newPage()
        print.put("Harbour Board", .small, x: page == 1 ? 200 : 1200, y: 120)
        print.put("\(name) quays", .small, x: page == 1 ? 1200 : 200, y: 120)
      }
      for line in Self.text(of: name) { print.line(line, full: true) }
    }

    let text = try print.document().text
    #expect(text.split(separator: "\n").first == "Harbour Review")
    #expect(!text.contains("Harbour Board"))
    #expect(!text.contains("quays"))
  }

  @Test(
    "what opens pages in larger or heavier type is a heading, however it is numbered",
    arguments: [
      (PDFPrint.Face.larger, 1, "Chapter"), (.large, 2, "Annex"), (.bold, 11, "Article"),
      (.hei, 4, "附件"),
    ])
  func openings(face: PDFPrint.Face, first: Int, label: String) throws {
    var print = PDFPrint()
    print.line("Harbour Review", .larger)
    for line in Self.text(of: "outer") { print.line(line, full: true) }
    for (page, name) in ["northern", "southern", "eastern", "western"].enumerated() {
      print.newPage()
      print.line("\(label) \(page + first)", face)
      for line in Self.text(of: name) { print.line(line, full: true) }
      print.put("\(page + 2)", .small, x: 760, y: 2330)
    }

    let document = try print.document()
    #expect(document.outline.filter { $0.contains(label) }.count == 4)
    #expect(document.text.hasPrefix("Harbour Review"))
    #expect(!document.text.contains("\n4"))
  }

  @Test("lines of the text that differ by numbers alone stay, at the ends of pages too")
  func countedLines() throws {
    var print = PDFPrint()
    for page in 1...5 {
      if page > 1 { print.newPage() }
      print.put("Harbour Review, sheet \(page) of 5, draft", x: 200, y: 120)
      for row in 1...(page == 5 ? 3 : 36) {
        print.line("On day \(row) of month \(page) the keepers trimmed the lamps", full: true)
      }
    }

    let text = try print.document().text
    for page in 1...5 {
      #expect(text.contains("On day 1 of month \(page) "))
      #expect(text.contains("On day \(page == 5 ? 3 : 36) of month \(page) "))
    }
    #expect(!text.contains("sheet"))
  }

  @Test("what cells of a table repeat from page to page is no running head")
  func repeatedCells() throws {
    var print = PDFPrint()
    for page in 1...4 {
      if page > 1 { print.newPage() }
      print.put("\(page)", .small, x: 760, y: 2330)
      for row in 0..<30 {
        print.line("Quay \(page * 40 + row)", width: 200)
        print.put("yes", x: 700, y: 250 + row * 50, width: 60)
        print.put("\(row)", x: 1100, y: 250 + row * 50, width: 40)
      }
    }

    let text = try print.document().text
    #expect(text.split(separator: "\n").count { $0.hasPrefix("Quay") } == 120)
    #expect(text.split { $0 == "\n" || $0 == "\t" }.count { $0 == "yes" } == 120)
    #expect(text.contains("Quay 80\tyes\t0"))
  }

  @Test("a head in larger type that runs over pages is left out; one that opens two parts is none")
  func largeHeads() throws {
    var print = PDFPrint()
    for page in 1...12 {
      if page > 1 { print.newPage() }
      print.put("Harbour Board | \(page)", .large, x: 900, y: 120)
      print.line([2, 7, 12].contains(page) ? "Findings" : "Lamps of month \(page)", .large)
      for line in Self.text(of: "\(page)th") { print.line(line, full: true) }
    }

    let document = try print.document()
    #expect(document.outline.filter { $0.contains("Findings") }.count == 3)
    #expect(!document.text.contains("Harbour Board"))
  }

  @Test("a title that runs on at the head of the next page is left out there")
  func echo() throws {
    var print = PDFPrint()
    print.line("Harbour Review", .larger)
    for line in Self.text(of: "northern") { print.line(line, full: true) }
    print.newPage()
    print.put("Harbour Review", .small, x: 200, y: 120)
    for line in Self.text(of: "southern") { print.line(line, full: true) }

    let parts = try print.document().parts
    #expect(parts.first == "title: Harbour Review")
    #expect(parts.filter { $0.contains("Harbour Review") }.count == 1)
  }

  @Test("notes in the margin are read before the text beside them, not within it")
  func margin() throws {
    var print = PDFPrint()
    for row in 1...8 {
      print.line("line \(row) of the text that fills its column and goes on", x: 620, width: 780)
    }
    print.put("Lamps are trimmed", .small, x: 200, y: 300)
    print.put("in the evening.", .small, x: 200, y: 350)

    let parts = try print.document().parts
    #expect(
      parts == [
        "paragraph: Lamps are trimmed in the evening.",
        "paragraph: "
          + (1...8).map { "line \($0) of the text that fills its column and goes on" }
          .joined(separator: " "),
      ])
  }

  @Test("a signature is no part of one line with its date")
  func signature() throws {
    var print = PDFPrint()
    print.line("各单位要继续做好清淤工作，保障船舶进出港口，让更多的人受益，加快", .han, full: true)
    print.line("推进码头修缮。", .han)
    print.line("港口管理委员会", .han, x: 1120)
    print.line("2025年3月5日", .han, x: 1140, width: 260)

    let parts = try print.document().parts
    #expect(parts.suffix(2) == ["paragraph: 港口管理委员会", "paragraph: 2025年3月5日"])
  }

  @Test("spaces that justify a line are one")
  func justified() throws {
    var print = PDFPrint()
    print.line("  The   council  met", full: true)
    print.line("<b>on  </b>  Monday.")

    let document = try print.document()
    #expect(document.text == "The council met on Monday.")
    #expect(document.blocks.first?.inlines.map { document.text[$0.range] } == ["on "])
  }

  @Test("words laid over the text are none of it, and join no lines", arguments: [true, false])
  func watermark(isFaint: Bool) throws {
    var print = PDFPrint()
    print.line("Harbour Review", .large)
    for row in 1...12 { print.line("Line \(row), on the keepers who fill it and", full: true) }
    print.line("go home.")
    print.put("NOT YET AGREED", isFaint ? .faint : .larger, x: 300, y: 520, width: 900)
    print.newPage()
    print.line("Lamps", .large)
    print.line("One line of the text that fills its column and ends.", full: true)
    print.put("NOT YET AGREED", isFaint ? .faint : .larger, x: 300, y: 520, width: 900)

    let parts = try print.document().parts
    let lines = (1...12).map { "Line \($0), on the keepers who fill it and" }
    #expect(
      parts == [
        "title: Harbour Review", "paragraph: \(lines.joined(separator: " ")) go home.",
        "heading1: Lamps",
        "paragraph: One line of the text that fills its column and ends.",
      ])
  }

  @Test("a large letter that opens a paragraph is no watermark")
  func initial() throws {
    var print = PDFPrint()
    print.put("T", .larger, x: 200, y: 300, width: 50)
    print.line("he lamps are trimmed every evening and burn", x: 260, width: 1140)
    print.line("all night, as the keepers say.", x: 260)

    #expect(try print.document().text.contains("T"))
  }
}
