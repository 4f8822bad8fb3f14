import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Keys become commands")
struct KeyMapTests {
  @Test("every key of the standard map is reached, none twice")
  func standardMapIsSound() {
    let bindings = KeyMap.standard.bindings
    for binding in bindings {
      #expect(
        KeyMap.standard.meaning(of: binding.sequence.keys, in: binding.command.context)
          == .command(binding.command),
        "\(binding.sequence.description)")
      let shadowing = bindings.filter {
        $0.sequence != binding.sequence && $0.command.context == binding.command.context
          && binding.sequence.keys.starts(with: $0.sequence.keys)
      }
      #expect(shadowing.isEmpty, "\(binding.sequence.description) cannot be typed")
    }
  }

  @Test("every command but those of a preset has a key and a title")
  func everyCommandHasKey() {
    for command in ReaderCommand.allCases where command != .searchBackward {
      #expect(KeyMap.standard.key(of: command) != nil, "\(command.rawValue)")
      #expect(!command.title.isEmpty)
    }
  }

  @Test(
    "keys are read as they are written",
    arguments: ["j", "gg", "^D", "Tab", "S-Tab", "PgDn", "F1", "M-x", "Esc", "SPC", "←", "[", "{"])
  func sequencesRoundTrip(text: String) throws {
    #expect(try #require(KeySequence(text)).description == text)
  }

  @Test("what is no key is refused", arguments: ["", "two words", "Hyper", "F99"])
  func sequencesRefused(text: String) {
    #expect(KeySequence(text) == nil)
  }

  @Test("a count, a prefix and a letter are waited for")
  func pendingInput() {
    var input = KeyInput()
    #expect(input.take(.character("1"), with: .standard) == nil)
    #expect(input.take(.character("0"), with: .standard) == nil)
    #expect(input.description == "10")
    #expect(input.take(.character("j"), with: .standard) == .init(.lineDown, count: 10))
    #expect(input.take(.character("g"), with: .standard) == nil)
    #expect(input.description == "g")
    #expect(input.take(.character("g"), with: .standard) == .init(.top))
    #expect(input.take(.character("m"), with: .standard) == nil)
    #expect(input.take(.character("q"), with: .standard) == .init(.setMark, letter: "q"))
    #expect(input.isEmpty)
  }

  @Test("while something is selected, some keys move its end and the others mean what they do")
  func selecting() {
    let map = KeyMap.standard
    #expect(map.meaning(of: [.character("b")]) == .command(.pageUp))
    #expect(map.meaning(of: [.character("b")], in: .selecting) == .command(.previousWord))
    #expect(map.meaning(of: [.character("n")], in: .selecting) == .command(.nextHit))
    #expect(map.meaning(of: [.character("g")], in: .selecting) == .prefix)
    #expect(map.meaning(of: [.character("w")]) == .none)
  }

  @Test("a count cannot overflow")
  func hugeCount() {
    var input = KeyInput()
    for _ in 0..<40 { _ = input.take(.character("9"), with: .standard) }
    #expect(input.take(.character("G"), with: .standard) == .init(.bottom, count: 999_999_999))
  }

  @Test("an unknown sequence is forgotten, and the next key counts")
  func unknownSequence() {
    var input = KeyInput()
    #expect(input.take(.character("g"), with: .standard) == nil)
    #expect(input.take(.character("x"), with: .standard) == nil)
    #expect(input.take(.character("j"), with: .standard) == .init(.lineDown))
  }

  @Test("presets change what collides and leave the rest")
  func presets() throws {
    let less = try #require(KeyMap.preset("less"))
    #expect(less.meaning(of: [.character("?")]) == .command(.searchBackward))
    #expect(less.meaning(of: [.character("h")]) == .command(.help))
    #expect(less.meaning(of: [.character("g")]) == .command(.top))
    #expect(less.meaning(of: [.character("]")]) == .command(.nextHeading))
    #expect(less.meaning(of: [.character("e")]) == .command(.lineDown))
    #expect(less.meaning(of: [.character("e")], in: .selecting) == .command(.wordEnd))
    let vim = try #require(KeyMap.preset("vim"))
    #expect(vim.meaning(of: [.character("?")]) == .command(.searchBackward))
    #expect(KeyMap.preset("nano") == nil)
  }
}
