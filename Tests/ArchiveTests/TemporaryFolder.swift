import Foundation
import Glibc

/// A folder that is there as long as this is.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/tifa-archive-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw TemporaryFolderError() }
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  var archive: String { path + "/archive.sqlite" }

  /// A notes folder below it.
  func notes(_ name: String = "notes") -> String { path + "/" + name }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

struct TemporaryFolderError: Error {}
