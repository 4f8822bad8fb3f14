/// What tells the kind of a file by its bytes.
package enum Signature: Hashable, Sendable {
  /// These bytes among the first so many; within their own number, at the very start.
  case bytes([UInt8], within: Int)
  /// A zip archive that holds an entry of that name.
  case zipEntry(String)
  /// A zip archive whose entry `mimetype` says so (Open Container Format, 4.3).
  case zipMediaType(String)
  /// A compound file (MS-CFB) that holds a stream of that name.
  case compoundFile(stream: String)

  /// The text at the very start.
  package static func start(_ text: String) -> Signature {
    let bytes = Array(text.utf8)
    return .bytes(bytes, within: bytes.count)
  }

  func matches(_ input: ConverterInput) -> Bool {
    switch self {
    case .bytes(let bytes, let limit):
      return input.head.prefix(limit).holds(bytes)
    case .zipEntry(let entry):
      return input.archive?.entries[entry] != nil
    case .zipMediaType(let mediaType):
      // The entry comes first and is neither packed nor has an extra field, so that the type can be
      // read at offset 38.
      return input.isArchive && input.head.dropFirst(30).prefix(256).holds("mimetype\(mediaType)")
    case .compoundFile(let stream):
      guard input.head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
      // Names of streams are UTF-16LE in the directory, which may stand anywhere.
      return input.holds(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
  }
}

extension Collection<UInt8> {
  /// Whether `bytes` stand in it.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: bytes) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  fileprivate func holds(_ text: String) -> Bool { holds(Array(text.utf8)) }
}
