import DocumentModel
import Foundation
import Testing

@testable import DocumentReading

@Suite("Sources that are no documents")
struct SourceTests {
  private func failure(_ source: DocumentSource) -> DocumentError? {
    do throws(DocumentError) {
      _ = try DocumentReader().read(source)
      return nil
    } catch {
      return error
    }
  }

  @Test("a missing file and a directory are no input")
  func missing() {
    let missing = failure(.file(path: "/nowhere/at/all.txt"))
    #expect(missing == DocumentError(name: "/nowhere/at/all.txt", reason: .notFound))
    #expect(missing?.exitCode == 66)
    #expect(missing?.description == "tifa: /nowhere/at/all.txt: no such file; check the name")
    let scheme = DocumentError(name: "ftp://example.org/a", reason: .notFound)
    #expect(
      scheme.description
        == "tifa: ftp://example.org/a: no such file; of addresses only http:// and https:// are fetched"
    )

    let directory = failure(.file(path: "/"))
    #expect(directory?.reason == .isDirectory)
    #expect(directory?.exitCode == 66)
  }

  @Test("empty and binary bytes are no documents")
  func bytes() {
    #expect(failure(.bytes([], name: nil))?.reason == .empty)
    #expect(failure(.bytes(Array(" \n\t\n".utf8), name: nil))?.reason == .empty)
    #expect(failure(.bytes(Array("%PDF-1.7\n".utf8), name: "a"))?.reason == .binary(kind: "a PDF"))
    #expect(failure(.bytes([0x41, 0x00, 0x42], name: "a"))?.reason == .binary(kind: nil))
    #expect(failure(.bytes([0x41, 0x00, 0x42], name: "a"))?.exitCode == 65)
  }

  @Test(
    "bytes that are no UTF-8 are replaced and counted",
    arguments: [
      ([0x41, 0xFF, 0x42], "A\u{FFFD}B", 1), ([0xE2, 0x82, 0x41], "\u{FFFD}A", 2),
      ([0xC0, 0x80, 0x41], "\u{FFFD}\u{FFFD}A", 2), ([0x41, 0xF0, 0x9F], "A\u{FFFD}", 2),
      ([0xEF, 0xBB, 0xBF, 0x41], "A", 0),
      ([0xED, 0xA0, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}A", 3),
    ] as [([UInt8], String, Int)])
  func undecodable(bytes: [UInt8], text: String, count: Int) throws {
    let document = try DocumentReader(format: .plain, encoding: .utf8)
      .read(.bytes(bytes, name: nil))
    #expect(document.text == text)
    #expect(document.metadata.undecodableBytes == count)
  }

  @Test("a file is read as its bytes are, and its name gives a date")
  func file() throws {
    let directory = FileManager.default.temporaryDirectory
    let path = directory.appending(path: "2024-03-03-\(UUID().uuidString).txt")
    try Data("The board met.\n".utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }

    let document = try DocumentReader().read(.file(path: path.path))

    #expect(document.text == "The board met.")
    #expect(document.metadata.date?.description == "2024-03-03")
    #expect(try DocumentReader().readOpening(.file(path: path.path)) == document)
  }
}
