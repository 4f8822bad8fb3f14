import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

extension String {
  /// Whether both ends of a range stand between characters.
  fileprivate func isCut(by range: TextRange) -> Bool {
    guard range.upperBound.utf8 <= utf8.count else { return false }
    return [range.lowerBound, range.upperBound].allSatisfy {
      let index = utf8.index(startIndex, offsetBy: $0.utf8)
      return index == endIndex || self.index(before: self.index(after: index)) == index
    }
  }
}

@Suite("Whatever is pressed")
struct AnyKeysTests {
  /// A small generator (SplitMix64), so that a run that fails can be repeated.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  private static let keys =
    "j k d u SPC b gg G ] [ } { p t ← → Tab S-Tab * # Enter P C / n N & m ' H L f a s l h g < > < > "
    + "- + = i : ? Esc Esc Esc y o x 3 9 0 % T F1 BS ^C ^L e R ↓ ↑ v v w ( ) $ Home End"

  @Test(
    "the screen is whole, and what it shows is of the text",
    arguments: 1...6 as ClosedRange<UInt64>)
  func anyKeys(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let keys = Self.keys.split(separator: " ")
    let texts = [Fixture.linked, Fixture.briefing, Fixture.plain, Fixture.clusters]
    var reader = try Reader(texts[Int(seed) % texts.count])
    for _ in 0..<700 {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0:
        let size = Size(
          columns: Int.random(in: 0...130, using: &generator),
          rows: Int.random(in: 0...40, using: &generator))
        reader.update(.resize(size))
      case 1:
        let kinds: [MouseAction.Kind] = [
          .press, .press, .drag, .drag, .release, .doublePress, .triplePress, .wheelUp, .wheelDown,
        ]
        reader.update(
          .mouse(
            MouseAction(
              kinds.randomElement(using: &generator) ?? .press,
              column: Int.random(in: -1...130, using: &generator),
              row: Int.random(in: -1...40, using: &generator))))
      case 2 where Bool.random(using: &generator):
        let text = texts.randomElement(using: &generator) ?? Fixture.plain
        reader.update(.documentRead(try Fixture.document(text)))
      default: reader.type(String(keys.randomElement(using: &generator) ?? "j"))
      }
      let frame = reader.state.render()
      #expect(frame.size == reader.state.screen)
      if let range = reader.state.cursorRange {
        #expect(range.upperBound <= reader.state.document.end)
      }
      if let range = reader.state.selectedRange {
        #expect(range.lowerBound < range.upperBound)
        #expect(reader.state.document.text.isCut(by: range))
      }
    }
  }
}
