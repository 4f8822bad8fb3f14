extension DocumentFormat {
  /// The format that the name tells, or else the first lines.
  init(fileName: Substring?, _ opening: ArraySlice<UInt8>) {
    let dot = fileName?.lastIndex(of: ".")
    let suffix = dot.flatMap { fileName?[$0...].dropFirst().lowercased() }
    switch suffix {
    case "md", "markdown", "mkd", "mdown": self = .markdown
    default:
      let evidence = MarkdownEvidence(opening)
      // A file that is called a text has to show more than a few signs that texts use as well.
      self = evidence.weight >= (suffix == nil ? 2 : 3) ? .markdown : .plain
    }
  }
}

/// The signs of Markdown in a text, weighed.
private struct MarkdownEvidence {
  private(set) var weight = 0

  init(_ opening: ArraySlice<UInt8>) {
    let text = String(decoding: opening.prefix(16 * 1024), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.first?.trimmed == "---", lines.dropFirst().prefix(40).contains(where: { $0.trimmed == "---" }),
      lines.dropFirst().first?.contains(":") == true
    {
      weight += 4
    }
    var headings = 0
    var inline = 0
    for line in lines {
      if line.hasPrefix("#"), line.drop(while: { $0 == "#" }).hasPrefix(" ") { headings += 1 }
      if line.hasPrefix("```") || line.hasPrefix("|--") || line.hasPrefix("| --") { inline += 1 }
      if line.contains("](http") || line.contains("](#") { inline += 1 }
      if Self.holdsStrong(line) { inline += 1 }
    }
    // Headings alone are read in plain text too.
    weight += min(headings, 2) + min(inline, 3)
    if inline == 0 { weight = min(weight, weight >= 4 ? weight : 1) }
  }

  private static func holdsStrong(_ line: Substring) -> Bool {
    var opened = false
    var stars = 0
    for byte in line.utf8 {
      if byte == 0x2A {
        stars += 1
        if stars == 2 {
          if opened { return true }
          opened = true
        }
      } else {
        if stars == 2, byte == 0x20 { opened = false }
        stars = 0
      }
    }
    return false
  }
}
