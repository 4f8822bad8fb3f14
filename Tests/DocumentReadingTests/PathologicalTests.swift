import DocumentModel
import Testing

@testable import DocumentReading

/// Inputs that take a recursive reader's stack, or hours of one that looks at each part for each other.
///
/// None of these would end if its time grew with the square of its size.
@Suite("Pathological inputs")
struct PathologicalTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var format = DocumentFormat.markdown

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }

    init(_ name: String, _ parts: (String, Int)...) {
      self.init(name, parts.map { String(repeating: $0.0, count: $0.1) }.joined())
    }

    static func plain(_ name: String, _ parts: (String, Int)...) -> Input {
      var input = Input(name, parts.map { String(repeating: $0.0, count: $0.1) }.joined())
      input.format = .plain
      return input
    }
  }

  private static let nested = [
    Input("quotations in quotations", ("> ", 20_000), ("quay\n", 1), ("more\n", 20_000)),
    Input("lists in lists", ("- ", 20_000), ("quay\n", 1), ("\n", 50_000), ("end\n", 1)),
    Input("lists in quotations in lists", ("- 1. > ", 7_000), ("quay\n", 1)),
    Input("elements", ("<div>\n", 20_000), ("quay\n", 1)),
    Input("elements in a line", ("quay <b>", 20_000), ("gate</b>", 20_000)),
    Input("elements that end what never began", ("<i>a", 10_000), ("</b>", 10_000)),
    Input("emphasis", ("*a **b ", 20_000), ("c** d*", 20_000)),
    Input("links", ("[", 20_000), ("quay", 1), ("](a)", 20_000)),
    Input("front matter", ("---\na: ", 1), ("[", 20_000), ("\n---\nquay\n", 1)),
    Input("footnotes", ("[^a]: ", 20_000), ("quay\n\nSee[^a].\n", 1)),
  ]

  private static let repeated = [
    Input("brackets", ("[", 50_000)),
    Input("images before links", ("![", 10_000), ("[a](b)", 10_000)),
    Input("emphasis before links", ("*[a](b) ", 10_000), ("c* ", 10_000)),
    Input("labels that end in a space", ("**Dues: **they fall. ", 10_000)),
    Input("backticks", (1..<700).map { String(repeating: "`", count: $0) }.joined(separator: " ")),
    Input("instructions without an end", ("quay <?", 30_000)),
    Input("sections without an end", ("quay <![CDATA[", 20_000)),
    Input("parentheses after an address", ("www.a.example", 1), (")", 50_000)),
    Input("hosts in one word", ("www.a_", 20_000)),
    Input("definitions", (0..<10_000).map { "[r\($0)]: /u\($0)\n" }.joined() + "\n[r1] quay\n"),
    Input(
      "a long definition, used often", ("[a]: ", 1), ("u", 40_000), ("\n\n", 1), ("[a] ", 40_000)),
    Input("columns", ("|a", 10_000), ("\n", 1), ("|-", 10_000), ("\n", 1), ("|b", 10_000)),
    Input(
      "rows that lack cells", ("|a", 500), ("\n", 1), ("|-", 500), ("\n", 1), ("|b|\n", 20_000)),
    Input("rows", ("|a|b|\n|-|-|\n", 1), ("|c|d|\n", 10_000)),
    Input("fences", ("```\nquay\n```\ngate\n", 5_000)),
    Input("comments without an end", ("quay <!-- ", 20_000)),
    Input("headings", ("## Quay\n\nIt stands.\n\n", 10_000)),
    Input("bold lines", ("**Quay**\n\nIt stands here.\n\n", 3_000)),
    .plain(
      "headings without marks", ("Quay of the North\n\nIt stands, and it will stay.\n\n", 3_000)),
    .plain("a line", ("harbour ", 250_000)),
    .plain("a word", ("x", 2_000_000)),
  ]

  @Test("are read to the end on a small stack", arguments: nested + repeated)
  func inputs(input: Input) async throws {
    let document = try await onSmallStack {
      let reader = DocumentReader(format: input.format)
      let source = DocumentSource.bytes(Array(input.text.utf8), name: nil)
      _ = try reader.readOpening(source)
      return try reader.read(source)
    }
    #expect(!document.text.isEmpty)
    #expect(document.blocks.allSatisfy { $0.range.upperBound <= document.end })
  }

  @Test("that are tables beyond all measure stay in sight as text")
  func tables() throws {
    let wide = String(repeating: "|a", count: 2_000)
    let rule = String(repeating: "|-", count: 2_000)
    let document = try Document.markdown("\(wide)\n\(rule)\n")
    #expect(document.blocks.map(\.kind) == [.paragraph])
    #expect(document.text == "\(wide) \(rule)")
  }

  @Test(
    "that are almost nothing are read as well",
    arguments: [
      "  \u{0C}\nquay", "\u{0B}\n\u{0B}\nquay", "\t \u{1}\nquay", "<", "[", "\\", "> \u{0C}", "- ",
    ])
  func almostNothing(text: String) throws {
    for format in [DocumentFormat.plain, .markdown] {
      _ = try DocumentReader(format: format).read(.bytes(Array(text.utf8), name: nil))
    }
  }

  @Test("keep their words where marks are taken for text")
  func words() throws {
    let escaped = String(repeating: "a <?b \\] ", count: 300)
    #expect(try Document.markdown(escaped).text == escaped.filter { $0 != "\\" }.dropLast())
    let instructions = String(repeating: "a <?b ", count: 300)
    #expect(try Document.markdown(instructions).text == instructions.dropLast())
    let hosts = String(repeating: "www.a_", count: 300) + " http://b.example"
    #expect(try Document.markdown(hosts).text == hosts)
    let links = String(repeating: "*[a](b) ", count: 5_000)
    #expect(try Document.markdown(links).text == links.dropLast())
  }
}
