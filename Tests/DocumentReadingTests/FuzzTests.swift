import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Odd bytes")
struct FuzzTests {
  @Test("never end the program, whatever they are", arguments: 0..<60)
  func bytes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 1...3000, using: &random)).map { _ in
      UInt8.random(in: 1...255, using: &random)
    }
    read(bytes)
  }

  @Test("in the middle of a text do no more than stand there", arguments: 0..<60)
  func broken(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(TextGenerator.document(bytes: 2000, using: &random).utf8)
    for _ in 0..<20 {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      bytes[at] = UInt8.random(in: 1...255, using: &random)
    }
    read(bytes)
  }

  @Test("in lines of marks are read as far as they go", arguments: 0..<60)
  func marks(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let marks = [
      "#", "**", "*", "_", "`", "```", "> ", "- ", "1. ", "|", "|-|-|", "[", "](", ")", "<p>",
      "</p>",
      "<!--", "&#x41;", "~~", "\n", "\n\n", "    ", "\t", "：", "“", "重点", "word", "---\n", "[^1]",
      "[^1]: ", "第一章", "一、", "（一）", "Section 1", "目录\n", "💡", "📅", "·", "=\n", "\u{FEFF}",
      "\u{3000}",
    ]
    let text = (0..<400).map { _ in marks.randomElement(using: &random) ?? "" }.joined()
    read(Array(text.utf8))
  }

  @Test("nested ten thousand deep are read without a deep stack")
  func deep() {
    for text in [
      String(repeating: "> ", count: 10_000) + "a", String(repeating: "*a **b ", count: 10_000),
      String(repeating: "[", count: 10_000), String(repeating: "<div>", count: 10_000),
    ] {
      read(Array(text.utf8))
    }
  }

  private func read(_ bytes: [UInt8]) {
    for format in DocumentFormat.allCases {
      let source = DocumentSource.bytes(bytes, name: "fuzz")
      guard let document = try? DocumentReader(format: format).read(source) else { continue }
      for leaf in document.leaves where document.blocks[leaf].range.upperBound > document.end {
        Issue.record("a block past the end")
      }
      _ = try? DocumentReader(format: format).readOpening(source)
    }
  }
}

/// A generator whose numbers a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes up documents of every kind of block.
enum TextGenerator {
  static func document(bytes: Int, using random: inout SeededGenerator) -> String {
    var text = Bool.random(using: &random) ? "Report of the Harbour Board\n\n" : ""
    let isWrapped = Bool.random(using: &random)
    let isHan = Int.random(in: 0..<3, using: &random) == 0
    while text.utf8.count < bytes {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: text += "Traffic of the Year\n\n"
      case 1: text += "## Plans and Fees\n\n"
      case 2: text += "- mend the quay\n- buy *two* cranes\n* open the gate\n\n"
      case 3: text += "**Opening the Gate**\n\n"
      case 4: text += "一、港口建设\n"
      case 5: text += "1. Fees stay as they are;\n2. Gates open at night.\n\n"
      case 6: text += "| a | b |\n|---|---|\n| c | d |\n\n"
      case 7: text += "> quoted words\n\n----\n\n"
      default: text += paragraph(isWrapped: isWrapped, isHan: isHan, using: &random)
      }
    }
    return text
  }

  private static func paragraph(
    isWrapped: Bool, isHan: Bool, using random: inout SeededGenerator
  ) -> String {
    let words =
      isHan
      ? ["码头", "建设", "稳步", "推进", "，", "工人", "满意", "。"]
      : ["the", "board", "raised", "fees,", "ships", "came", "in", "slowly.", "Cranes", "stood"]
    var lines = [""]
    for _ in 0..<Int.random(in: 5...120, using: &random) {
      let word = words.randomElement(using: &random) ?? ""
      if isWrapped, lines[lines.count - 1].count > (isHan ? 34 : 66) { lines.append("") }
      let space = isHan || lines[lines.count - 1].isEmpty ? "" : " "
      lines[lines.count - 1] += space + word
    }
    return lines.joined(separator: "\n") + (isHan ? "。" : ".") + "\n\n"
  }
}
