import DocumentReading
import Testing

@testable import DocumentConverting

@Suite("Files that are rewritten for a tool")
struct RewritingTests {
  private static let table = """
    <table:table><table:table-header-rows><table:table-row>Head</table:table-row>\
    </table:table-header-rows><table:table-rows-x/><table:table-rows a="b"><table:table-row/>\
    </table:table-rows></table:table>
    """
  private static let ungrouped = """
    <table:table><table:table-row>Head</table:table-row><table:table-rows-x/><table:table-row/>\
    </table:table>
    """

  @Test(
    "rows of tables stand in no group",
    arguments: [
      (table, ungrouped), ("<a><b/></a>", "<a><b/></a>"), ("", ""), ("<", "<"),
      ("<table:table-rows", "<table:table-rows"),
    ])
  func rows(xml: String, expected: String) {
    #expect(String(decoding: UngroupedRows(Array(xml.utf8)).bytes, as: UTF8.self) == expected)
  }

  @Test(
    "notes of a book are links and elements that they lead to",
    arguments: [
      ("<a epub:type='noteref' href='#n1'>1</a>", "<a data-type='noteref' href='#n1'>1</a>"),
      (
        "<aside id='n' epub:type='footnote x'><p>A</p></aside>",
        "<div id='n' data-type='footnote x'><p>A</p></div>"
      ),
      ("<aside><p>A</p></aside >", "<div><p>A</p></div >"),
      (#"<nav epub:type="toc"><asides/></nav>"#, #"<nav epub:type="toc"><asides/></nav>"#),
      ("<p epub:type=", "<p epub:type="), ("<aside", "<div"), ("a > b < c", "a > b < c"),
    ])
  func notes(xml: String, expected: String) {
    #expect(String(decoding: PlainNotes(Array(xml.utf8)).bytes, as: UTF8.self) == expected)
  }

  /// The content of `name` after the archive has got another of `content.xml`.
  private func replaced(in archive: ZipArchive, then name: String) throws -> [UInt8]? {
    let content = try content(archive.bytes)
    let bytes = content.replacing(["content.xml": Array("another content".utf8)])
    return try self.content(bytes).content(of: name)
  }

  private func content(_ bytes: [UInt8]) throws -> ZipContent {
    let directory = ZipDirectory(size: bytes.count) { Array(bytes[$0..<$0 + $1]) }
    return ZipContent(bytes: bytes, directory: try #require(directory))
  }

  @Test("an entry of an archive is replaced, and the others stay")
  func replacing() throws {
    let archive = ZipArchive(entries: [
      .init(name: "mimetype", content: Array("a/b".utf8)),
      .init(name: "content.xml", content: Array("words".utf8)),
      .init(name: "styles.xml", content: Array("styles".utf8)),
    ])
    #expect(try content(archive.bytes).content(of: "content.xml") == Array("words".utf8))
    #expect(try replaced(in: archive, then: "content.xml") == Array("another content".utf8))
    #expect(try replaced(in: archive, then: "mimetype") == Array("a/b".utf8))
    #expect(try replaced(in: archive, then: "styles.xml") == Array("styles".utf8))
    #expect(try replaced(in: archive, then: "none") == nil)
  }

  @Test("a deflated entry is read, and one that is not of its size is not")
  func deflated() throws {
    // "harbour harbour harbour harbour" by zlib, without a header.
    let packed: [UInt8] = [
      0xCB, 0x48, 0x2C, 0x4A, 0xCA, 0x2F, 0x2D, 0x52, 0xC8, 0xC0, 0x4E, 0x03, 0x00,
    ]
    let text = "harbour harbour harbour harbour"
    let entry = ZipArchive.Entry(
      name: "content.xml", content: packed, unpackedSize: text.utf8.count, method: 8)
    let archive = ZipArchive(entries: [entry])
    #expect(try content(archive.bytes).content(of: "content.xml") == Array(text.utf8))
    for size in [0, 30, 32, 0xFFFF_FFFF] {
      var entry = entry
      entry.unpackedSize = size
      let archive = ZipArchive(entries: [entry])
      #expect(try content(archive.bytes).content(of: "content.xml") == nil)
    }
  }

  @Test("a file is rewritten in its tool's hands, under its own name")
  func conversion() async throws {
    let converter = Converter(
      kind: "an RTF text", extensions: ["rtf"], command: ["sh", "-c", "cat {file}; cat {file}"],
      yields: .plain
    ).reading(.unicodeRTF)
    let conversion = Conversion(table: ConverterTable(own: [converter]))
    let source = DocumentSource.bytes(Array(#"{\rtf1\u28207?5}"#.utf8), name: "a.rtf")
    let prepared = try #require(try conversion.prepare(source))
    let result = try await conversion.run(prepared)
    let once = #"{\rtf1 \uc0 港5}"#
    #expect(String(decoding: result.bytes, as: UTF8.self) == once + once)
    #expect(prepared.name == "a.rtf")
  }
}
