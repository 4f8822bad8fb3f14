/// The characters that pages mean by the numbers 128 to 159: those of Windows' western table, as in
/// `&#146;` (HTML, 13.2.5.80).
enum C1Controls {
  /// Appends UTF-8 with what is meant in place of the controls.
  static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    guard bytes.contains(0xC2) else { return text.append(contentsOf: bytes) }
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] < 0xA0 {
        text.append(contentsOf: Array(String(meant[Int(bytes[at + 1]) - 0x80]).utf8))
        at += 2
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
  }

  /// From U+0080 on; what stands for nothing is a space.
  private static let meant: [Unicode.Scalar] = [
    "€", " ", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", " ", "Ž", " ",
    " ", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", " ", "ž", "Ÿ",
  ]
}
