import DocumentReading
import Testing

@testable import DocumentConverting

@Suite("Archives")
struct ZipDirectoryTests {
  private func directory(_ bytes: [UInt8]) -> ZipDirectory? {
    ZipDirectory(size: bytes.count) { offset, count in Array(bytes[offset...].prefix(count)) }
  }

  @Test("the directory tells the names")
  func names() {
    let bytes = ZipArchive(entries: [.init(name: "mimetype"), .init(name: "text/a.xhtml")]).bytes
    #expect(directory(bytes)?.names == ["mimetype", "text/a.xhtml"])
    #expect(directory(bytes + Array("a comment".utf8))?.names == ["mimetype", "text/a.xhtml"])
  }

  @Test(
    "what is made to fill memory is not unpacked",
    arguments: [
      (
        ZipArchive(entries: (0..<10_000).map { .init(name: "\($0)") }),
        ConversionFailure.ArchiveFault.tooManyEntries(limit: ZipDirectory.mostEntries)
      ),
      (
        ZipArchive(entries: [
          .init(name: "a", content: .init(repeating: 0, count: 9000), unpackedSize: 9_000_000)
        ]), .tooDense(ratio: ZipDirectory.highestHonestRatio)
      ),
      (
        ZipArchive(
          entries: (0..<40).map {
            .init(
              name: "\($0)", content: .init(repeating: 0, count: 100_000), unpackedSize: 20_000_000)
          }), .tooLarge(megabytes: ZipDirectory.mostUnpackedBytes >> 20)
      ),
      (
        ZipArchive(
          entries: (0..<40).map {
            .init(name: "\($0)", unpackedSize: 20_000, packedSize: 10_000)
          }), .damaged
      ),
    ])
  func faults(_ archive: ZipArchive, fault: ConversionFailure.ArchiveFault) {
    let bytes = archive.bytes
    #expect(directory(bytes)?.fault(size: bytes.count) == fault)
  }

  @Test("an honest archive has no fault")
  func honest() {
    let bytes = ZipArchive(entries: [
      .init(
        name: "word/document.xml", content: .init(repeating: 0x20, count: 40_000),
        unpackedSize: 2_000_000)
    ]).bytes
    #expect(directory(bytes)?.fault(size: bytes.count) == nil)
  }

  @Test("a damaged directory is none, and odd bytes do no harm", arguments: 0..<60)
  func damaged(seed: Int) {
    var random = SystemRandomNumberGenerator()
    var bytes = ZipArchive(entries: (0..<20).map { .init(name: "entry \($0)") }).bytes
    #expect(directory(Array(bytes.prefix(seed * 7))) == nil)
    for _ in 0..<seed {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    // Whatever it says, it is read without harm.
    let names = directory(bytes)?.names ?? []
    #expect(names.count <= 60)
  }
}
