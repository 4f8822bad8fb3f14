import DocumentModel
import DocumentReading
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Text and phrases that come while one reads")
struct ArrivingTextTests {
  @Test("a shorter text in the place of a longer one is shown from where it ends")
  func shorterText() throws {
    var reader = try Reader(rows: 12)
    reader.type("G ] m a")
    reader.update(.documentRead(try Fixture.document("Only this is left.")))
    #expect(reader.row(of: "Only this is left.") != nil)
    reader.type("' a H n Tab q")
    #expect(try #require(reader.state.place).offset <= reader.state.document.end)
    #expect(reader.state.place?.quote == "Only this is left.")
  }

  @Test("the end of a text that is still being read is gone to once it is there")
  func awaitedEnd() throws {
    let whole = try Fixture.document()
    var reader = try Reader(opening: whole)
    reader.type("G")
    #expect(reader.status.contains("Reading the rest"))
    reader.update(.documentRead(whole))
    #expect(reader.row(of: "Counted at the end of August.") != nil)
    #expect(!reader.status.contains("Reading the rest"))

    var third = try Reader(opening: whole)
    third.type("3 ]")
    third.update(.documentRead(whole))
    #expect(third.currentHeading == "Fuel")

    var other = try Reader(opening: whole)
    other.type("G g g")
    let before = other.lines
    other.update(.documentRead(whole))
    #expect(
      other.row(of: "The council met on Monday")
        == before.firstIndex { $0.contains("The council met") })
  }

  @Test("bytes that stand for no character are told when more of them come with the rest")
  func undecodable() throws {
    var reader = try Reader(opening: try Fixture.document())
    var bytes = Array(Fixture.briefing.utf8)
    bytes.append(contentsOf: [0xFF, 0x20, 0xFE, 0x0A])
    reader.update(
      .documentRead(
        try DocumentReader(format: .markdown, encoding: .utf8).read(.bytes(bytes, name: nil))))
    #expect(reader.status.contains("2 bytes stand for no character"))
  }

  @Test("a remembered place that is not read yet stays the one to remember")
  func awaitedPlace() throws {
    let whole = try Fixture.document()
    var reader = try Reader(opening: whole)
    let end = try #require(whole.leaves.last.map { whole.blocks[$0].range.lowerBound })
    reader.restore(end)
    #expect(reader.state.place == nil)
    reader.update(.documentRead(whole))
    #expect(try #require(reader.state.place).offset > .start)

    var moved = try Reader(opening: whole)
    moved.restore(end)
    moved.type("j")
    #expect(moved.state.place != nil)
  }

  @Test("a search given up after the text was read again brings back no hits of the old one")
  func staleHits() throws {
    var reader = try Reader()
    reader.type("/ \"council Enter /")
    reader.update(.documentRead(try Fixture.document("Only this is left.")))
    reader.type("Esc n")
    #expect(reader.status.contains("Nothing is being searched"))
    #expect(reader.row(of: "Only this is left.") != nil)
  }

  @Test("a phrase asked for before phrases are found is gone to, unless the reader moves on")
  func awaitedPhrase() throws {
    var waiting = try Reader(rows: 12, findsPhrases: false)
    waiting.type("Tab Tab P Esc")
    waiting.findPhrases()
    #expect(waiting.status.contains("phrase 2/"))

    for keys in ["G", "j", "] t", "/ \"fuel Enter"] {
      var moved = try Reader(rows: 12, findsPhrases: false)
      moved.type("Tab " + keys)
      moved.findPhrases()
      #expect(!moved.status.contains("phrase 1/"), "\(keys)")
    }
  }
}
