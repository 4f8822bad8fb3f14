import DocumentModel
import TOMLReading
import YAMLReading

/// The YAML between two lines of `---` at the top of a document, or the TOML between two of `+++`.
struct FrontMatter {
  private(set) var metadata = Metadata()
  /// Where the body begins, and the lines before it.
  let bodyStart: Int
  let lineCount: Int

  /// Nil for a document without front matter; what is broken in it costs only itself.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let isTOML = Self.isTOML(bytes) else { return nil }
    let fences: [UInt8] = isTOML ? [0x2B] : [0x2D, 0x2E]
    var at = PassageSplitter.lineEnd(in: bytes, from: 0) + 1
    guard Self.isFence(bytes, from: 0, to: at - 1, of: fences) else { return nil }
    let start = at
    var lines = 1
    while at < bytes.count, lines < 2000 {
      let end = PassageSplitter.lineEnd(in: bytes, from: at)
      lines += 1
      if Self.isFence(bytes, from: at, to: end, of: fences) {
        bodyStart = min(end + 1, bytes.count)
        lineCount = lines
        let text = bytes.string(start..<max(at, start))
        guard text.holds(isTOML ? "=" : ":") || text.trimmed.isEmpty else { return nil }
        read(isTOML ? Self.fields(ofTOML: text) : Self.fields(of: text))
        return
      }
      at = end + 1
    }
    return nil
  }

  /// Which of both the first bytes promise, nil for neither.
  private static func isTOML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    if bytes.starts(with: [0x2D, 0x2D, 0x2D]) { return false }
    return bytes.starts(with: [0x2B, 0x2B, 0x2B]) ? true : nil
  }

  private static func isFence(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, to: Int, of signs: [UInt8]
  ) -> Bool {
    let line = bytes[from..<min(max(to, from), bytes.count)]
    let trimmed = line.prefix { $0 > 0x20 }
    return trimmed.count == 3 && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
      && signs.contains { sign in trimmed.allSatisfy { $0 == sign } }
  }

  /// The fields of a YAML mapping with a plain value, by their name in small letters.
  private static func fields(of yaml: String) -> [String: String] {
    var fields: [String: String] = [:]
    if let mapping = try? YAMLMapping(yaml) {
      for (key, values) in mapping.entries {
        fields[key.lowercased()] = values.joined(separator: ", ")
      }
      return fields
    }
    for line in yaml.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else {
        continue
      }
      let value = String(line[line.index(after: colon)...]).trimmed
      let quotes: Set<Character> = ["\"", "'"]
      let isQuoted =
        value.count > 1 && value.first == value.last && value.first.map(quotes.contains) == true
      fields[line[..<colon].lowercased().trimmed] =
        isQuoted ? String(value.dropFirst().dropLast()) : value
    }
    return fields
  }

  /// The fields of a TOML text with a plain value, likewise.
  private static func fields(ofTOML toml: String) -> [String: String] {
    let lines = toml.split(separator: "\n", omittingEmptySubsequences: false)
    var fields: [String: String] = [:]
    for entry in TOMLDocument(toml).root.entries {
      switch entry.value.content {
      case .string(let text): fields[entry.key.lowercased()] = text
      case .integer(let number): fields[entry.key.lowercased()] = "\(number)"
      case .array(let values):
        fields[entry.key.lowercased()] = values.compactMap(\.string).joined(separator: ", ")
      // A date is told as it is written.
      case .other where lines.indices.contains(entry.value.line - 1):
        let line = lines[entry.value.line - 1]
        fields[entry.key.lowercased()] = line.split(separator: "=", maxSplits: 1).last.map(
          String.init)
      case .boolean, .table, .other: break
      }
    }
    return fields
  }

  private mutating func read(_ fields: [String: String]) {
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { fields[$0]?.trimmed }.first {
        !$0.isEmpty && $0 != "null" && $0 != "~"
      }
    }
    metadata.title = first("title", "标题")?.split(whereSeparator: \.isNewline).joined(separator: " ")
    metadata.subtitle = first("subtitle", "deck", "副标题")
    metadata.date = first("date", "published", "published_time", "publish_date", "pubdate", "日期")
      .flatMap { DateReader.firstDate(in: $0) ?? Int($0).flatMap { CivilDate(year: $0) } }
    metadata.dateOrigin = metadata.date.map { _ in .frontMatter }
    metadata.source = first("source", "publisher", "site", "来源")
    metadata.author = first("author", "authors", "by", "作者")
    metadata.category = first("category", "categories", "type", "tags", "分类")
    metadata.views = first("views").flatMap { Int($0) }
    metadata.summary = first("summary", "description", "abstract", "excerpt", "摘要")
    metadata.statedMinutes = first("reading_time", "minutes").flatMap {
      Int($0.prefix { $0.isNumber })
    }
  }
}
