import Testing

/// A zip archive put together by hand, which may say of its entries what is not so.
struct ZipArchive: CustomTestStringConvertible {
  struct Entry {
    var name: String
    var content: [UInt8] = []
    /// The size that the directory gives unpacked, where it is not that of `content`.
    var unpackedSize: Int?
    var packedSize: Int?
    /// How the content is packed, 8 by deflating.
    var method = 0
  }

  var entries: [Entry]

  var testDescription: String { "an archive of \(entries.count) entries" }

  /// The bytes of the archive; nothing in it is compressed here.
  var bytes: [UInt8] {
    var local: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let sizes =
        integer(entry.packedSize ?? entry.content.count, 4)
        + integer(entry.unpackedSize ?? entry.content.count, 4)
      let name = Array(entry.name.utf8)
      let fields =
        integer(0, 2) + integer(entry.method, 2) + integer(0, 4) + integer(0, 4) + sizes
        + integer(name.count, 2) + integer(0, 2)
      let offset = local.count
      local += [0x50, 0x4B, 3, 4] + integer(20, 2) + fields + name + entry.content
      directory +=
        [0x50, 0x4B, 1, 2] + integer(20, 2) + integer(20, 2) + fields
        + integer(0, 2) + integer(0, 2) + integer(0, 2) + integer(0, 4) + integer(offset, 4) + name
    }
    let count = min(entries.count, 0xFFFF)
    return local + directory + [0x50, 0x4B, 5, 6] + integer(0, 4) + integer(count, 2)
      + integer(count, 2) + integer(directory.count, 4) + integer(local.count, 4) + integer(0, 2)
  }

  private func integer(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(value >> ($0 * 8) & 0xFF) }
  }
}
