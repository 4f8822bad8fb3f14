/// ISO 8859-16, Latin 10, in which Romanian is written and which ICU does not know.
enum LatinTen {
  /// What the bytes from 0xA0 on stand for; those below stand for themselves.
  private static let upper = Array(
    """
    \u{A0}ĄąŁ€„Š§š©Ș«Ź\u{AD}źŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊ\
    ËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ
    """.unicodeScalars)

  /// The text as UTF-8.
  static func decoded(_ source: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.underestimatedCount * 2)
    for byte in source {
      if byte < 0x80 {
        bytes.append(byte)
      } else {
        let scalar = byte < 0xA0 ? Unicode.Scalar(byte) : upper[Int(byte) - 0xA0]
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }
}
