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
      ("2019 年 3 月 5 日", "2019-03-05"), ("二〇一九年三月五日", "2019-03-05"),
      ("二○一九年十二月二十五日", "2019-12-25"), ("２０１９年３月５日", "2019-03-05"),
      ("２０１９／３／５", "2019-03-05"), ("2019年3月", "2019-03"), ("2019年3月5号", "2019-03-05"),
      ("2019년 3월 5일", "2019-03-05"), ("2019.3.5", "2019-03-05"),
      ("Tuesday, 5th March 2019, 14:30 GMT", "2019-03-05"), ("March 5th 2019", "2019-03-05"),
      ("2019-03-05T14:30:00+08:00", "2019-03-05"), ("5. March 2019", "2019-03-05"),
      ("MARCH 5, 2019", "2019-03-05"), ("Sept. 5, 2019", "2019-09-05"),
      ("25/03/2019", "2019-03-25"), ("03/25/2019", "2019-03-25"), ("05/05/2019", "2019-05-05"),
      ("04/05/2019", nil), ("5.4.2019", "2019-04-05"), ("31 April 2019", "2019-04"),
      ("no date here", nil), ("3月5日", nil), ("1.5 percent", nil), ("May I speak?", nil),
      ("version 3.14.2019.5", nil),
    ] as [(String, String?)])
  func forms(text: String, date: String?) {
    #expect(DateReader.firstDate(in: text)?.description == date)
  }

  @Test(
    "of a stretch of days are the last",
    arguments: [
      ("September 17-18, 2024", "2024-09-18"), ("July 29 and 30, 2025", "2025-07-30"),
      ("June 30 to July 1, 2025", "2025-07-01"), ("28–29 April 2026", "2026-04-29"),
      ("30 June-1 July 2025", "2025-07-01"), ("2024年7月15日至18日", "2024-07-18"),
      ("2025年7月29-30日", "2025-07-30"), ("2025年6月30日至7月1日", "2025-07-01"),
      ("March 5, 2019 - 8 pages", "2019-03-05"),
    ])
  func stretches(text: String, date: String) {
    #expect(DateReader.firstDate(in: text)?.description == date)
  }

  @Test(
    "may lack their year",
    arguments: [
      ("On April 28, the board met", 4, 28), ("on 28 April it met", 4, 28), ("7月30日召开", 7, 30),
      ("July 29-30", 7, 30), ("十二月九日", 12, 9), ("Apr. 5: dues", 4, 5),
    ])
  func withoutYear(text: String, month: Int, day: Int) throws {
    let mention = try #require(DateReader.firstMention(in: text))
    #expect(mention.year == nil)
    #expect(mention.month == month)
    #expect(mention.day == day)
  }

  @Test(
    "stand in names of files",
    arguments: [
      ("2024-09-18-statement.md", "2024-09-18"), ("20241209.md", "2024-12-09"),
      ("2024-12-09_meeting.txt", "2024-12-09"), ("port_April-28-2026.md", "2026-04-28"),
      ("港口条例(2019-04-03).md", "2019-04-03"), ("港口会议2026年4月.txt", "2026-04"),
      ("2021_speech.txt", "2021"), ("speech.txt", nil),
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
