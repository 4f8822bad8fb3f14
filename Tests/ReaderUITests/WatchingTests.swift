import Glibc
import KeywordIndexing
import Synchronization
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Watching a phrase")
struct WatchingTests {
  @Test("asks for the phrase under the cursor, or the hit of a search, on one line")
  func asking() throws {
    var reader = try Reader("We keep a prudent\nledger, and mind the\ntide tables.")
    reader.type("W")
    #expect(reader.status.contains("Nothing to watch here: Tab or / finds a phrase."))
    reader.type("Tab W / \"tide_tab Enter W")
    #expect(reader.effects == [.watch("prudent ledger"), .watch("tide tab")])
  }

  @Test("a hit that is still being looked for is awaited")
  func awaiting() throws {
    var state = try Reader("We mind the tide, and the tide tables.").state
    for character in "/the" { _ = state.update(.key(.character(character))) }
    let the = SearchQuery("the")
    _ = state.update(.searchEnded(SearchResult(the, in: state.document)))
    for character in " tide" { _ = state.update(.key(.character(character))) }
    #expect(state.update(.key(KeyPress(.enter))) == [])
    #expect(state.update(.key(.character("W"))) == [])

    let found = SearchResult(SearchQuery("the tide"), in: state.document)
    #expect(state.update(.searchEnded(found)) == [.watch("the tide")])
    #expect(state.update(.searchEnded(found)) == [])
  }

  @Test("tells what came of it, and looks again after something was added")
  func telling() throws {
    var state = try Reader().state
    #expect(state.update(.watched(.added("Watching it."))) == [.findPhrases])
    #expect(state.notice == Notice("Watching it."))
    #expect(state.update(.watched(.known("It is known."))) == [])
    #expect(state.notice == Notice("It is known."))
    #expect(state.update(.watched(.failed("No room on the disk."))) == [])
    #expect(state.notice == Notice("No room on the disk.", isError: true))
  }

  @Test("a session adds it without a key having to wait, and before it ends")
  @MainActor
  func session() throws {
    let watched = Mutex<[String]>([])
    let hasQuit = Atomic<Bool>(false)
    let session = try session(keys: "W q", whenLeft: { hasQuit.store(true, ordering: .relaxed) }) {
      phrase in
      // As long as a matcher is being built; in vain where the keys wait for this.
      for _ in 0..<1_000 where !hasQuit.load(ordering: .relaxed) { usleep(5_000) }
      let isLate = hasQuit.load(ordering: .relaxed)
      watched.withLock { $0.append("\(phrase), \(isLate ? "after" : "before") the last key") }
      return .failed("No room on the disk.")
    }
    session.run()
    #expect(watched.withLock { $0 } == ["prudent ledger, after the last key"])
    #expect(session.lateNotice == Notice("No room on the disk.", isError: true))
  }

  @Test("without a place for it, it says so")
  @MainActor
  func nowhere() throws {
    let session = try session(watch: nil)
    session.update(.key(.character("W")))
    #expect(session.state.notice?.isError == true)
  }

  /// A session of a text whose first phrase is under the cursor.
  @MainActor
  private func session(
    keys: String = "", whenLeft: @escaping @Sendable () -> Void = {},
    watch: (@Sendable (String) -> WatchOutcome)?
  ) throws -> ReaderSession {
    var reader = try Reader("We keep a prudent ledger.")
    reader.type("Tab")
    let document = reader.state.document
    return ReaderSession(
      state: reader.state,
      source: ReaderSource(
        readDocument: { document },
        savePlace: { _, _, _ in
          whenLeft()
          return nil
        }, edit: nil, open: nil, watch: watch),
      terminal: ScriptedTerminal(keys),
      theme: Theme(name: "test", title: "Test", isDark: true, depth: .mono),
      environment: ReaderEnvironment(
        matcher: { Fixture.matcher() }, theme: { _ in nil }, browser: { nil },
        wake: {}))
  }
}
