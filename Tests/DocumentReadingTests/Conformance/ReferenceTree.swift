import DocumentModel
import Foundation

/// A document as a tree of blocks with their plain text, in the lines in which a reference
/// rendering and our document can be compared.
///
/// A container is its name; a leaf its name and text; a stretch set apart is a line below its leaf.
/// Leaves without text are left out: there is nothing in them to read.
struct ReferenceTree: Equatable, CustomStringConvertible {
  private(set) var lines: [String] = []

  var description: String { lines.joined(separator: "\n") }

  mutating func addContainer(_ name: String, depth: Int) {
    lines.append(Self.indent(depth) + name)
  }

  /// Adds a leaf without the spaces around its text; those of code stay.
  mutating func addLeaf(_ name: String, _ text: LeafText, depth: Int) {
    let text = name.hasPrefix("code") ? text.withoutTrailingSpace : text.trimmed
    guard !text.scalars.isEmpty else { return }
    lines.append(Self.indent(depth) + name + " " + String(reflecting: text.string))
    // Two stretches with the same words have no order.
    lines += text.spans.map { span in
      Self.indent(depth + 1) + "@" + span.name + " "
        + String(reflecting: text.string(in: span.range))
    }.sorted()
  }

  mutating func addBreak(depth: Int) {
    lines.append(Self.indent(depth) + "break")
  }

  /// Makes the item begun last a task.
  mutating func markTask(isDone: Bool) {
    guard let index = lines.lastIndex(where: { $0.drop { $0 == " " }.hasPrefix("item") }) else {
      return
    }
    lines[index] += isDone ? " done" : " open"
  }

  private static func indent(_ depth: Int) -> String {
    String(repeating: "  ", count: depth)
  }
}

/// The text of a leaf with the stretches set apart in it, counted in scalars.
struct LeafText {
  var scalars: [Unicode.Scalar] = []
  var spans: [(name: String, range: Range<Int>)] = []

  var string: String { string(in: 0..<scalars.count) }

  func string(in range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  var trimmed: LeafText {
    let start = scalars.firstIndex { !Self.isSpace($0) } ?? 0
    return cut(to: min(start, textEnd)..<textEnd)
  }

  var withoutTrailingSpace: LeafText { cut(to: 0..<textEnd) }

  private var textEnd: Int { (scalars.lastIndex { !Self.isSpace($0) } ?? -1) + 1 }

  private func cut(to range: Range<Int>) -> LeafText {
    guard range.lowerBound < range.upperBound else { return LeafText() }
    var cut = LeafText(scalars: Array(scalars[range]))
    cut.spans = spans.compactMap { span in
      let part = span.range.clamped(to: range)
      let moved = part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
      return part.isEmpty ? nil : (span.name, moved)
    }
    return cut
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t"
  }
}

// MARK: - Our document

extension Document {
  var referenceTree: ReferenceTree {
    var tree = ReferenceTree()
    for index in blocks.indices {
      let block = blocks[index]
      let depth = containers(of: index).count
      switch block.kind {
      case .quotation: tree.addContainer("quotation", depth: depth)
      case .list(let isOrdered): tree.addContainer(isOrdered ? "ordered" : "list", depth: depth)
      case .listItem(let marker, let isChecked):
        let number = marker.prefix { $0.isNumber }
        let task = isChecked.map { $0 ? " done" : " open" } ?? ""
        tree.addContainer("item" + (number.isEmpty ? "" : " \(number)") + task, depth: depth)
      case .footnote: tree.addContainer("footnote", depth: depth)
      case .thematicBreak: tree.addBreak(depth: depth)
      // The first heading of the first level is the title; the rest of a head are paragraphs.
      case .title: tree.addLeaf("heading 1", leafText(of: block), depth: depth)
      case .heading(let level): tree.addLeaf("heading \(level)", leafText(of: block), depth: depth)
      case .paragraph, .subtitle, .byline, .summary:
        tree.addLeaf("paragraph", leafText(of: block), depth: depth)
      case .code(let language):
        tree.addLeaf("code" + (language.map { "[\($0)]" } ?? ""), leafText(of: block), depth: depth)
      case .table(let table):
        let signs = table.alignments.map(\.sign).joined()
        tree.addLeaf("table" + signs, leafText(of: block), depth: depth)
      }
    }
    return tree
  }

  private func leafText(of block: Block) -> LeafText {
    let start = block.range.lowerBound
    var leaf = LeafText(scalars: Array(text[block.range].unicodeScalars))
    var imageEnd = start
    for inline in block.inlines {
      // What is set apart in the description of an image is plain in an attribute.
      guard let name = inline.kind.referenceName, inline.range.upperBound > imageEnd else {
        continue
      }
      if case .image = inline.kind { imageEnd = inline.range.upperBound }
      let before = text[start..<inline.range.lowerBound].unicodeScalars.count
      let length = text[inline.range].unicodeScalars.count
      leaf.spans.append((name, before..<before + length))
    }
    return leaf
  }
}

extension Inline.Kind {
  fileprivate var referenceName: String? {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .underline: "u"
    case .code: "code"
    case .link(let destination): "a(\(destination.withoutPercents))"
    case .image(let source): "img(\(source.withoutPercents))"
    case .footnoteReference: nil
    }
  }
}

extension Table.Alignment {
  var sign: String {
    switch self {
    case .leading: "<"
    case .center: "="
    case .trailing: ">"
    }
  }
}

extension String {
  /// The address with `%20` and the like as the bytes they stand for: a reference writes them so,
  /// a source as it likes.
  var withoutPercents: String { removingPercentEncoding ?? self }
}
