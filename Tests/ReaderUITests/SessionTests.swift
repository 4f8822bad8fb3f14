import DocumentModel
import Synchronization
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("A session follows links")
@MainActor
struct SessionTests {
  /// What a session did to the world around it.
  private final class World: Sendable {
    let opened = Mutex<[String]>([])
    let saved = Mutex<[String]>([])
    let browsed = Mutex<[String]>([])
  }

  private struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// A source of texts by path; each is called after its path and has a link to the other.
  nonisolated private static func source(_ name: String, in world: World) -> ReaderSource {
    ReaderSource(
      readDocument: { try Fixture.document(text(of: name)) },
      savePlace: { _, _, _ in
        world.saved.withLock { $0.append(name) }
        return nil
      },
      edit: nil,
      open: { path in
        world.opened.withLock { $0.append(path) }
        guard path.hasSuffix(".md") else { throw Missing(description: "\(path) is not there") }
        let document = try Fixture.document(text(of: path))
        return OpenedText(
          name: path, opening: document, place: nil, source: source(path, in: world))
      })
  }

  nonisolated private static func text(of name: String) -> String {
    let next = name == "first.md" ? "second.md#fees" : "first.md"
    return """
      # Text \(name)

      This leads to [another](\(next)), [nothing](none), and [out](https://council.example/).

      \((1...30).map { "Line \($0) of the text.\n\n" }.joined())

      ## Fees

      The fees, which lead [back](first.md).
      """
  }

  private func run(
    _ keys: String, world: World, browserTakesTerminal: Bool = false
  ) throws -> (terminal: ScriptedTerminal, session: ReaderSession) {
    let terminal = ScriptedTerminal(keys)
    let document = try Fixture.document(Self.text(of: "first.md"))
    let session = ReaderSession(
      state: ReaderState(document: document, name: "first.md", screen: terminal.size),
      source: Self.source("first.md", in: world), terminal: terminal,
      theme: Theme(name: "t", title: "T", isDark: true),
      environment: ReaderEnvironment(
        matcher: { Fixture.matcher() }, theme: { _ in nil },
        browser: {
          Browser(name: "browse", takesTerminal: browserTakesTerminal) { address, _ in
            world.browsed.withLock { $0.append(address.text) }
            return nil
          }
        },
        wake: {}))
    session.run()
    return (terminal, session)
  }

  @Test("into another file, at its place, and back to where the link stands")
  func otherFile() throws {
    let world = World()
    let (terminal, session) = try run("j j f f o j H L BS", world: world)
    #expect(world.opened.withLock { $0 } == ["second.md"])
    #expect(terminal.titles == ["Text first.md", "Text second.md", "Text first.md"])
    let arrived = terminal.frames.first { $0.lines.first?.contains("second.md") == true }
    #expect(arrived?.lines.contains { $0.contains("Fees") } == true)
    #expect(arrived?.lines.last?.contains("H goes back to first.md.") == true)
    // Both places are remembered: on leaving, and at the end.
    #expect(world.saved.withLock { $0 } == ["first.md", "second.md", "first.md"])
    #expect(session.texts.isEmpty)
  }

  @Test("through many files, and all the way back")
  func manyFiles() throws {
    let there = Array(repeating: "f f o", count: 20).joined(separator: " ")
    let back = Array(repeating: "H", count: 16).joined(separator: " ")
    let (terminal, session) = try run("\(there) \(back)", world: World())
    #expect(session.texts.isEmpty)
    // Of the oldest ones nothing is kept.
    #expect(terminal.titles.count == 1 + 20 + 16)
  }

  @Test("a file that cannot be opened is told, and the text stays")
  func missingFile() throws {
    let (terminal, session) = try run("f j o", world: World())
    #expect(terminal.titles == ["Text first.md"])
    #expect(session.texts.isEmpty)
    #expect(terminal.frames.contains { $0.lines.last?.contains("none is not there") == true })
  }

  @Test("out to the browser, which has the terminal if it needs it", arguments: [false, true])
  func browser(takesTerminal: Bool) throws {
    let world = World()
    let (terminal, _) = try run("f d o", world: world, browserTakesTerminal: takesTerminal)
    #expect(world.browsed.withLock { $0 } == ["https://council.example/"])
    #expect(terminal.isLent == takesTerminal)
    #expect(
      terminal.frames.contains { $0.lines.last?.contains("o open in browse") == true })
  }

  @Test("onto the clipboard, and says so")
  func clipboard() throws {
    let (terminal, _) = try run("f d y", world: World())
    #expect(terminal.copied == ["https://council.example/"])
    #expect(
      terminal.frames.contains { $0.lines.last?.contains("Sent to the terminal; whether") == true })
  }
}
