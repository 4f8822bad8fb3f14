import DocumentModel
import Foundation

/// Real texts beside the package, where there are any.
enum SharedTexts {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data").standardizedFileURL

  static var isPresent: Bool {
    let isPresent = FileManager.default.fileExists(atPath: root.path)
    if !isPresent { print("skipped: there are no texts at \(root.path)") }
    return isPresent
  }

  /// The texts and Markdown files, by path.
  static var paths: [String] {
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// As much of a text as a test without optimization reads in good time.
  static func opening(_ path: String) throws -> String {
    let text = try text(path)
    return String(decoding: text.utf8.prefix(12_000), as: UTF8.self)
  }

  /// A paragraph for each stretch between empty lines.
  static func document(_ text: String) -> Document {
    var blocks: [Block] = []
    var start: Int?
    var line = 0
    let bytes = Array(text.utf8)
    func close(at end: Int) {
      if let start { blocks.append(Block(.paragraph, in: TextRange(utf8: start..<end))) }
    }
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[line..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
        close(at: line)
        start = nil
      } else if start == nil {
        start = line
      }
      line = end + 1
    }
    close(at: bytes.count)
    return Document(text: text, blocks: blocks, sections: [], metadata: Metadata())
  }
}
