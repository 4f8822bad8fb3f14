import DocumentModel

/// A text with its notes as a page of HTML that needs nothing else: what was marked is marked, and leads
/// to the note below the text, which leads back.
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
    var reached = ReachedNotes()
    let blocks = blocks(reaching: &reached)
    return """
      <!DOCTYPE html>
      <html lang="\(document.metadata.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.6; font-family: serif }
      mark.plain { background: #e4e4e4 } mark.yellow { background: #fff2ab }
      mark.green { background: #cfe8c5 } mark.blue { background: #cbdff5 }
      mark.pink { background: #f6d0dc } mark.purple { background: #e0d3f0 }
      mark.open { background: none; border-bottom: 0.15em dashed }
      .notes { font-size: 0.9em } blockquote { margin-left: 0; font-style: italic }
      </style>
      </head>
      <body>
      \(blocks)<ol class="notes">
      \(list(linkedBackTo: reached.begun))</ol>
      </body>
      </html>

      """
  }

  /// The notes that words above lead to, by their places among all.
  private struct ReachedNotes {
    /// Those that their beginnings can be gone to.
    var begun: Set<Int> = []
    /// Those that there is a link to.
    var linked: Set<Int> = []
  }

  private func blocks(reaching reached: inout ReachedNotes) -> String {
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
        ? "<hr>\n" : "<\(tag)>\(marked(block.range, from: first, reaching: &reached))</\(tag)>\n"
    }.joined()
  }

  /// The words of a block, cut where notes begin and end: marks may overlap, elements may not.
  ///
  /// Words lead to the shortest note on them; one that has no words of its own has its number behind them.
  private func marked(
    _ block: TextRange, from first: Int, reaching reached: inout ReachedNotes
  ) -> String {
    let touching = notes.indices[first...].prefix {
      notes[$0].range.map { $0.lowerBound < block.upperBound } ?? false
    }.compactMap { index in
      notes[index].range.map { (index: index, range: $0.clamped(to: block)) }
    }.filter { (notes[$0.index].range?.upperBound ?? .start) > block.lowerBound }
    var cuts: Set = [block.lowerBound, block.upperBound]
    for (_, range) in touching { cuts.formUnion([range.lowerBound, range.upperBound]) }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { start, end in
      var html = ""
      for (index, range) in touching where range.lowerBound == start {
        if reached.begun.insert(index).inserted { html += "<span id=\"mark-\(index + 1)\"></span>" }
      }
      let words = Self.escaped(String(document.text[start..<end]))
      // Of those that are as short the last.
      let over = touching.filter { $0.range.contains(start) }.reversed()
        .min { length(of: $0.index) < length(of: $1.index) }
      if let over {
        let colour = notes[over.index].note.annotation.colour?.rawValue ?? "plain"
        let open = notes[over.index].note.isOpen ? " open" : ""
        html += link(to: over.index, "<mark class=\"\(colour)\(open)\">\(words)</mark>")
        reached.linked.insert(over.index)
      } else {
        html += words
      }
      for (index, range) in touching where range.upperBound == end {
        if reached.linked.insert(index).inserted {
          html += "<sup>\(link(to: index, "\(index + 1)"))</sup>"
        }
      }
      return html
    }.joined()
  }

  private func length(of index: Int) -> Int { notes[index].range?.utf8Count ?? .max }

  private func link(to index: Int, _ html: String) -> String {
    "<a href=\"#note-\(index + 1)\">\(html)</a>"
  }

  private func list(linkedBackTo begun: Set<Int>) -> String {
    notes.enumerated().map { index, entry in
      let annotation = entry.note.annotation
      let quotes = [entry.note.isOpen ? entry.note.earlier?.quote : nil, annotation.target.quote]
        .compactMap(\.self).reduce(into: [String]()) { quotes, quote in
          if quotes.last != quote.exact { quotes.append(quote.exact) }
        }
      let earlier = entry.note.isOpen ? nil : entry.note.earlierWords
      let facts =
        [entry.note.news?.rawValue, earlier.map { "previously \(Quotation($0).text)" }]
        .compactMap(\.self)
        + annotation.tags.map(WrittenTag.text)
        + [annotation.author, annotation.created?.text].compactMap(\.self)
      let quote =
        quotes.isEmpty
        ? "" : "<blockquote>\(Self.escaped(quotes.joined(separator: " → ")))</blockquote>"
      let text = annotation.text.isEmpty ? "" : "<p>\(Self.escaped(annotation.text))</p>"
      let small =
        facts.isEmpty ? "" : "<small>\(Self.escaped(facts.joined(separator: " · ")))</small>"
      let back = begun.contains(index) ? " <a href=\"#mark-\(index + 1)\">↑</a>" : ""
      return "<li id=\"note-\(index + 1)\">\(quote)\(text)\(small)\(back)</li>\n"
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
