import Glibc
import Testing

/// The text as the C library writes it in an encoding, which it calls `table`.
func encoded(_ text: String, _ table: String) throws -> [UInt8] {
  let converter = try #require(iconv_open(table, "UTF-8"))
  defer { iconv_close(converter) }
  var source = Array(text.utf8).map { CChar(bitPattern: $0) }
  var target = [CChar](repeating: 0, count: source.count * 4 + 16)
  let written = source.withUnsafeMutableBufferPointer { source in
    target.withUnsafeMutableBufferPointer { target -> Int in
      var (from, left) = (source.baseAddress, source.count)
      var (to, room) = (target.baseAddress, target.count)
      let result = iconv(converter, &from, &left, &to, &room)
      return result == -1 ? -1 : target.count - room
    }
  }
  try #require(written > 0, "\(table) has not all of the characters")
  return target.prefix(written).map { UInt8(bitPattern: $0) }
}
