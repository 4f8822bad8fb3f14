import DocumentModel

/// A tag of HTML that stands in Markdown.
struct HTMLTag {
  private(set) var name: String
  private(set) var isClosing: Bool
  private(set) var isEmpty: Bool
  private let source: String

  /// Nil for a comment, a declaration and what is no tag.
  init?(_ bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("<") else { return nil }
    var rest = text.dropFirst()
    isClosing = rest.hasPrefix("/")
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard name.first?.isLetter == true else { return nil }
    self.name = name.lowercased()
    isEmpty = text.hasSuffix("/>")
    source = text
  }

  /// Whether HTML has such an element; what is none, such as `<name>`, is text.
  var isKnown: Bool { Self.known.contains(name) }

  var isBlock: Bool { Self.blocks.contains(name) }

  /// What the text within the tag is set apart as.
  var kind: Inline.Kind? {
    switch name {
    case "em", "i", "cite", "dfn", "var": return .emphasis
    case "strong", "b": return .strong
    case "u", "ins": return .underline
    case "s", "del", "strike": return .strikethrough
    case "code", "kbd", "tt", "samp": return .code
    case "a": return attribute("href").map { .link(destination: $0) }
    case "span", "font", "p", "div":
      let style = attribute("style") ?? ""
      if style.holds("underline") { return .underline }
      return style.holds("bold") ? .strong : nil
    default: return nil
    }
  }

  /// The name under which links find the tag's place.
  var anchor: String? {
    isClosing ? nil : attribute("id") ?? (name == "a" ? attribute("name") : nil)
  }

  func attribute(_ name: String) -> String? {
    let bytes = Array(source.utf8)
    let key = Array((name + "=").utf8)
    guard bytes.count > key.count else { return nil }
    for start in 1..<bytes.count - key.count
    where bytes[start - 1] <= 0x20 && bytes[start..<start + key.count].elementsEqual(key) {
      let value = bytes[(start + key.count)...]
      guard let quote = value.first else { return nil }
      let inside =
        quote == 0x22 || quote == 0x27
        ? value.dropFirst().prefix { $0 != quote } : value.prefix { $0 > 0x20 && $0 != 0x3E }
      return String(decoding: inside, as: UTF8.self)
    }
    return nil
  }

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "footer", "blockquote", "ul", "ol", "li",
    "table", "thead", "tbody", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dl", "dt", "dd",
    "figure", "figcaption", "center", "details", "summary", "pre", "aside", "nav", "address",
    "form",
    "body", "html", "head", "title",
  ]

  private static let known: Set<String> = blocks.union([
    "em", "i", "cite", "dfn", "var", "strong", "b", "u", "ins", "s", "del", "strike", "code", "kbd",
    "tt", "samp", "a", "span", "font", "br", "img", "sup", "sub", "small", "big", "mark", "q",
    "abbr",
    "time", "wbr", "td", "th", "caption", "col", "colgroup", "label", "input", "button", "iframe",
    "script", "style", "video", "audio", "source", "picture", "svg", "path", "noscript", "bdi",
    "bdo",
    "ruby", "rt", "rp", "o", "meta", "link", "textarea", "select", "option", "optgroup", "fieldset",
    "legend", "dialog", "datalist", "output", "progress", "meter", "object", "param", "embed",
    "map", "area", "canvas", "track", "template", "slot", "math", "data", "base", "nobr", "acronym",
  ])
}

/// The characters that HTML writes by name or number.
enum HTMLEntity {
  /// The scalar of the entity that begins at `at`, which holds `&`, and the index after it.
  static func read(
    _ bytes: some RandomAccessCollection<UInt8>, at: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let tail = bytes.dropFirst(at + 1).prefix(12)
    guard let semicolon = tail.firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: tail[..<semicolon], as: UTF8.self)
    let end = at + 1 + name.utf8.count + 1
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value > 0x1F, let scalar = Unicode.Scalar(value) else { return nil }
      return (scalar, end)
    }
    return names[name].map { ($0, end) }
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "middot": "·", "bull": "•", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "deg": "°",
    "times": "×", "emsp": "\u{2003}", "ensp": "\u{2002}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "laquo": "«", "raquo": "»", "euro": "€", "pound": "£", "yen": "¥", "permil": "‰",
  ]
}
