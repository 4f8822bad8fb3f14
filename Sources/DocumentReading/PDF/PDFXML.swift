import CHTML

/// Reads the XML that pdftohtml prints.
enum PDFXML {
  /// The pages; what is not well formed is read as browsers read pages.
  ///
  /// Some PDFs have letters that XML does not allow, and pdftohtml prints them.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func pages(of bytes: UnsafeBufferPointer<UInt8>) -> PDFPages {
    ParserInput.withPrepared(bytes) {
      pages(of: $0, by: chtml_read_xml) ?? pages(of: $0, by: chtml_read_html) ?? PDFPages()
    }
  }

  private typealias Reader = (
    UnsafePointer<UInt8>?, Int, UnsafePointer<chtml_handler>?
  ) -> Bool

  private static func pages(
    of bytes: UnsafeBufferPointer<UInt8>, by read: Reader
  ) -> PDFPages? {
    let parsing = PDFXMLParsing()
    return withExtendedLifetime(parsing) {
      var handler = handler(parsing)
      return read(bytes.baseAddress, bytes.count, &handler) ? parsing.pages : nil
    }
  }

  private static func handler(_ parsing: PDFXMLParsing) -> chtml_handler {
    chtml_handler(
      context: Unmanaged.passUnretained(parsing).toOpaque(),
      start: { context, name, attributes, _ in
        guard let name, let parsing = PDFXMLParsing.at(context) else { return }
        parsing.begin(String(cString: name), Attributes(attributes))
      },
      end: { context, name in
        guard let name, let parsing = PDFXMLParsing.at(context) else { return }
        parsing.end(String(cString: name))
      },
      text: { context, bytes, length in
        guard let bytes, let parsing = PDFXMLParsing.at(context) else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
          parsing.text(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
      })
  }

  /// The attributes of an element, as libxml2 hands them over.
  fileprivate struct Attributes {
    private let pairs: UnsafePointer<UnsafePointer<CChar>?>?

    init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>?) {
      self.pairs = pairs
    }

    func string(_ name: String) -> String? {
      guard var pair = pairs else { return nil }
      while let key = pair[0] {
        if name == String(cString: key) { return pair[1].map { String(cString: $0) } }
        pair += 2
      }
      return nil
    }

    /// A length, rounded; 0 for what is none, and never more than a page can have.
    func length(_ name: String) -> Int {
      guard let text = string(name), let value = Double(text), value.isFinite else { return 0 }
      return Int(min(max(value, -1_000_000), 1_000_000))
    }
  }
}

/// What has been read so far.
private final class PDFXMLParsing {
  var pages = PDFPages()
  private var fragment: PDFFragment?
  private var marks: [(kind: PDFFragment.Mark.Kind, start: Int)] = []
  private var outlineDepth = 0
  private var bookmark: (page: Int, title: [UInt8])?

  static func at(_ context: UnsafeMutableRawPointer?) -> PDFXMLParsing? {
    context.map { Unmanaged<PDFXMLParsing>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(_ name: String, _ attributes: PDFXML.Attributes) {
    switch name {
    case "page":
      pages.pages.append(
        PDFPage(
          number: pages.pages.count + 1, width: attributes.length("width"),
          height: attributes.length("height")))
    case "fontspec":
      let size = max(1, attributes.length("size"))
      pages.fonts[attributes.length("id")] = PDFFont(
        size: size, family: attributes.string("family") ?? "",
        isFaint: isFaint(attributes.string("color") ?? ""))
    case "text":
      endFragment()
      fragment = PDFFragment(
        left: attributes.length("left"), top: attributes.length("top"),
        width: max(0, attributes.length("width")), height: max(0, attributes.length("height")),
        font: attributes.length("font"))
      marks = []
    case "b": open(.bold)
    case "i": open(.italic)
    case "a": open(.link(attributes.string("href") ?? ""))
    case "outline": outlineDepth += 1
    case "item": bookmark = (attributes.length("page"), [])
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "text": endFragment()
    case "b", "i", "a": closeMark()
    case "outline": outlineDepth -= 1
    case "item":
      guard let bookmark else { return }
      pages.bookmarks.append(
        .init(
          level: outlineDepth, title: String(decoding: bookmark.title, as: UTF8.self),
          page: bookmark.page))
      self.bookmark = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if fragment != nil {
      fragment?.text.append(contentsOf: bytes)
    } else if bookmark != nil {
      bookmark?.title.append(contentsOf: bytes)
    }
  }

  /// Whether a colour such as `#cccccc` is nearer to white than to black, in all its parts.
  private func isFaint(_ color: String) -> Bool {
    guard let value = Int(color.drop { $0 == "#" }, radix: 16), color.utf8.count == 7 else {
      return false
    }
    return [16, 8, 0].allSatisfy { (value >> $0) & 0xFF >= 0xB0 }
  }

  private func open(_ kind: PDFFragment.Mark.Kind) {
    marks.append((kind, fragment?.text.count ?? 0))
  }

  private func closeMark() {
    guard let mark = marks.popLast(), let end = fragment?.text.count, end > mark.start else {
      return
    }
    // Links inside the file lead to pages, of which the text has none.
    if case .link(let destination) = mark.kind, !destination.hasPrefix("http") { return }
    fragment?.marks.append(.init(kind: mark.kind, range: mark.start..<end))
  }

  private func endFragment() {
    if var fragment, !pages.pages.isEmpty {
      fragment.text.spellOutBullets()
      pages.pages[pages.pages.count - 1].fragments.append(fragment)
    }
    fragment = nil
  }
}

extension [UInt8] {
  /// Puts a bullet for what symbol fonts have in private places (U+F0B7 and others), of as many
  /// bytes.
  fileprivate mutating func spellOutBullets() {
    guard count >= 3 else { return }
    for at in 0...count - 3 where self[at] == 0xEF && (self[at + 1] & 0xFE) == 0x82 {
      let scalar = (Int(self[at + 1] & 0x3F) << 6) | Int(self[at + 2] & 0x3F)
      // The low bits of U+F0B7, U+F0A7, U+F0D8 and U+F0FC.
      guard [0x0B7, 0x0A7, 0x0D8, 0x0FC].contains(scalar) else { continue }
      replaceSubrange(at..<at + 3, with: [0xE2, 0x80, 0xA2])
    }
  }
}
