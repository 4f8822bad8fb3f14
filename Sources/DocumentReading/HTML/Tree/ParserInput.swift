/// A page as libxml2 can read it in time that grows with its size alone, and without loss.
///
/// It compares each attribute of a tag with all before it, so their number must have a bound; and it
/// takes the sections of text of XHTML for comments.
enum ParserInput {
  /// Calls `body` with the page, made so.
  ///
  /// Tags with more attributes than any page has use for are cut short, declarations of a document type
  /// left out and sections of text written out; lines and tags end where they did.
  ///
  /// - Complexity: O(*n*); only a page with such parts is copied.
  static func withPrepared<Result>(
    _ page: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let isXHTML = isXHTML(page)
    var scan = TagScan(page)
    var prepared: [UInt8] = []
    var done = 0
    while let finding = scan.next() {
      switch finding {
      case .surplus(let range), .declarations(let range):
        prepared += page[done..<range.lowerBound]
        prepared += page[range].lazy.map { $0 == 0x0A ? 0x0A : 0x20 }
        done = range.upperBound
      case .section(let range) where isXHTML:
        prepared += page[done..<range.lowerBound]
        append(textOfSection: page[range], to: &prepared)
        done = range.upperBound
      case .section: break
      }
    }
    if done == 0 { return body(page) }
    prepared += page[done...]
    return prepared.withUnsafeBufferPointer(body)
  }

  /// Whether a page says that it is XML: by a declaration, its document type or its namespace.
  private static func isXHTML(_ page: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = String(decoding: page.prefix(1024), as: UTF8.self).lowercased()
    return head.hasPrefix("<?xml") || head.holds("dtd xhtml") || head.holds("1999/xhtml")
  }

  private static func append(
    textOfSection section: Slice<UnsafeBufferPointer<UInt8>>, to page: inout [UInt8]
  ) {
    let end = Array("]]>".utf8)
    let text = section.dropFirst("<![CDATA[".utf8.count)
    let isClosed = text.count >= end.count && text.suffix(end.count).elementsEqual(end)
    for byte in isClosed ? text.dropLast(end.count) : text {
      switch byte {
      case 0x3C: page += "&lt;".utf8
      case 0x26: page += "&amp;".utf8
      default: page.append(byte)
      }
    }
  }
}
