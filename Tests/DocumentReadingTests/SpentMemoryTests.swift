import DocumentModel
import Foundation
import Glibc
import Testing

@testable import DocumentReading

@Suite("Memory that is given back while a text is read")
struct SpentMemoryTests {
  private static let page = Int(getpagesize())

  @Test("goes page by page, as far as was read")
  func pages() {
    var bytes = [UInt8](repeating: 7, count: 8 * Self.page)
    let rest = bytes.withUnsafeMutableBytes { bytes in
      var memory = SpentMemory(bytes, portion: Self.page)
      memory.release(upTo: 4 * Self.page)
      // The system gives zeros for what it took.
      return bytes.count { $0 == 7 }
    }
    #expect((4 * Self.page..<6 * Self.page).contains(rest))
  }

  @Test("is not that of bytes which someone else holds")
  func shared() throws {
    let bytes = [UInt8](repeating: 0x61, count: 4 * SpentMemory.portion)
    let document = try DocumentReader(format: .plain).read(.bytes(bytes, name: nil))
    #expect(document.text.utf8.elementsEqual(bytes))
    #expect(bytes.allSatisfy { $0 == 0x61 })
  }

  @Test("is not looked at again by the reader of plain text", arguments: 0..<8)
  func plainText(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = TextGenerator.document(bytes: 120_000, using: &random)
    var bytes = Array(text.utf8)
    let opening = DocumentReader.openingBytes
    var (metadata, expected) = (Metadata(), Metadata())
    var untouched = bytes.withUnsafeBufferPointer {
      var memory = SpentMemory.shared
      return PlainTextReader($0, opening: opening, goesOn: false)
        .builder(&expected, spending: &memory)
    }
    var builder = bytes.withUnsafeMutableBufferPointer {
      var memory = SpentMemory(UnsafeMutableRawBufferPointer($0), portion: Self.page)
      return PlainTextReader(UnsafeBufferPointer($0), opening: opening, goesOn: false)
        .builder(&metadata, spending: &memory)
    }
    // Neither is to be printed where they differ: they are long.
    let isSame =
      builder.finish(metadata: metadata, isOpening: false)
      == untouched.finish(metadata: expected, isOpening: false)
    #expect(isSame)
  }

  @Test("makes no difference to what a file says", arguments: ["UTF-8", "GB18030", "UTF-16LE"])
  func files(table: String) throws {
    let lines = "港口建设稳步推进，工人满意。\r\nThe board raised fees.\u{85}船来得慢。\u{2028}Cranes stood.\r"
    let text = String(repeating: lines, count: 12_000) + "末"
    let bytes = try encoded(text, table)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("tifa-\(UUID().uuidString.prefix(8)).txt")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let reader = DocumentReader(format: .plain, encoding: TextEncoding(label: table))
    let document = try reader.read(.file(path: file.path))
    let isSame = try document == reader.read(.bytes(bytes, name: file.path))
    #expect(isSame)
    #expect(document.text.hasSuffix("Cranes stood.\n\n末"))
  }
}
