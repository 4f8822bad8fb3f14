import DocumentModel

/// A text with its notes as a page of HTML that needs nothing else: what was marked is marked, and leads
/// to the note below the text.
package struct AnnotationPage {
  private let document: Document
  private let notes: [(note: Note, range: TextRange?)]

  /// Notes of which nothing is left in the text, or whose place there is not known, stand below it without
  /// one.
  package init(_ notes: [Note], on document: Document) {
    self.document = document
    let anchoring = Anchoring(document)
    self.notes = notes.map { note in (note, Self.range(of: note, anchoring)) }
      .enumerated().sorted { left, right in
        let starts = [left, right].map { $0.element.1?.lowerBound.utf8 ?? .max }
        return (starts[0], left.offset) < (starts[1], right.offset)
      }.map(\.element)
  }

  private static func range(of note: Note, _ anchoring: Anchoring) -> TextRange? {
    guard note.fate != .dropped, note.fate != .ambiguous,
      case .exact(let range) = anchoring.anchorAtPosition(note.annotation.target)
    else { return nil }
    return range
  }

  package var html: String {
    let title = Self.escaped(document.metadata.title ?? "Notes")
    return """
      <!DOCTYPE html>
      <html lang="\(document.metadata.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.6; font-family: serif }
      mark.green { background: #cfe8c5 } mark.blue { background: #cbdff5 }
      mark.pink { background: #f6d0dc } mark.purple { background: #e0d3f0 }
      mark.open { background: none; border-bottom: 0.15em dashed }
      .notes { font-size: 0.9em } blockquote { margin-left: 0; font-style: italic }
      </style>
      </head>
      <body>
      \(blocks)<ol class="notes">
      \(list)</ol>
      </body>
      </html>

      """
  }

  private var blocks: String {
    // Notes ascend, so that each block begins to look where the one before did.
    var first = 0
    return document.leaves.map { leaf in
      let block = document.blocks[leaf]
      while first < notes.count, let range = notes[first].range,
        range.upperBound <= block.range.lowerBound
      {
        first += 1
      }
      let tag = Self.tag(of: block.kind)
      return block.range.isEmpty
        ? "<hr>\n" : "<\(tag)>\(marked(block.range, from: first))</\(tag)>\n"
    }.joined()
  }

  /// The words of a block, cut where notes begin and end: marks may overlap, elements may not.
  private func marked(_ block: TextRange, from first: Int) -> String {
    let touching = notes.indices[first...].prefix {
      notes[$0].range.map { $0.lowerBound < block.upperBound } ?? false
    }.filter { (notes[$0].range?.upperBound ?? .start) > block.lowerBound }
    var cuts: Set = [block.lowerBound, block.upperBound]
    for index in touching {
      guard let range = notes[index].range else { continue }
      cuts.insert(max(range.lowerBound, block.lowerBound))
      cuts.insert(min(range.upperBound, block.upperBound))
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      let words = Self.escaped(String(document.text[start..<end]))
      let over = touching.last { notes[$0].range?.contains(start) == true }
      guard let over else { return words }
      let colour = notes[over].note.annotation.colour?.rawValue ?? "yellow"
      let open = notes[over].note.isOpen ? " open" : ""
      return "<a href=\"#note-\(over + 1)\"><mark class=\"\(colour)\(open)\">\(words)</mark></a>"
    }.joined()
  }

  private var list: String {
    notes.enumerated().map { index, entry in
      let annotation = entry.note.annotation
      let quotes = [entry.note.isOpen ? entry.note.earlier?.quote : nil, annotation.target.quote]
        .compactMap(\.self).reduce(into: [String]()) { quotes, quote in
          if quotes.last != quote.exact { quotes.append(quote.exact) }
        }
      let facts =
        [entry.note.news?.rawValue].compactMap(\.self)
        + annotation.tags.map(WrittenTag.text)
        + [annotation.author, annotation.created?.text].compactMap(\.self)
      let quote =
        quotes.isEmpty
        ? "" : "<blockquote>\(Self.escaped(quotes.joined(separator: " → ")))</blockquote>"
      let text = annotation.text.isEmpty ? "" : "<p>\(Self.escaped(annotation.text))</p>"
      let small =
        facts.isEmpty ? "" : "<small>\(Self.escaped(facts.joined(separator: " · ")))</small>"
      return "<li id=\"note-\(index + 1)\">\(quote)\(text)\(small)</li>\n"
    }.joined()
  }

  private static func tag(of kind: Block.Kind) -> String {
    switch kind {
    case .title: "h1"
    case .heading(let level): "h\(min(max(level + 1, 2), 6))"
    case .code, .table: "pre"
    default: "p"
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
