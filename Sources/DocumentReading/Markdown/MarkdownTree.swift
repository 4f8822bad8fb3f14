import CMarkdown
import Glibc
import Synchronization

/// A parsed Markdown text, freed with the value's last use.
final class MarkdownTree {
  let root: MarkdownNode

  /// Registered once for the process; cmark keeps its extensions in a list of its own.
  ///
  /// One text at a time: which characters are special to the extensions is in globals of cmark, which
  /// each parser sets as it begins and clears as it ends.
  private static let extensions: Mutex<[String]> = {
    cmark_gfm_core_extensions_ensure_registered()
    return Mutex(["table", "strikethrough", "autolink", "tasklist"])
  }()

  init?(_ bytes: [UInt8]) {
    guard let root = Self.extensions.withLock({ Self.parse(bytes, extensions: $0) }) else {
      return nil
    }
    self.root = root
  }

  private static func parse(_ bytes: [UInt8], extensions: [String]) -> MarkdownNode? {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    bytes.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return cmark_parser_finish(parser).map(MarkdownNode.init)
  }

  deinit {
    cmark_node_free(root.pointer)
  }
}

/// A node of a `MarkdownTree`, valid as long as that is.
struct MarkdownNode: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var kind: cmark_node_type { cmark_node_get_type(pointer) }

  /// The type by name, for those of the extensions, whose numbers are mutable globals in C.
  var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

  var literal: UnsafeBufferPointer<UInt8> {
    guard let text = cmark_node_get_literal(pointer) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
    return bytes.assumingMemoryBound(to: UInt8.self)
  }

  var sourceLine: Int { Int(cmark_node_get_start_line(pointer)) }

  var next: MarkdownNode? { cmark_node_next(pointer).map { MarkdownNode($0) } }

  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map { MarkdownNode($0) } }

  /// The children one after the other.
  var children: some Sequence<MarkdownNode> {
    sequence(state: firstChild) { child in
      defer { child = child?.next }
      return child
    }
  }
}
