import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Raised and lowered figures")
struct ScriptFigureTests {
  @Test(
    "do not become part of the number before them, and what is no figure stays",
    arguments: [
      ("10<sup>6</sup> tonnes", "10⁶ tonnes"), ("10<sup>-12</sup> of", "10⁻¹² of"),
      ("H<sub>2</sub>O and", "H₂O and"), ("4<sup>1</sup>/<sub>2</sub> knots", "4¹/₂ knots"),
      ("10<sup>0.5</sup> or", "10^0.5 or"), ("x 3<sub>1,2</sub> or", "x 3_1,2 or"),
      ("in 2026<sup>1</sup> it", "in 2026¹ it"), ("the 3<sup>rd</sup> quay", "the 3rd quay"),
      ("10<sup>n</sup> ships", "10ⁿ ships"), ("M<sup>me</sup> Quay", "Mme Quay"),
      ("so<sup>[1]</sup> it", "so[1] it"), ("12<sup></sup> ships", "12 ships"),
      ("the 1<sup>st of 26</sup> it", "the 1st of 26 it"),
    ])
  func spelled(source: String, text: String) throws {
    #expect(try Document.html("<body><p>\(source)</p></body>").text == text)
    #expect(try Document.markdown(source).text == text)
    #expect(try Document.markdown("<div>\(source)</div>").text == text)
    let table = "<table><tr><th>Head</th><th>Sum</th></tr><tr><td>Row</td><td>\(source)</td></tr>"
    #expect(try Document.html("<body>\(table)</table></body>").text.hasSuffix("Row\t\(text)"))
  }

  @Test("move links and places with them, and leave references to footnotes as they are")
  func inlines() throws {
    let document = try Document.html(
      """
      <body><p>In 10<sup><a href='/a'>12</a></sup> <b>ships</b>.<sup><a href='#n'>1</a></sup></p>\
      <p id='n'>Note</p></body>
      """)
    #expect(document.text == "In 10¹² ships.[1]\n\nNote")
    #expect(
      document.blocks[0].inlines.map { String(document.text[$0.range]) } == ["¹²", "ships", "[1]"])
  }

  @Test("of a heading are those of the title that the page names")
  func title() throws {
    let document = try Document.html(
      """
      <html><head><title>The price of CO2 in harbours</title></head><body><article>\
      <h1>The price of CO<sub>2</sub> in harbours</h1><p>The council met.</p></article></body></html>
      """)
    #expect(document.text == "The council met.")
  }
}
