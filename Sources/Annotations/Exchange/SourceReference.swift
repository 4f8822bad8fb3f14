/// The name of a text as an IRI, and back: an address as it is, a file's name with its blanks and the like
/// encoded.
enum SourceReference {
  static func iri(_ source: String) -> String {
    if source.contains("://") { return source }
    var bytes: [UInt8] = []
    for byte in source.utf8 {
      let isPlain = byte >= 0x80 || byte > 0x20 && byte < 0x7F
      if isPlain, !"%\"<>\\^`{|}?#".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += "%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func source(_ iri: String) -> String {
    if iri.contains("://") { return iri }
    var bytes: [UInt8] = []
    var rest = Array(iri.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), rest.count >= 2, !digits.hasPrefix("+"),
        let decoded = UInt8(digits, radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
