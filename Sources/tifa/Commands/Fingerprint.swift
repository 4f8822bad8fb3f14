import CDigest

/// The SHA-256 of a document's bytes, by which a figure can be traced to the text it counts.
struct Fingerprint {
  /// In hexadecimal, 64 letters.
  let hexadecimal: String

  /// Its first 128 bits.
  var beginning: (high: UInt64, low: UInt64) {
    let digits = hexadecimal.utf8
    func number(_ first: Int) -> UInt64 {
      UInt64(Substring(digits.dropFirst(first).prefix(16)), radix: 16) ?? 0
    }
    return (number(0), number(16))
  }

  /// Of a text in UTF-8.
  init(of text: String) {
    var text = text
    self = text.withUTF8 { Self(of: $0) }
  }

  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { Self(of: $0) }
  }

  private init(of bytes: UnsafeBufferPointer<UInt8>) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    hexadecimal = digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
