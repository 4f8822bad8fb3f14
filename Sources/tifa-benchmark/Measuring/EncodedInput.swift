import Glibc

/// A text in an encoding other than the program's own, with a title, headings and paragraphs of one
/// length.
struct EncodedInput {
  struct Encoding {
    /// As the C library knows it too.
    let name: String
    /// What paragraphs are made of.
    let clause: String
    var mark = ""
  }

  static let encodings = [
    Encoding(name: "UTF-8", clause: "会议强调各地要结合实际抓好落实，"),
    Encoding(name: "GB18030", clause: "会议强调各地要结合实际抓好落实，"),
    Encoding(name: "Big5", clause: "會議強調各地要結合實際抓好落實，"),
    Encoding(name: "Shift_JIS", clause: "物価の安定の下での持続的な成長を目指す、"),
    Encoding(name: "EUC-KR", clause: "정부는 물가 안정과 성장을 함께 추진한다, "),
    Encoding(name: "UTF-16LE", clause: "会议强调各地要结合实际抓好落实，", mark: "\u{FEFF}"),
    Encoding(
      name: "windows-1251", clause: "центральный банк сохранил ключевую ставку на прежнем уровне, "),
  ]

  let bytes: [UInt8]

  init(_ encoding: Encoding, paragraph length: Int, byteCount: Int) throws {
    let (clause, name) = (encoding.clause, encoding.name)
    let repeated = String(repeating: clause, count: length / clause.count + 1)
    let paragraph = try Self.encoded(repeated.prefix(length) + ".\n", name)
    let heading = try Self.encoded("\n\(clause.prefix(6))\n\n", name)
    var bytes = try Self.encoded("\(encoding.mark)\(clause.prefix(10))\n\n", name)
    bytes.reserveCapacity(byteCount + paragraph.count)
    // Headings stand as far from each other in every text.
    let paragraphs = max(1, 6_000 / length)
    while bytes.count < byteCount {
      bytes += heading
      for _ in 0..<paragraphs where bytes.count < byteCount { bytes += paragraph }
    }
    self.bytes = bytes
  }

  /// The C library cannot write a text in an encoding.
  struct Failure: Error {
    let encoding: String
  }

  private static func encoded(_ text: some StringProtocol, _ encoding: String) throws -> [UInt8] {
    guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      throw Failure(encoding: encoding)
    }
    defer { iconv_close(converter) }
    var source = text.utf8.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count * 4 + 16)
    let written = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        return iconv(converter, &from, &left, &to, &room) == -1 ? nil : target.count - room
      }
    }
    guard let written else { throw Failure(encoding: encoding) }
    return target.prefix(written).map { UInt8(bitPattern: $0) }
  }
}
