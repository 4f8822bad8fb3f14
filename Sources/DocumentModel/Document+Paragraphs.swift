extension Document {
  /// A document of nothing but a text, whose paragraphs stand between empty lines; its text is this one
  /// to the last byte.
  package init(paragraphsOf text: String, metadata: Metadata = Metadata()) {
    var blocks: [Block] = []
    var start = 0
    var breaks = 0
    var end = 0
    for (place, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "\n") {
        breaks += 1
        continue
      }
      if breaks > 1, end > start {
        blocks.append(Block(.paragraph, in: TextRange(utf8: start..<end)))
      }
      if breaks > 1 || end == 0 { start = place }
      breaks = 0
      end = place + 1
    }
    if end > start { blocks.append(Block(.paragraph, in: TextRange(utf8: start..<end))) }
    self.init(text: text, blocks: blocks, sections: [], metadata: metadata)
  }
}
