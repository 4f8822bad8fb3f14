import DocumentReading

/// The central directory of a zip archive (APPNOTE 4.3.12): what it says that the archive holds.
///
/// Nothing is unpacked to read it, so that an archive made to fill memory is known before.
package struct ZipDirectory: Sendable {
  static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// By name.
  private(set) var entries: [String: Entry] = [:]
  /// Where its records stand in the archive.
  private(set) var records = 0..<0
  package private(set) var entryCount = 0
  /// Bytes of all entries, unpacked and packed.
  package private(set) var unpackedSize = 0
  package private(set) var packedSize = 0
  /// The highest quotient of both of an entry that is worth a look.
  package private(set) var highestRatio = 0

  package var names: Set<String> { Set(entries.keys) }

  /// What the directory says of an entry.
  struct Entry {
    /// Where that stands in the archive.
    var record: Range<Int>
    /// Where the entry itself does, by the header before it.
    var offset: Int
    /// How it is packed: 0 if not at all, 8 by deflating (4.4.5).
    var method: Int
    var packedSize: Int
    var unpackedSize: Int
  }

  /// Entries under this size fill no memory, however well they are packed.
  private static let smallEntry = 1 << 20
  private static let mostDirectoryBytes = 8 << 20

  /// Reads the directory of an archive of `size` bytes, of which `read` gives up to so many from an
  /// offset on; nil where there is none to be read.
  package init?(size: Int, read: (_ offset: Int, _ count: Int) -> [UInt8]) {
    // The record at the end may be followed by a comment of 64 KiB.
    let tailStart = max(0, size - 22 - 0xFFFF)
    let tail = read(tailStart, size - tailStart)
    guard let end = Self.lastEnd(in: tail) else { return nil }
    entryCount = tail.integer(at: end + 10, bytes: 2)
    let length = tail.integer(at: end + 12, bytes: 4)
    let start = tail.integer(at: end + 16, bytes: 4)
    guard start < size, length <= size - start else { return nil }
    records = start..<start + length
    let read = read(start, min(length, Self.mostDirectoryBytes))
    guard readEntries(read) else { return nil }
  }

  /// The offset of the record that ends the directory (4.3.16).
  private static func lastEnd(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return (0...tail.count - 22).last {
      tail[$0] == 0x50 && tail[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 0x05, 0x06])
    }
  }

  private mutating func readEntries(_ records: [UInt8]) -> Bool {
    var at = 0
    var count = 0
    while at + 46 <= records.count,
      records[at..<at + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02])
    {
      let packed = records.integer(at: at + 20, bytes: 4)
      let unpacked = records.integer(at: at + 24, bytes: 4)
      let nameEnd = at + 46 + records.integer(at: at + 28, bytes: 2)
      guard nameEnd <= records.count else { return false }
      packedSize += packed
      unpackedSize += unpacked
      if unpacked > Self.smallEntry { highestRatio = max(highestRatio, unpacked / max(packed, 1)) }
      let next =
        nameEnd + records.integer(at: at + 30, bytes: 2) + records.integer(at: at + 32, bytes: 2)
      let start = self.records.lowerBound
      entries[String(decoding: records[at + 46..<nameEnd], as: UTF8.self)] = Entry(
        record: start + at..<start + next, offset: records.integer(at: at + 42, bytes: 4),
        method: records.integer(at: at + 10, bytes: 2), packedSize: packed,
        unpackedSize: unpacked)
      count += 1
      at = next
    }
    // A directory that tells fewer entries than it has, or more than it could.
    entryCount = max(entryCount, count)
    return count > 0
  }
}

extension ZipDirectory {
  /// Limits that no document reaches.
  package static let mostEntries = 5000
  package static let mostUnpackedBytes = 512 << 20
  package static let highestHonestRatio = 250

  /// What forbids to unpack an archive of `size` bytes; nil where nothing does.
  func fault(size: Int) -> ConversionFailure.ArchiveFault? {
    if entryCount > Self.mostEntries { return .tooManyEntries(limit: Self.mostEntries) }
    if highestRatio > Self.highestHonestRatio { return .tooDense(ratio: Self.highestHonestRatio) }
    if unpackedSize > Self.mostUnpackedBytes {
      return .tooLarge(megabytes: Self.mostUnpackedBytes >> 20)
    }
    // Entries that lie over one another are a way to say a little many times.
    return packedSize > size ? .damaged : nil
  }
}

extension [UInt8] {
  /// The little-endian number at `offset`; 0 past the end.
  func integer(at offset: Int, bytes: Int) -> Int {
    guard offset >= 0, offset + bytes <= count else { return 0 }
    return self[offset..<offset + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
