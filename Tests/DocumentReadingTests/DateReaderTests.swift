import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Dates in texts")
struct DateReaderTests {
  @Test(
    "are read in the forms that texts have",
    arguments: [
      ("5 March 2019", "2019-03-05"), ("March 5, 2019", "2019-03-05"),
      ("Mar. 5, 2019", "2019-03-05"),
      ("the 5th of March, 2019", "2019-03-05"), ("in March 2019", "2019-03"),
      ("2019-03-05", "2019-03-05"),
      ("2019/3/5", "2019-03-05"), ("20190305", "2019-03-05"), ("2019年3月5日", "2019-03-05"),
      ("2019 年 3 月 5 日", nil), ("二〇一九年三月五日", "2019-03-05"), ("2019年3月", "2019-03"),
      ("September 17-18, 2024", "2024-09-17"), ("31 April 2019", "2019-04"), ("no date here", nil),
      ("3月5日", nil), ("1.5 percent", nil),
    ] as [(String, String?)])
  func forms(text: String, date: String?) {
    #expect(DateReader.firstDate(in: text)?.description == date)
  }

  @Test(
    "stand in names of files",
    arguments: [
      ("2024-09-18-statement.md", "2024-09-18"), ("20241209.md", "2024-12-09"),
      ("2024-12-09_meeting.txt", "2024-12-09"), ("2021_speech.txt", "2021"), ("speech.txt", nil),
    ] as [(String, String?)])
  func fileNames(name: String, date: String?) {
    #expect(DateReader.date(inFileName: name)?.description == date)
  }

  @Test(
    "are lines of their own",
    arguments: [
      ("March 5, 2019", true), ("Monday, 5 March 2019", true), ("Published: 5 March 2019", true),
      ("The board met on March 5, 2019", false), ("Budget of March 2019", false),
    ])
  func lines(text: String, isDate: Bool) {
    #expect((DateReader.date(all: text) != nil) == isDate)
  }
}
