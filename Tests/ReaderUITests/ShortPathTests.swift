import Testing
import TextLayout

@testable import ReaderUI

@Suite("A path in a line of the screen")
struct ShortPathTests {
  @Test(
    "where it begins and what it is called stay",
    arguments: [
      ("/home/ann/notes.txt", "~/notes.txt"), ("/var/notes.txt", "/var/notes.txt"),
      ("/home/anna/notes.txt", "/home/anna/notes.txt"),
      ("/home/ann/.local/share/tifa/archive.sqlite", "~/…/tifa/archive.sqlite"),
      ("/srv/some/very/long/way/to/archive.sqlite", "…/way/to/archive.sqlite"),
      ("/home/ann/a-name-that-is-longer-than-anything.sqlite", "a-name-that…thing.sqlite"),
      ("/资料/会议纪要/二〇二六年第二季度货币政策执行报告.txt", "二〇二六年…执行报告.txt"),
      ("", ""), ("/", "/"),
    ])
  func shortened(path: String, expected: String) {
    let short = ShortPath(path, home: "/home/ann").text
    #expect(short == expected)
    #expect(CellWidths().width(of: short) <= 24)
  }
}
