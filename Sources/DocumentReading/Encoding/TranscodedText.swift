import CUnicode

/// Bytes of another encoding, as UTF-8.
struct TranscodedText {
  var bytes: [UInt8] = []
  /// The bytes that stand for no character, each sequence of them now a U+FFFD.
  private(set) var undecodableBytes = 0

  private static let chunk = 1 << 16
  /// The most that a byte becomes, such as one of a table of Thai; a character made of two may take more.
  private static let mostForByte = 3

  /// Converts `source`, which may be the beginning of a longer text: a character cut off at its end
  /// is then left out.
  ///
  /// - Complexity: O(*n*); beside the result it takes 64 KiB, and a copy of what has no contiguous storage.
  init(_ source: some Collection<UInt8>, from encoding: TextEncoding, goesOn: Bool) {
    var memory = SpentMemory.shared
    let converted: Void? = source.withContiguousStorageIfAvailable {
      convert($0, from: encoding, goesOn: goesOn, spending: &memory)
    }
    // What does not lie in one piece is copied into one.
    if converted == nil {
      Array(source).withUnsafeBufferPointer {
        convert($0, from: encoding, goesOn: goesOn, spending: &memory)
      }
    }
  }

  /// Converts the bytes of `source`, of which none are left in it.
  ///
  /// - Complexity: O(*n*); the memory of bytes that are not shared goes over to the result.
  init(spending source: inout SourceBytes, from encoding: TextEncoding) {
    let goesOn = source.goesOn
    source.bytes.spend(isShared: source.isShared) {
      convert($0, from: encoding, goesOn: goesOn, spending: &$1)
    }
  }

  private mutating func convert(
    _ source: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding, goesOn: Bool,
    spending memory: inout SpentMemory
  ) {
    if encoding == .latinTen {
      bytes = LatinTen.decoded(source)
      return
    }
    guard let decoder = cunicode_decoder_open(encoding.table) else {
      bytes = Array(source)
      return
    }
    defer { cunicode_decoder_close(decoder) }
    // What is not used of it takes no memory; to grow would take it twice.
    bytes.reserveCapacity(source.count * Self.mostForByte)
    convert(source, with: decoder, goesOn: goesOn, spending: &memory)
    undecodableBytes = cunicode_undecodable(decoder)
  }

  private mutating func convert(
    _ source: UnsafeBufferPointer<UInt8>, with decoder: OpaquePointer, goesOn: Bool,
    spending memory: inout SpentMemory
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
      memory.release(upTo: rest.startIndex)
    }
  }
}
