import DocumentModel
import Testing

@testable import DocumentReading

@Suite("PDF: headings")
struct PDFHeadingTests {
  @Test("on a page of its own a title has a subtitle and bylines, however large they are")
  func cover() throws {
    var print = PDFPrint()
    print.line("Lantern Review", .larger)
    print.line("The second quarter", .large, gap: 2.1)
    print.line("Keepers' Council", .large, gap: 2.1)
    print.newPage()
    for name in ["Demand", "Wages"] {
      print.line(name, .bold)
      print.line("Nobody expected fireworks.", gap: 2)
    }

    let parts = try print.document().parts
    #expect(parts.prefix(2) == ["title: Lantern Review", "subtitle: The second quarter"])
    #expect(parts.filter { $0.contains("heading") } == ["heading1: Demand", "heading1: Wages"])
  }

  @Test("italics are a caption where the outline of the PDF knows the headings")
  func captions() throws {
    var print = PDFPrint()
    print.line("Lantern Review", .larger)
    for name in ["Demand", "Wages"] {
      print.line(name, .large, gap: 2)
      print.line("<i>A chart of ships</i>", gap: 2)
      print.line("Nobody expected fireworks at the meeting of the council.", gap: 2)
    }
    print.bookmarks = """
      <outline><item page="1">Demand</item><item page="1">Wages</item></outline>
      """

    let outline = try print.document().outline
    #expect(outline == ["1 Demand", "1 Wages"])
  }

  @Test("the masthead of an official document is not its title")
  func masthead() throws {
    var print = PDFPrint()
    print.line("灯塔管理委员会文件", .larger, x: 400)
    print.line("关于加强航道维护的意见", .large, x: 500, gap: 3)
    print.line("一、总体要求", .hei, gap: 2)
    print.line("要继续加强灯塔维护，推动渔业稳定增长。", .han, x: 280)

    let document = try print.document()
    #expect(document.metadata.title == "关于加强航道维护的意见")
    #expect(document.outline == ["1 一、总体要求"])
  }

  @Test(
    "families of Han that are called black are not always heavy",
    arguments: [
      ("SimHei", true), ("STHeiti", true), ("Microsoft YaHei", false),
      ("ABCDEF+MicrosoftYaHei-Bold", true), ("WenQuanYi-Micro-Hei", false), ("SimSun", false),
    ])
  func weights(_ family: String, isHeavy: Bool) {
    #expect(PDFFont(size: 40, family: family).isHeavy == isHeavy)
  }
}
