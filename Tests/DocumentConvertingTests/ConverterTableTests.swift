import DocumentReading
import Testing

@testable import DocumentConverting

@Suite("The table of converters")
struct ConverterTableTests {
  private static func archive(_ entries: ZipArchive.Entry...) -> [UInt8] {
    ZipArchive(entries: entries).bytes
  }

  /// A compound file with a directory that names one stream.
  private static func compoundFile(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 3000)
      + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static let mediaType = "application/vnd.oasis.opendocument.text"

  @Test(
    "a file is known by its bytes, whatever it is called",
    arguments: [
      (Array("%PDF-1.7\n".utf8), "a PDF"), (Array("\n\n%PDF-1.4\n".utf8), "a PDF"),
      (archive(.init(name: "word/document.xml")), "a Word document"),
      (archive(.init(name: "mimetype", content: Array(mediaType.utf8))), "an OpenDocument text"),
      (
        archive(.init(name: "mimetype", content: Array("application/epub+zip".utf8))),
        "a book in EPUB"
      ),
      (Array("{\\rtf1\\ansi words}".utf8), "an RTF text"),
      (compoundFile("WordDocument"), "an old Word document"),
      (archive(.init(name: "xl/workbook.xml")), nil), (compoundFile("Workbook"), nil),
      (Array("Words of a text.".utf8), nil), ([], nil),
    ])
  func bytes(_ bytes: [UInt8], kind: String?) throws {
    let input = try ConverterInput(.bytes(bytes, name: "statement.txt"))
    #expect(ConverterTable().converters(for: input).first?.kind == kind)
  }

  private static let own = Converter(
    kind: "pages", signatures: [.start("PAGES")], extensions: ["pages"],
    command: ["pages-to-text", "{file}"], yields: .plain, package: "pages-utils")

  @Test(
    "the reader's own come first, by their bytes or their name",
    arguments: [
      ("report.pages", "any words", "pages"), ("report.PAGES", "\0binary", "pages"),
      ("report", "PAGES and more", "pages"), (".pages", "any words", nil),
      ("report.pdf", "PAGES and more", "pages"), ("report.pdf", "%PDF-1.7", "a PDF"),
    ])
  func own(_ name: String, _ text: String, kind: String?) throws {
    var own = Self.own
    if name.hasSuffix("ages"), !text.hasPrefix("PAGES") { own.signatures = [] }
    let input = try ConverterInput(.bytes(Array(text.utf8), name: name))
    #expect(ConverterTable(own: [own]).converters(for: input).first?.kind == kind)
  }

  @Test("every built-in entry says which package has its tool")
  func packages() {
    for converter in Converter.builtIn {
      #expect(converter.package?.isEmpty == false)
      #expect(!converter.signatures.isEmpty && !converter.extensions.isEmpty)
    }
  }
}
