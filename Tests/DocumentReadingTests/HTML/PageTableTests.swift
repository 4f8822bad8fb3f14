import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The tables of a page")
struct PageTableTests {
  /// The first table of a page, read without the page around it.
  private func table(
    _ page: String, noted: Bool = false
  ) throws -> (text: TableText, shape: HTMLTableShape) {
    let bytes = Array("<html><body>\(page)</body></html>".utf8)
    let tree = bytes.withUnsafeBufferPointer { HTMLTree($0) }
    let node = try #require(tree.nodes.firstIndex { $0.name == .table })
    let leftOut = PageSweep.textless(of: tree)
    let notes = noted ? PageFootnotes(tree, in: [0], leftOut: leftOut) : PageFootnotes()
    let text = TableText(tree, node, isLeftOut: leftOut, footnotes: notes)
    return (text, HTMLTableShape(tree, node, converted: true))
  }

  /// The rows, cells apart by `|`.
  private func rows(_ table: TableText) -> [String] {
    table.text.string.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "|")
    }
  }

  @Test(
    "cells stand under their headings, whatever cells reach over",
    arguments: [
      // Over columns.
      (
        "<tr><td colspan=2>Inflation<td>2.3<tr><td colspan=2>Growth<td>1.1",
        ["Inflation|2.3", "Growth|1.1"]
      ),
      ("<tr><th>Year<th colspan=2>Rate<tr><td>2025<td>2.5<td>%", ["Year|Rate|", "2025|2.5|%"]),
      ("<tr><td colspan=9>Head<td>b<tr><td>1<td>2", ["Head||b", "1|2|"]),
      ("<tr><td colspan=99999999999999999999>a<td>b", ["a|b"]),
      ("<tr><td colspan=0>a<td colspan=-3>b<td colspan=' 2px'>c<td>d", ["a|b|c|d"]),
      // Over rows.
      (
        "<tr><td rowspan=2>Spring<td>a<td>1<tr><td>b<td>2<tr><td>Autumn<td>c<td>3",
        ["Spring|a|1", "|b|2", "Autumn|c|3"]
      ),
      ("<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e<td>f", ["a|b|c|", "d||e|f"]),
      ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f", ["a||b", "||c", "d|e|f"]),
      ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", ["a|b", "|c", "|d"]),
      ("<tr><td rowspan=9>a<td>b", ["a|b"]),
      ("<tr><td>x<td rowspan=3>a<td>b<tr><tr><td>c<td>d", ["x|a|b", "c||d"]),
      // Out of no group of rows.
      ("<tbody><tr><td rowspan=3>a<td>b<tbody><tr><td>c<td>d", ["a|b", "c|d"]),
      // Two that reach over the same place.
      ("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d", ["a|b|", "c||d"]),
      // What is empty in all rows.
      ("<tr><td>a<td>&nbsp;<td>b<tr><td>c<td><td>d", ["a|b", "c|d"]),
      ("<tr><td>&nbsp;<td><tr><td>a<td>b", ["a|b"]),
    ])
  func spans(cells: String, expected: [String]) throws {
    #expect(rows(try table("<table>\(cells)</table>").text) == expected)
  }

  @Test(
    "cells without a row begin one",
    arguments: [
      ("<td>a<td>b<tr><td>c<td>d", ["a|b", "c|d"]),
      ("<thead><th>a<th>b</thead><tbody><td>c<td>d</tbody>", ["a|b", "c|d"]),
      ("<tr><td>a<td>b</tr><td>c<td>d", ["a|b", "c|d"]),
    ])
  func rowless(cells: String, expected: [String]) throws {
    #expect(rows(try table("<table>\(cells)</table>").text) == expected)
  }

  @Test(
    "text that stands in no cell is kept",
    arguments: [
      ("In <b>per</b> cent<tr><td>a</tr>of all<tr><td>b", "In per cent of all"),
      ("<tr>Rates<td>a<td>b", "Rates"),
      ("<caption>Title</caption><tr><td>a", ""),
      ("<script>x</script><tr><td>a", ""),
    ])
  func stray(cells: String, expected: String) throws {
    #expect(try table("<table>\(cells)</table>").text.stray.string == expected)
  }

  @Test(
    "the first row that is shown heads the table, if all its cells do",
    arguments: [
      ("<tr><th>a<th>b<tr><td>c<td>d", true), ("<tr><th><th>&nbsp;<tr><td>c<td>d", false),
      ("<tr><th>a<td>b<tr><td>c<td>d", false), ("<tr><tr><th>a<th>b<tr><td>c<td>d", true),
      ("<tr><td><td><tr><th>a<th>b<tr><td>c<td>d", true),
    ])
  func header(cells: String, isHeader: Bool) throws {
    #expect(try table("<table>\(cells)</table>").text.table.hasHeader == isHeader)
  }

  @Test(
    "names lead to the next text of the table",
    arguments: [
      ("<tr id=n><td>a<td>b", "a"), ("<tr><td>a<td id=n>b", "b"),
      ("<tbody id=n><tr><td><td>b", "b"), ("<tr><td>a<td id=n>&nbsp;<tr><td>c", "c"),
      ("<caption id=n></caption><tr><td>a", "a"), ("<tr><td>a</tr><a id=n></a><tr><td>b", "b"),
      ("<tr><td>a<tr><td>b<td id=n>", ""), ("<tr><td>a<td><p id=n>b", "b"),
    ])
  func names(cells: String, word: String) throws {
    let text = try table("<table>\(cells)</table>").text.text
    let place = try #require(text.anchors.first { $0.name == "n" }).offset

    #expect(text.slice(place..<min(place + 1, text.bytes.count)).string == word)
  }

  @Test("a caption that the paragraph before tells already is not told again")
  func captionAsLine() throws {
    let table = "<table><caption>Dues</caption><tr><th>Year<th>Rate<tr><td>2025<td>2.5</table>"
    let rows = "Year\tRate\n2025\t2.5"

    #expect(try Document.html("<body><p>Dues</p>\(table)").text == "Dues\n\n\(rows)")
    #expect(try Document.html("<body><p>Rates</p>\(table)").text == "Rates\n\nDues\n\n\(rows)")
  }

  @Test("the names of the parts of a table are places of the document")
  func documentNames() throws {
    let document = try Document.html(
      """
      <body><p>Before</p><table id=t><caption id=c>Rates</caption><tr id=r><th>Year<th>Rate
      <tr><td id=d>2025<td>2.5</table><p>After</p></body>
      """)
    let words = document.anchors.mapValues { String(document.text[$0..<document.end].prefix(4)) }

    #expect(words == ["t": "Year", "c": "Rate", "r": "Year", "d": "2025"])
  }

  @Test(
    "cells show quotation marks, images between words and references to footnotes",
    arguments: [
      ("He said <q>no</q>.", "He said “no”."), ("<q>a <q>b</q></q> c", "“a “b”” c"),
      ("The sign <img src=s alt=α> here", "The sign α here"), ("<img src=s alt=α>here", "here"),
      ("one<br>two", "one two"), ("2.5<sup><a href='#n' id=r>1</a></sup>", "2.5[1]"),
      ("<p id=m><a href='#s'>↑</a> Another.", "Another."),
    ])
  func cellText(cell: String, text: String) throws {
    let page = """
      <p>One<sup><a href='#m' id=s>2</a></sup></p><table><tr><td>\(cell)</table><ol><li id=n><a href='#r'>↑</a> A note.</li></ol>
      """
    let found = try table(page, noted: true).text

    #expect(found.text.string == text)
    #expect(
      found.inlines.contains { $0.kind == .footnoteReference(label: "1") } == text.hasSuffix("[1]"))
  }

  @Test(
    "a table of hardly any cells for its rows and columns is none",
    arguments: [
      (["<tr>", "<td>a", "<tr><td>b"], false),
      (["<tr>", "<td rowspan=0>a", "<tr><td>b"], false),
      (["", "<tr><td rowspan=9999>a", ""], false),
      (["<tr>", "<td rowspan=9999>a", "<tr>"], false),
      (["<tr>", "<td colspan=1000>a", "<tr><td>b"], false),
      (["<tr><th>a", "", "<tr><td colspan=1000 rowspan=1000>b<td>c"], false),
      (["<tr><th>a", "", "<tr><td colspan=1000>b<td>c"], true),
      (["<tr><th>a<th>b", "", "<tr><td>c<td>d"], true),
    ])
  func bounds(pieces: [String], isData: Bool) throws {
    let count = 3000
    let page = pieces.enumerated()
      .map { $0.offset == 0 ? $0.element : String(repeating: $0.element, count: count) }.joined()
    let (text, shape) = try table("<table summary=s>\(page)</table>")

    #expect(shape.isData == isData)
    #expect((text.text.bytes + text.stray.bytes).count { $0 > 0x20 } >= count)
  }

  @Test("a table that is too sparse is read as paragraphs")
  func sparse() throws {
    let cells = String(repeating: "<th>a", count: 2000)
    let rows = String(repeating: "<tr><td>b", count: 2000)
    let document = try Document.html("<body><table><tr>\(cells)\(rows)</table><p>End.</body>")

    #expect(document.text.utf8.count < 20_000)
    #expect(document.text.hasSuffix("b\n\nEnd."))
  }

  @Test("names of empty cells cost no more than they are long")
  func manyNames() throws {
    let cells = String(repeating: "<tr><td id=n>&nbsp;", count: 40_000)
    let found = try table("<table>\(cells)<tr><td>a</table>")

    #expect(found.text.text.anchors.count == 40_000)
  }
}
