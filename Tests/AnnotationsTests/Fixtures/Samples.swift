import Annotations
import DocumentModel

extension Annotation {
  static func sample(
    _ id: String, _ target: AnnotationTarget, _ bodies: [AnnotationBody] = [],
    _ motivation: Motivation = .highlighting, author: String? = nil
  ) -> Annotation {
    var generator = SeededGenerator(seed: 1)
    return Annotation(
      id: AnnotationID(id) ?? AnnotationID(using: &generator), target: target, bodies: bodies,
      motivation: motivation, author: author, created: Timestamp("2026-07-30T09:15:00Z"))
  }
}

extension Document {
  init(paragraphs: String...) {
    self.init(paragraphs)
  }

  init(_ paragraphs: [String]) {
    var text = ""
    var blocks: [Block] = []
    for paragraph in paragraphs {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += paragraph
      blocks.append(Block(.paragraph, in: TextRange(utf8: start..<text.utf8.count)))
    }
    self.init(text: text, blocks: blocks, sections: [], metadata: Metadata())
  }

  /// Where some words stand, by which of several times.
  func range(of words: String, _ number: Int = 1) -> TextRange? {
    let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
    guard bytes.count >= wanted.count else { return nil }
    let places = (0...bytes.count - wanted.count).filter {
      bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
    guard number <= places.count else { return nil }
    return TextRange(utf8: places[number - 1]..<places[number - 1] + wanted.count)
  }
}
