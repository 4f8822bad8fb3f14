extension DocumentFormat {
  /// The format that the name tells, or else the first lines.
  init(fileName: Substring?, _ opening: ArraySlice<UInt8>) {
    let dot = fileName?.lastIndex(of: ".")
    let suffix = dot.flatMap { fileName?[$0...].dropFirst().lowercased() }
    switch suffix {
    case _ where Self.beginsLikePDFXML(opening): self = .pdfXML
    case "md", "markdown", "mkd", "mdown": self = .markdown
    case "html", "htm", "xhtml", "shtml": self = .html
    case _ where HTMLEvidence.beginsLikePage(opening): self = .html
    default:
      let evidence = opening.prefix(16 * 1024).withUnsafeBufferPointer { MarkdownEvidence($0) }
      // A file that is called a text has to show more than a few signs that texts use as well.
      self = evidence.weight >= (suffix == nil ? 2 : 3) ? .markdown : .plain
    }
  }
}

extension DocumentFormat {
  /// Whether the document type is the one that pdftohtml names.
  private static func beginsLikePDFXML(_ opening: ArraySlice<UInt8>) -> Bool {
    guard opening.first == 0x3C else { return false }
    return String(decoding: opening.prefix(200), as: UTF8.self).holds("<!DOCTYPE pdf2xml")
  }
}

/// The signs of Markdown in a text, weighed.
private struct MarkdownEvidence {
  private var headings = 0
  private var inline = 0
  private var hasFrontMatter = false

  /// Headings alone weigh little: plain text is read with them too.
  var weight: Int {
    if hasFrontMatter { return 4 }
    return inline == 0 ? min(headings, 1) : min(headings, 2) + min(inline, 3)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    hasFrontMatter = Self.beginsWithFrontMatter(bytes)
    var at = 0
    while at < bytes.count {
      let end = PassageSplitter.lineEnd(in: bytes, from: at)
      weigh(bytes, at..<end)
      at = end + 1
    }
  }

  /// Whether the first line is `---` or `+++`, the second a field, and another such line follows.
  private static func beginsWithFrontMatter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = bytes.first, sign == 0x2D || sign == 0x2B else { return false }
    var at = 0
    for number in 0..<60 where at < bytes.count {
      let end = PassageSplitter.lineEnd(in: bytes, from: at)
      let line = TextLine(bytes, from: at, to: end)
      let isFence = line.end - line.start == 3 && bytes[at..<end].starts(with: [sign, sign, sign])
      if number == 0, !isFence { return false }
      if number == 1, !bytes[at..<end].contains(sign == 0x2D ? 0x3A : 0x3D) { return false }
      if number > 1, isFence { return true }
      at = end + 1
    }
    return false
  }

  private mutating func weigh(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard let first = bytes[line].first else { return }
    if first == 0x23, bytes[line].drop(while: { $0 == 0x23 }).first == 0x20 { headings += 1 }
    if bytes[line].starts(with: [0x60, 0x60, 0x60]) || bytes[line].starts(with: [0x7C, 0x2D, 0x2D])
    {
      inline += 1
    }
    var strong: Int?
    for at in line.dropLast() {
      if bytes[at] == 0x5D, bytes[at + 1] == 0x28 { inline += 1 }
      guard bytes[at] == 0x2A, bytes[at + 1] == 0x2A else { continue }
      if let start = strong, at > start + 2, bytes[at - 1] > 0x20 {
        inline += 1
        return
      }
      if at + 2 < line.upperBound, bytes[at + 2] > 0x20, bytes[at + 2] != 0x2A { strong = at }
    }
  }
}
