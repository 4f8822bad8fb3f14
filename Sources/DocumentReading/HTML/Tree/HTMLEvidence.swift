/// The signs by which bytes are known as a page of HTML.
enum HTMLEvidence {
  /// Whether the text begins as only a page does: by its document type, or by `html` or `head`, with
  /// comments or a declaration of XML before them.
  static func beginsLikePage(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var rest = bytes.prefix(4096)[...]
    while true {
      rest = rest.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      guard rest.first == 0x3C else { return false }
      let opening = String(decoding: rest.prefix(24), as: UTF8.self).lowercased()
      if opening.hasPrefix("<!--") {
        rest = after("-->", in: rest)
      } else if opening.hasPrefix("<?xml") {
        rest = after("?>", in: rest)
      } else {
        return isDocumentType(opening) || isTag("html", opening) || isTag("head", opening)
      }
    }
  }

  private static func isDocumentType(_ opening: String) -> Bool {
    guard opening.hasPrefix("<!doctype") else { return false }
    return opening.dropFirst("<!doctype".count).drop(while: \.isWhitespace).hasPrefix("ht")
  }

  private static func isTag(_ name: String, _ opening: String) -> Bool {
    guard opening.hasPrefix("<" + name) else { return false }
    let next = opening.dropFirst(name.count + 1).first
    return next == ">" || next?.isWhitespace == true
  }

  private static func after<Bytes: RandomAccessCollection<UInt8>>(
    _ mark: String, in bytes: Bytes
  ) -> Bytes.SubSequence {
    let mark = Array(mark.utf8)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at...].starts(with: mark) { return bytes[bytes.index(at, offsetBy: mark.count)...] }
      at = bytes.index(after: at)
    }
    return bytes[bytes.endIndex...]
  }
}
