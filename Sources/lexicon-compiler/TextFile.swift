import Glibc

/// Whole files; Foundation would make up most of the tool.
struct TextFile {
  let path: String

  func read() throws -> String {
    guard let file = fopen(path, "r") else { throw CompilingError("\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc_unlocked(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ text: String) throws {
    let problem = CompilingError("\(path): cannot be written")
    guard let file = fopen(path, "w") else { throw problem }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else { throw problem }
  }
}

struct CompilingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
