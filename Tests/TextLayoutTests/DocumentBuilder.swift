import DocumentModel

/// Writes a document block by block, as a reader of files would.
struct DocumentBuilder {
  private(set) var text = ""
  private(set) var blocks: [Block] = []
  private var parents: [Int] = []
  private var isTight = false

  /// Adds a block of text.
  mutating func add(_ kind: Block.Kind, _ content: String = "") {
    separate()
    let start = TextOffset(utf8: text.utf8.count)
    text += content
    append(kind, from: start)
  }

  /// Adds a container with what `content` adds.
  mutating func add(_ kind: Block.Kind, content: (inout DocumentBuilder) -> Void) {
    let index = blocks.count
    blocks.append(Block(kind, in: .start..<(.start), parent: parents.last))
    parents.append(index)
    content(&self)
    parents.removeLast()
    let held = blocks[(index + 1)...]
    let start = held.first?.range.lowerBound ?? TextOffset(utf8: text.utf8.count)
    blocks[index].range = start..<TextOffset(utf8: text.utf8.count)
  }

  /// Adds list items without empty lines between them.
  mutating func addTightly(_ content: (inout DocumentBuilder) -> Void) {
    separate()
    isTight = true
    content(&self)
    isTight = false
  }

  mutating func item(_ marker: String, isChecked: Bool? = nil, _ content: String) {
    add(.listItem(marker: marker, isChecked: isChecked)) { $0.add(.paragraph, content) }
  }

  mutating func table(_ alignments: [Table.Alignment], hasHeader: Bool = true, _ rows: [[String]]) {
    separate()
    let start = TextOffset(utf8: text.utf8.count)
    var ranges: [[TextRange]] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { text += "\n" }
      ranges.append([])
      for (column, cell) in row.enumerated() {
        if column > 0 { text += "\t" }
        let start = TextOffset(utf8: text.utf8.count)
        text += cell
        ranges[index].append(start..<TextOffset(utf8: text.utf8.count))
      }
    }
    append(.table(Table(alignments: alignments, hasHeader: hasHeader, rows: ranges)), from: start)
  }

  var document: Document {
    Document(text: text, blocks: blocks, sections: [], metadata: Metadata())
  }

  private mutating func append(_ kind: Block.Kind, from start: TextOffset) {
    let range = start..<TextOffset(utf8: text.utf8.count)
    blocks.append(Block(kind, in: range, parent: parents.last))
  }

  private mutating func separate() {
    guard !text.isEmpty else { return }
    if isTight, text.hasSuffix("\n") { return }
    text += isTight ? "\n" : text.hasSuffix("\n\n") ? "" : "\n\n"
  }
}

extension Document {
  init(_ build: (inout DocumentBuilder) -> Void) {
    var builder = DocumentBuilder()
    build(&builder)
    self = builder.document
  }

  /// One paragraph.
  init(paragraph: String) {
    self.init { $0.add(.paragraph, paragraph) }
  }
}
