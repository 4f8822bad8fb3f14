import DocumentModel
import KeywordIndexing
import TerminalCore
import TextLayout

/// The roles in which the text of a row is shown: what its block is, then its inlines, phrases,
/// notes, hits, what is current and what is selected, the later over the earlier.
struct RowStyles {
  struct Style: Equatable {
    var role: Role
    var emphasis: Emphasis = []
  }

  /// The styles of one row.
  struct Spans {
    fileprivate struct Span {
      /// What a phrase and a note look like together is not one over the other.
      enum Kind {
        case phrase
        case note
        case other
      }

      var range: TextRange
      var role: Role?
      var emphasis: Emphasis = []
      var kind = Kind.other
    }

    fileprivate let base: Style
    fileprivate var spans: [Span] = []

    func style(at offset: TextOffset) -> Style {
      var style = base
      var (isPhrase, isNote) = (false, false)
      for span in spans where span.range.contains(offset) {
        style.emphasis.formUnion(span.emphasis)
        guard let role = span.role else { continue }
        style.role = role
        switch span.kind {
        case .phrase: isPhrase = true
        case .note: isNote = true
        case .other: (isPhrase, isNote) = (false, false)
        }
      }
      // The colour is the note's, the cue the phrase's.
      if isPhrase, isNote { style.emphasis.formUnion(.underline) }
      return style
    }
  }

  private let state: ReaderState
  /// The document whose rows are shown: the reader's, or a part of it.
  private let document: Document
  /// What is under the cursor.
  private let cursor: TextRange?
  private let selection: TextRange?
  /// Where the footnote under the cursor begins.
  private let footnote: TextOffset?
  /// What is current, where it is highlighted.
  private let highlight: (range: TextRange, role: Role)?

  /// The styles of the article.
  init(_ state: ReaderState) {
    self.init(
      state, of: state.article.layout.document, cursor: state.shownCursor,
      selection: state.selectedRange, highlight: state.currentHighlight)
  }

  init(
    _ state: ReaderState, of document: Document, cursor: TextRange?, selection: TextRange? = nil,
    highlight: (range: TextRange, role: Role)? = nil
  ) {
    self.state = state
    self.document = document
    self.cursor = cursor
    self.selection = selection
    self.highlight = highlight
    footnote = state.currentFootnote?.place
  }

  /// The role of what is shown in a row that is not in the text.
  func role(of decoration: LayoutRow.Decoration, in row: LayoutRow) -> Role {
    switch decoration.kind {
    case .rule: .rule
    case .marker where footnote != nil && row.range?.lowerBound == footnote: .phraseCurrent
    case .marker, .bar: .marker
    }
  }

  func spans(in range: TextRange, of block: Int) -> Spans {
    var spans = Spans(base: Style(role: baseRole(of: block)))
    addInlines(of: document.blocks[block], in: range, to: &spans)
    addPhrases(in: range, to: &spans)
    addNotes(in: range, to: &spans)
    if [.title, .heading].contains(spans.base.role) || isTableHeader(range, of: block) {
      // What stands out in a heading is still of the heading.
      spans.spans.append(.init(range: range, role: nil, emphasis: .bold))
    }
    addHits(in: range, to: &spans)
    if let cursor, cursor.overlaps(range) {
      spans.spans.append(.init(range: cursor, role: .phraseCurrent))
    }
    if let hit = state.currentHit, hit.overlaps(range) {
      spans.spans.append(.init(range: hit, role: .matchCurrent))
    }
    if let highlight, highlight.range.overlaps(range) {
      // Which colour it has is seen, and that it is current.
      spans.spans.append(
        .init(range: highlight.range, role: highlight.role, emphasis: [.bold, .underline]))
    }
    if let selection, selection.overlaps(range) {
      spans.spans.append(.init(range: selection, role: .selection))
    }
    return spans
  }

  private func baseRole(of block: Int) -> Role {
    switch document.blocks[block].kind {
    case .title: return .title
    case .subtitle: return .subtitle
    case .byline: return .byline
    case .summary: return .summary
    case .heading: return .heading
    case .code: return .code
    case .thematicBreak: return .rule
    case .paragraph, .table, .list, .listItem, .quotation, .footnote: break
    }
    let isQuoted = document.containers(of: block).contains {
      document.blocks[$0].kind == .quotation
    }
    return isQuoted ? .quotation : .body
  }

  /// Whether a row names the columns of a table.
  private func isTableHeader(_ range: TextRange, of block: Int) -> Bool {
    guard case .table(let table) = document.blocks[block].kind, table.hasHeader,
      let end = table.rows.first?.last?.upperBound
    else { return false }
    return range.lowerBound < end
  }

  private func addInlines(of block: Block, in range: TextRange, to spans: inout Spans) {
    for inline in block.inlines(near: range) where inline.range.overlaps(range) {
      let role: Role?
      var emphasis: Emphasis = []
      switch inline.kind {
      case .emphasis: (role, emphasis) = (nil, .italic)
      case .strong: (role, emphasis) = (nil, .bold)
      case .strikethrough: (role, emphasis) = (nil, .strikethrough)
      case .underline: (role, emphasis) = (nil, .underline)
      case .code: role = .code
      case .link: role = .link
      case .image: (role, emphasis) = (.link, .italic)
      case .footnoteReference: role = .footnoteReference
      }
      spans.spans.append(.init(range: inline.range, role: role, emphasis: emphasis))
    }
  }

  private func addPhrases(in range: TextRange, to spans: inout Spans) {
    guard let index = state.phrases.index else { return }
    var place = index.firstOccurrence(endingAfter: range.lowerBound)
    while place < index.occurrences.count,
      index.occurrences[place].range.lowerBound < range.upperBound
    {
      let occurrence = index.occurrences[place]
      if state.phrases.isShown(occurrence, of: index) {
        let category = index.formulations.category(of: occurrence.formulation)
        spans.spans.append(.init(range: occurrence.range, role: category.role, kind: .phrase))
      }
      place += 1
    }
  }

  /// A highlight shows over the colour of a phrase, which is underlined in it still; of what was reworded
  /// only the mark in the margin tells, until the reader has decided.
  private func addNotes(in range: TextRange, to spans: inout Spans) {
    for entry in state.notes.overlapping(range) where !entry.note.isOpen {
      spans.spans.append(
        .init(
          range: entry.range, role: entry.note.annotation.colour?.role ?? .notePlain, kind: .note))
    }
  }

  private func addHits(in range: TextRange, to spans: inout Spans) {
    let hits = state.search.hits
    if hits.isEmpty { return }
    var place = state.search.firstHit(from: range.lowerBound)
    // The hit before may reach into the row.
    if place > 0 { place -= 1 }
    while place < hits.count, hits[place].lowerBound < range.upperBound {
      spans.spans.append(.init(range: hits[place], role: .match))
      place += 1
    }
  }
}

extension Block {
  /// Few enough inlines that all of them are looked at for each row.
  private static let fewInlines = 64

  /// The inlines that may reach into `range`.
  ///
  /// In a block with very many, only the last few before it are looked at: one that spans hundreds
  /// of others is not shown in each of its rows.
  fileprivate func inlines(near range: TextRange) -> ArraySlice<Inline> {
    guard inlines.count > Self.fewInlines else { return inlines[...] }
    let first = inlines.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = inlines.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return inlines[max(0, first - Self.fewInlines)..<end]
  }
}
