import Testing

@testable import DocumentModel

@Suite("A civil date")
struct CivilDateTests {
  @Test(
    "is written as far as it is known",
    arguments: [
      (2024, 12, 9, "2024-12-09"), (2019, 3, nil, "2019-03"), (987, nil, nil, "0987"),
    ] as [(Int, Int?, Int?, String)])
  func description(year: Int, month: Int?, day: Int?, text: String) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.description == text)
  }

  @Test(
    "does not exist where no calendar has it",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
      (0, 1, 1), (2024, nil, 5),
    ] as [(Int, Int?, Int?)])
  func impossible(year: Int, month: Int?, day: Int?) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("knows leap years", arguments: [2000, 2024])
  func leapYears(year: Int) {
    #expect(CivilDate(year: year, month: 2, day: 29) != nil)
  }
}
