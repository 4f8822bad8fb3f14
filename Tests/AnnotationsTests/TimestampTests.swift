import Annotations
import Testing

@Suite("Moments")
struct TimestampTests {
  @Test(
    "what other programs write is the same moment in UTC",
    arguments: [
      ("2026-07-30T09:15:00Z", "2026-07-30T09:15:00Z"),
      ("2026-07-30", "2026-07-30T00:00:00Z"),
      ("2026-07-30T09:15", "2026-07-30T09:15:00Z"),
      ("2024-05-01T10:00:00.123456+00:00", "2024-05-01T10:00:00.123456Z"),
      ("2024-05-01T10:00:00.1200000009-0330", "2024-05-01T13:30:00.12Z"),
      ("2024-03-01T00:30:00+02:00", "2024-02-29T22:30:00Z"),
      ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z"),
      ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
      ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z"),
      ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ])
  func reading(text: String, expected: String) {
    #expect(Timestamp(text)?.text == expected)
    #expect(Timestamp(expected)?.text == expected)
  }

  @Test(
    "what is no moment is none",
    arguments: [
      "", "2026", "2026-13-01", "2026-02-30", "2026-07-30 09:15", "2026-07-30T25:00", "now",
      "2026-07-30T09:15:00.Z", "2026-07-30T09:15:61Z", "2026-07-30T09:15:00Zz", "2026-07-30T",
      "2026-07-30T09:15:00+2", "-026-07-30",
    ])
  func broken(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("seconds make the same moments, and later ones are greater")
  func seconds() {
    #expect(Timestamp(secondsSince1970: 0).text == "1970-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: 1_785_402_900).text == "2026-07-30T09:15:00Z")
    #expect(Timestamp(secondsSince1970: .min).text == "0001-01-01T00:00:00Z")
    #expect(Timestamp(secondsSince1970: .max).text.hasPrefix("9999-12-31T23:59:59"))
    #expect(Timestamp(secondsSince1970: -1) < Timestamp(secondsSince1970: 0))
  }
}
