import Foundation
import TOMLReading
import Testing

@Suite("Whatever stands in a document, reading it ends well")
struct NoiseTests {
  /// A linear congruential generator, so that a failure can be had again.
  private struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let pieces = [
    "[", "]", "{", "}", "\"", "'", "\"\"\"", "'''", "\\", "#", "=", ".", ",", "\n", "\r\n", " ",
    "a", "\u{FEFF}", "\r", "b", "c", "true", "1", "é", "\u{0}", "[[x]]", "\\u12", "a = ", "x.y",
    "0x", "-", "2026-07-30", ":", "_",
  ]

  @Test("pieces of TOML in any order", arguments: 0..<8)
  func pieces(seed: UInt64) {
    var noise = Noise(state: seed)
    for _ in 0..<1000 {
      let text = (0..<60).map { _ in Self.pieces.randomElement(using: &noise) ?? "" }.joined()
      check(Array(text.utf8))
    }
  }

  /// The project's own files: themes and lexicons.
  private static let files: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["themes", "Sources/BuiltInPhrases/Lexicons"].flatMap { folder in
      let files = try? FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (files ?? []).filter { $0.pathExtension == "toml" }
    }
  }()

  @Test("real files cut off or changed anywhere", arguments: files)
  func damage(file: URL) throws {
    let whole = try [UInt8](Data(contentsOf: file))
    #expect(TOMLDocument(whole).report == [])
    let bytes = Array(whole.prefix(6000))
    var noise = Noise(state: 1)
    for _ in 0..<150 {
      check(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &noise))))
      var changed = bytes
      for _ in 0..<3 {
        let place = Int.random(in: 0..<bytes.count, using: &noise)
        changed[place] = UInt8.random(in: 0...255, using: &noise)
      }
      check(changed)
    }
  }

  /// What must hold for every document.
  private func check(_ bytes: [UInt8]) {
    let document = TOMLDocument(bytes)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    #expect(document.problems.allSatisfy { (1...lines).contains($0.line) })
    #expect(isSound(document.root, lines: lines), "\(String(decoding: bytes, as: UTF8.self))")
  }

  /// Whether all lines exist and no key stands twice.
  private func isSound(_ table: TOMLTable, lines: Int) -> Bool {
    Set(table.entries.map(\.key)).count == table.entries.count
      && table.entries.allSatisfy { isSound($0.value, lines: lines) }
  }

  private func isSound(_ value: TOMLValue, lines: Int) -> Bool {
    guard (1...lines).contains(value.line) else { return false }
    switch value.content {
    case .table(let table): return isSound(table, lines: lines)
    case .array(let values): return values.allSatisfy { isSound($0, lines: lines) }
    default: return true
    }
  }

  @Test(
    "a megabyte of malice takes no more than its length",
    arguments: [
      "[", "[\n", "x=[", "x=[\n", "x={\n", "a.", "[[a]]\n", "[a.b]\n", "x={y='''\n", "x=[''',\n",
      "a=\"\"\"\n", "a=[#\n", "a=[\"\"\"\n'''\n", "\"", "x=\"\\\"", "x = [1,2,\n",
      "[[a.b.c]]\nd.e=1\n", "1,\n", "x=", "{a=", "x=[[[[[\n", "'''\n", "[a]\n[[a]]\n",
    ])
  func malice(piece: String) {
    func seconds(_ size: Int) -> Duration {
      let bytes = Array(String(repeating: piece, count: size / piece.utf8.count).utf8)
      return ContinuousClock().measure { _ = TOMLDocument(bytes) }
    }
    // A debug build takes up to a second; what grows by the square of the length would take hours.
    #expect(seconds(1 << 20) < .seconds(30))
  }
}
