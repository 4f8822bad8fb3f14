import Testing

@testable import DocumentConverting

@Suite("What tools complain of")
struct ComplaintTests {
  @Test(
    "the line that says most is taken over",
    arguments: [
      ("", ""), ("\n \n first\nsecond\n", " first"),
      (
        "[WARNING] input is not UTF-8\nError at line 3:\nunexpected end\n",
        "Error at line 3: unexpected end"
      ),
      ("[WARNING] nothing else\n", "[WARNING] nothing else"), ("cause:", "cause:"),
      ("\u{1B}[31mred\u{7F}", "␛[31mred␡"),
    ])
  func line(_ text: String, line: String) {
    #expect(Complaint(Array(text.utf8)).firstLine == line)
  }
}
