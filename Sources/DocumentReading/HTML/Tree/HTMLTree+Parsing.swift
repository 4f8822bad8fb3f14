import CHTML

extension HTMLTree {
  /// The tree of a page in UTF-8, as libxml2 reads it.
  ///
  /// - Complexity: O(*n*).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let assembly = HTMLAssembly(reserving: bytes.count)
    var handler = chtml_handler()
    handler.context = Unmanaged.passUnretained(assembly).toOpaque()
    handler.start = { context, name, attributes, line in
      guard let name else { return }
      HTMLAssembly.at(context)?.start(String(cString: name), attributes, Int(line))
    }
    handler.end = { context, name in
      guard let name else { return }
      HTMLAssembly.at(context)?.end(String(cString: name))
    }
    handler.text = { context, bytes, length in
      HTMLAssembly.at(context)?.append(
        UnsafeRawBufferPointer(start: bytes, count: Int(length)))
    }
    _ = withExtendedLifetime(assembly) {
      ParserInput.withPrepared(bytes) { chtml_read_html($0.baseAddress, $0.count, &handler) }
    }
    self = assembly.finished()
  }
}

/// Puts a tree together from the events of the parser.
private final class HTMLAssembly {
  private var tree = HTMLTree()
  /// The open elements, the outermost first.
  private var open: [(index: Int, name: String)] = []
  private var line = 1

  init(reserving bytes: Int) {
    tree.text.reserveCapacity(bytes / 2)
    tree.nodes.reserveCapacity(bytes / 64)
  }

  static func at(_ context: UnsafeMutableRawPointer?) -> HTMLAssembly? {
    context.map { Unmanaged<HTMLAssembly>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: String, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?, _ line: Int
  ) {
    self.line = line
    let first = tree.attributes.count
    var next = attributes
    while let pair = next, let key = pair[0] {
      tree.attributes.append(
        HTMLTree.Attribute(
          name: String(cString: key), value: pair[1].map { String(cString: $0) } ?? ""))
      next = pair + 2
    }
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        name: HTMLName(name), parent: open.last?.index ?? -1, end: index + 1,
        attributes: first..<tree.attributes.count, line: line))
    open.append((index, name))
  }

  func end(_ name: String) {
    guard let last = open.last, last.name == name else { return }
    tree.nodes[last.index].end = tree.nodes.count
    open.removeLast()
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    let start = tree.text.count
    C1Controls.append(bytes, to: &tree.text)
    let parent = open.last?.index ?? -1
    if let last = tree.nodes.indices.last, tree.nodes[last].name == .text,
      tree.nodes[last].parent == parent, tree.nodes[last].text.upperBound == start
    {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.text.count
      return
    }
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        name: .text, parent: parent, end: index + 1, text: start..<tree.text.count, line: line))
  }

  func finished() -> HTMLTree {
    while let last = open.popLast() { tree.nodes[last.index].end = tree.nodes.count }
    return tree
  }
}
