import DocumentModel
import DocumentReading

extension Document {
  /// The document as an indented tree: kind, range, text, and the inlines below.
  var tree: String {
    var lines: [String] = []
    for block in blocks.indices {
      let depth = containers(of: block).count
      let found = blocks[block]
      let indent = String(repeating: "  ", count: depth)
      let range = "\(found.range.lowerBound.utf8)-\(found.range.upperBound.utf8)"
      var line = "\(indent)\(found.kind.word) \(range)"
      if !found.isContainer { line += " \(String(reflecting: String(text[found.range])))" }
      lines.append(line)
      for inline in found.inlines {
        lines.append(
          "\(indent)  @\(inline.kind.word) \(String(reflecting: String(text[inline.range])))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The sections as lines of `level heading`, `~` before a derived one.
  var outline: [String] {
    sections.map { "\($0.isDerived ? "~" : "")\($0.level) \(text[$0.heading])" }
  }

  static func plain(_ text: String, name: String? = nil) throws -> Document {
    try DocumentReader(format: .plain).read(.bytes(Array(text.utf8), name: name))
  }

  static func markdown(_ text: String, name: String? = nil) throws -> Document {
    try DocumentReader(format: .markdown).read(.bytes(Array(text.utf8), name: name))
  }
}

extension Block.Kind {
  fileprivate var word: String {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .summary: "summary"
    case .heading(let level): "heading\(level)"
    case .paragraph: "paragraph"
    case .table(let table): "table[\(table.alignments.count)x\(table.rows.count)]"
    case .code(let language): "code[\(language ?? "")]"
    case .thematicBreak: "break"
    case .quotation: "quotation"
    case .list(let isOrdered): isOrdered ? "ordered" : "list"
    case .listItem(let marker, let isChecked):
      "item[\(marker)\(isChecked.map { $0 ? " done" : " open" } ?? "")]"
    case .footnote(let label): "footnote[\(label)]"
    }
  }
}

extension Inline.Kind {
  fileprivate var word: String {
    switch self {
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .underline: "underline"
    case .code: "code"
    case .link(let destination): "link(\(destination))"
    case .image(let source): "image(\(source))"
    case .footnoteReference(let label): "footnote(\(label))"
    }
  }
}
