import CUnicode

/// Bytes of another encoding, as UTF-8.
struct TranscodedText {
  private(set) var bytes: [UInt8] = []
  /// The bytes that stand for no character, each sequence of them now a U+FFFD.
  private(set) var undecodableBytes = 0

  private static let chunk = 1 << 16

  /// Converts `source`, which may be the beginning of a longer text: a character cut off at its end
  /// is then left out.
  ///
  /// - Complexity: O(*n*); beside the result it takes 64 KiB, and a copy of what has no contiguous storage.
  init(_ source: some Collection<UInt8>, from encoding: TextEncoding, goesOn: Bool) {
    if encoding == .latinTen {
      bytes = LatinTen.decoded(source)
      return
    }
    guard let decoder = cunicode_decoder_open(encoding.table) else {
      bytes = Array(source)
      return
    }
    defer { cunicode_decoder_close(decoder) }
    bytes.reserveCapacity(source.count + source.count / 2)
    let converted: Void? = source.withContiguousStorageIfAvailable {
      convert($0, with: decoder, goesOn: goesOn)
    }
    // What does not lie in one piece is copied into one.
    if converted == nil {
      Array(source).withUnsafeBufferPointer { convert($0, with: decoder, goesOn: goesOn) }
    }
    undecodableBytes = cunicode_undecodable(decoder)
  }

  private mutating func convert(
    _ source: UnsafeBufferPointer<UInt8>, with decoder: OpaquePointer, goesOn: Bool
  ) {
    var rest = source[...]
    while true {
      var consumed = 0
      let part = UnsafeBufferPointer(rebasing: rest)
      let converted = [UInt8](unsafeUninitializedCapacity: Self.chunk) { target, count in
        count = cunicode_decode(
          decoder, part.baseAddress, part.count, !goesOn, target.baseAddress, Self.chunk,
          &consumed)
      }
      if converted.isEmpty { return }
      bytes += converted
      rest = rest.dropFirst(consumed)
    }
  }
}
