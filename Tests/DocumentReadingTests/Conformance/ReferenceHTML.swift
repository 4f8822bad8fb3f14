import Foundation

/// Reads the HTML of a reference rendering as the tree of blocks that a browser would show.
struct ReferenceHTML {
  private(set) var tree = ReferenceTree()
  private var containers: [(element: String, number: Int?)] = []
  private var leaf: (name: String, element: String?)?
  private var text = LeafText()
  private var open: [(element: String, name: String?, start: Int)] = []
  private var isPreformatted = false
  private var startsPreformatted = false
  private var hidden: String?
  private var alignments: [String] = []
  private var cells = 0
  private var columns = 0

  init(_ html: String) {
    var rest = html.unicodeScalars[...]
    while let first = rest.first {
      if first == "<", let end = Self.tagEnd(rest) {
        read(tag: String(rest[..<end]))
        rest = rest[end...]
      } else if first == "&", let (scalars, end) = Self.entity(rest) {
        for scalar in scalars { write(scalar, isEntity: true) }
        rest = rest[end...]
      } else {
        write(first, isEntity: false)
        rest = rest.dropFirst()
      }
    }
    flush()
  }

  // MARK: - Text

  private mutating func write(_ scalar: Unicode.Scalar, isEntity: Bool) {
    if hidden != nil { return }
    if leaf?.element == "pre", text.scalars.isEmpty, startsPreformatted, scalar == "\n" {
      // A line end right after the tag is none of the text.
      startsPreformatted = false
      return
    }
    startsPreformatted = false
    if isPreformatted || isEntity { return text.scalars.append(scalar) }
    // A line end is a space, and there is none at the start of a line.
    if scalar == " ", text.scalars.last == "\n", leaf?.element != "table" { return }
    guard scalar == "\n" else { return text.scalars.append(scalar) }
    if let last = text.scalars.last, last != "\n", last != " " { text.scalars.append(" ") }
  }

  private mutating func flush() {
    for stretch in open.reversed() { close(stretch) }
    open = []
    let name = leaf?.name ?? "paragraph"
    tree.addLeaf(name, text, depth: containers.count)
    text = LeafText()
    leaf = nil
  }

  private mutating func close(_ stretch: (element: String, name: String?, start: Int)) {
    guard let name = stretch.name, text.scalars.count > stretch.start else { return }
    text.spans.append((name, stretch.start..<text.scalars.count))
  }

  // MARK: - Tags

  private mutating func read(tag: String) {
    startsPreformatted = false
    guard let tag = Tag(tag) else { return }
    if let element = hidden {
      if tag.isClosing, tag.name == element { hidden = nil }
      return
    }
    switch tag.name {
    case "script", "style": hidden = tag.isClosing ? nil : tag.name
    case "p", "div", "section", "article", "form", "body", "html": boundary(tag, "paragraph")
    case "h1", "h2", "h3", "h4", "h5", "h6": boundary(tag, "heading \(tag.name.dropFirst())")
    case "blockquote": container(tag, "quotation")
    case "ul": container(tag, "list")
    case "ol": container(tag, "ordered", number: Int(tag["start"] ?? "") ?? 1)
    case "li": item(tag)
    case "pre":
      flush()
      isPreformatted = !tag.isClosing
      startsPreformatted = isPreformatted
      if !tag.isClosing { leaf = ("code", "pre") }
    case "code" where isPreformatted && leaf?.element == "pre":
      if let language = tag["class"], language.hasPrefix("language-") {
        leaf?.name = "code[\(language.dropFirst("language-".count))]"
      }
    case "hr":
      flush()
      tree.addBreak(depth: containers.count)
    case "br": breakLine()
    case "img": image(tag)
    case "input":
      if tag["type"] == "checkbox" { tree.markTask(isDone: tag["checked"] != nil) }
    case "table", "thead", "tbody", "tr", "th", "td": table(tag)
    default: inline(tag)
    }
  }

  private mutating func boundary(_ tag: Tag, _ name: String) {
    flush()
    if !tag.isClosing { leaf = (name, tag.name) }
  }

  private mutating func container(_ tag: Tag, _ name: String, number: Int? = nil) {
    flush()
    if tag.isClosing {
      if containers.last?.element == tag.name { containers.removeLast() }
    } else {
      tree.addContainer(name, depth: containers.count)
      containers.append((tag.name, number))
    }
  }

  private mutating func item(_ tag: Tag) {
    flush()
    guard !tag.isClosing else {
      if containers.last?.element == "li" { containers.removeLast() }
      return
    }
    let number = containers.last?.number
    if let number { containers[containers.count - 1].number = number + 1 }
    tree.addContainer("item" + (number.map { " \($0)" } ?? ""), depth: containers.count)
    containers.append(("li", nil))
  }

  private mutating func breakLine() {
    while text.scalars.last == " " { text.scalars.removeLast() }
    text.scalars.append("\n")
  }

  private mutating func image(_ tag: Tag) {
    let start = text.scalars.count
    text.scalars += Array((tag["alt"] ?? "").unicodeScalars)
    guard text.scalars.count > start else { return }
    let source = (tag["src"] ?? "").withoutPercents
    text.spans.append(("img(\(source))", start..<text.scalars.count))
  }

  private mutating func inline(_ tag: Tag) {
    if tag.isClosing {
      guard let index = open.lastIndex(where: { $0.element == tag.name }) else { return }
      for stretch in open[index...].reversed() { close(stretch) }
      open.removeSubrange(index...)
      return
    }
    let name: String? =
      switch tag.name {
      case "em", "i": "em"
      case "strong", "b": "strong"
      case "del": "del"
      case "code": "code"
      case "a": tag["href"].map { "a(\($0.withoutPercents))" }
      default: nil
      }
    if !tag.isEmpty { open.append((tag.name, name, text.scalars.count)) }
  }

  /// A row is a line and its cells stand between tabs, as in a document.
  private mutating func table(_ tag: Tag) {
    switch (tag.name, tag.isClosing) {
    case ("table", false):
      flush()
      alignments = []
      leaf = ("table", "table")
      columns = 0
    case ("table", true):
      leaf?.name = "table" + alignments.joined()
      flush()
    case ("tr", false):
      trimCell()
      if !text.scalars.isEmpty { text.scalars.append("\n") }
      cells = 0
    case ("th", false), ("td", false):
      trimCell()
      if cells > 0 { text.scalars.append("\t") }
      cells += 1
      guard tag.name == "th" else { return }
      alignments.append(["center": "=", "right": ">"][tag["align"] ?? ""] ?? "<")
    case ("tr", true):
      // A row that lacks cells has empty ones.
      trimCell()
      columns = max(columns, cells)
      text.scalars += Array(repeating: "\t", count: columns - cells)
    default: trimCell()
    }
  }

  private mutating func trimCell() {
    while text.scalars.last == " " { text.scalars.removeLast() }
  }

  // MARK: - Reading

  /// The end of the tag, comment or declaration that begins here.
  private static func tagEnd(_ rest: Substring.UnicodeScalarView) -> String.Index? {
    let text = Substring(rest)
    for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where text.hasPrefix(start) {
      return text.range(of: end).map(\.upperBound) ?? text.endIndex
    }
    guard let second = text.dropFirst().first, second.isLetter || "/!".contains(second) else {
      return nil
    }
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return text.index(after: index)
      }
    }
    return nil
  }

  private static func entity(
    _ rest: Substring.UnicodeScalarView
  ) -> ([Unicode.Scalar], String.Index)? {
    for (name, scalar) in [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{A0}"),
    ] as [(String, Unicode.Scalar)] where Substring(rest).hasPrefix(name) {
      return ([scalar], rest.index(rest.startIndex, offsetBy: name.unicodeScalars.count))
    }
    return nil
  }

  private struct Tag {
    let name: String
    let isClosing: Bool
    let isEmpty: Bool
    private var attributes: [String: String] = [:]

    init?(_ source: String) {
      let tag = /<(\/?)([A-Za-z][A-Za-z0-9-]*)([\s\S]*?)(\/?)>/
      guard let match = source.wholeMatch(of: tag) else { return nil }
      name = match.2.lowercased()
      isClosing = !match.1.isEmpty
      isEmpty = !match.4.isEmpty
      let attribute = /([A-Za-z_:][A-Za-z0-9_.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/
      for found in match.3.matches(of: attribute) {
        let value = String(found.2 ?? found.3 ?? found.4 ?? "")
        attributes[found.1.lowercased()] =
          value.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
          .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      }
    }

    subscript(name: String) -> String? { attributes[name] }
  }
}
