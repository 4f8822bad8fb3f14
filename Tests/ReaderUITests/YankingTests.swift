import KeywordIndexing
import Synchronization
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Copying with the source")
struct YankingTests {
  @Test(
    "what is selected, else the phrase under the cursor, else the paragraph that is read",
    arguments: [
      ("v 2 e y", "“Harbour council” — \(title), 14 September 2026"),
      ("Tab y", "“steady expansion” — \(title), 14 September 2026"),
      (
        "] ] j y",
        "“Bread is watched most closely. Nobody expects the firm hand to return this year.” — \(title), Prices › Bread, 14 September 2026"
      ),
      (
        "] ] ] ] j j v 2 } y",
        "“Trade\tHands\tChange\nRope\t120\t+4” — \(title), Work, 14 September 2026"
      ),
    ])
  func yanking(keys: String, text: String) throws {
    var reader = try Reader(columns: 80, rows: 10)
    reader.type(keys)
    #expect(reader.effects == [.copy(text)])
    #expect(reader.state.selectedRange == nil)
  }

  private static let title = "Harbour council sets its course for the autumn"

  @Test("in Chinese as Chinese is quoted")
  func chinese() throws {
    var reader = try Reader(
      "---\ntitle: 港口会议\ndate: 2026-07-30\n---\n\n## 码头\n\n会议强调，要坚持稳步扩张，账目从严，着力稳船员。")
    reader.type("Tab v o 2 h y")
    #expect(reader.effects == [.copy("“坚持稳步扩张”——《港口会议》，码头，2026年7月30日")])
  }

  @Test(
    "words are quoted as their own language does, and marks within them change",
    arguments: [
      ("港口会议指出，要坚持稳步扩张。\n\nThe economy grew fast.", "The economy grew fast.", " — "),
      ("The harbour met again and spoke at length.\n\n要坚持稳步扩张", "要坚持稳步扩张", "——《"),
      ("会议强调“稳字当头”，GDP增长", "会议强调‘稳字当头’，GDP增长", "——《"),
      (
        "They said “we’ll keep ‘it’ all’s well” and", "They said ‘we’ll keep “it” all’s well’ and",
        " — "
      ),
      ("so-called ‘dots’ here”", "so-called ‘dots’ here’", " — "),
    ])
  func quoting(text: String, quote: String, dash: String) throws {
    let document = try Fixture.document(text)
    let block = try #require(document.blocks.last).range
    let citation = Citation(block, in: document, name: "a.md").text
    #expect(citation.hasPrefix("“\(quote)”\(dash)"), "\(citation)")
  }

  @Test("of a text that says nothing of itself, with the name of its file")
  func nameless() throws {
    var reader = try Reader("Only this.")
    reader.type("v $ y")
    #expect(reader.effects == [.copy("“Only this.” — briefing.md")])
  }

  @Test("what is selected is watched on one line, and no whole text is")
  func watching() throws {
    var reader = try Reader("We keep a\nquiet watch over it.")
    reader.type("v 5 w W")
    #expect(reader.effects == [.watch("We keep a quiet watch")])
    #expect(reader.state.selectedRange == nil)
  }

  @Test("the bar says what is known of it", arguments: [true, false, nil] as [Bool?])
  @MainActor
  func telling(takes: Bool?) throws {
    let terminal = ScriptedTerminal("y")
    let given = Mutex<[String]>([])
    let state = try Reader("Only this.").state
    let document = state.document
    let session = ReaderSession(
      state: state,
      source: ReaderSource(
        readDocument: { document }, savePlace: { _, _, _ in nil }, edit: nil, open: nil),
      terminal: terminal, theme: Theme(name: "t", title: "T", isDark: true),
      environment: ReaderEnvironment(
        matcher: { Fixture.matcher() }, theme: { _ in nil }, browser: { nil },
        clipboard: {
          ClipboardTool(name: "scribe") { text, tell in
            guard let takes else { return false }
            given.withLock { $0.append(text) }
            tell(takes)
            return true
          }
        }, wake: {}))
    session.run()
    #expect(terminal.copied == ["“Only this.” — briefing.md"])
    #expect(given.withLock { $0 } == (takes == nil ? [] : terminal.copied))
    let told = terminal.frames.compactMap(\.lines.last)
    #expect(
      told.contains { $0.contains(takes == true ? "Copied by scribe." : "scribe failed. Sent") })
  }
}
