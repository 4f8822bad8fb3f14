import CDeflate

/// The bytes of a zip archive with its directory, of which entries can be read and replaced.
struct ZipContent {
  let bytes: [UInt8]
  let directory: ZipDirectory

  /// What an entry holds, unpacked; nil where it is not packed as documents are, or not soundly.
  func content(of name: String) -> [UInt8]? {
    guard let entry = directory.entries[name] else { return nil }
    // The header names it once more and may say more than the directory (4.3.7).
    let start =
      entry.offset + 30 + bytes.integer(at: entry.offset + 26, bytes: 2)
      + bytes.integer(at: entry.offset + 28, bytes: 2)
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { return nil }
    let packed = bytes[start..<start + entry.packedSize]
    switch entry.method {
    case 0: return Array(packed)
    case 8: return Self.inflated(packed, size: entry.unpackedSize)
    default: return nil
    }
  }

  /// The archive with other contents of entries that it has, by their names.
  ///
  /// All else stays in place: the new contents stand after the entries, before the directory.
  func replacing(_ contents: [String: [UInt8]]) -> [UInt8] {
    guard directory.records.upperBound <= bytes.count else { return bytes }
    var added = bytes[..<directory.records.lowerBound]
    var records: [UInt8] = []
    for (name, entry) in directory.entries.sorted(by: { $0.value.offset < $1.value.offset }) {
      guard let content = contents[name] else {
        guard entry.record.upperBound <= directory.records.upperBound else { return bytes }
        records += bytes[entry.record]
        continue
      }
      let fields = Self.fields(of: name, content)
      records += [0x50, 0x4B, 1, 2] + Self.integer(20, 2) + fields
      records += [UInt8](repeating: 0, count: 12) + Self.integer(added.count, 4) + name.utf8
      added += [0x50, 0x4B, 3, 4] + fields + Self.integer(0, 2) + name.utf8 + content
    }
    let count = Self.integer(directory.entries.count, 2)
    let end =
      [0x50, 0x4B, 5, 6] + Self.integer(0, 4) + count + count + Self.integer(records.count, 4)
      + Self.integer(added.count, 4) + Self.integer(0, 2)
    return added + records + end
  }

  /// What the header and the record of an entry that is not packed both say (4.3.7, 4.3.12), neither the
  /// time nor the system among it.
  private static func fields(of name: String, _ content: [UInt8]) -> [UInt8] {
    let sum = content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    return integer(20, 2) + [UInt8](repeating: 0, count: 8) + integer(Int(sum), 4)
      + integer(content.count, 4) + integer(content.count, 4) + integer(name.utf8.count, 2)
  }

  private static func integer(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The `size` bytes that were deflated (RFC 1951), nil if they are others.
  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard size <= ZipDirectory.mostUnpackedBytes else { return nil }
    var stream = z_stream()
    // Without the header of zlib, which a negative number says.
    let structure = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, structure) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var packed = Array(packed)
    var status = Z_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
      packed.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(size)
        status = inflate(&stream, Z_FINISH)
        count = size - Int(stream.avail_out)
      }
    }
    return status == Z_STREAM_END && bytes.count == size ? bytes : nil
  }
}
