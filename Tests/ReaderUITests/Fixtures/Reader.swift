import DocumentModel
import KeywordIndexing
import TerminalCore

@testable import ReaderUI

/// A reader without terminal, files or threads: keys go in, and the work that updates ask for is
/// done at once.
struct Reader {
  private(set) var state: ReaderState
  /// What updates asked for, apart from phrases and searches, in order.
  private(set) var effects: [ReaderEffect] = []
  /// Whether searches end only when that is asked for.
  var delaysSearches = false
  /// The search that is under way: another one takes its place.
  private var search: SearchQuery?

  init(
    _ text: String = Fixture.briefing, columns: Int = 100, rows: Int = 30,
    settings: ReaderSettings = ReaderSettings(), keyMap: KeyMap = .standard,
    findsPhrases: Bool = true
  ) throws {
    state = ReaderState(
      document: try Fixture.document(text), name: "briefing.md",
      screen: Size(columns: columns, rows: rows), settings: settings, keyMap: keyMap,
      themes: ["ink", "paper", "mono"])
    if findsPhrases { findPhrases() }
  }

  /// A reader of the first blocks of `whole`, the rest of which is still being read.
  init(opening whole: Document, columns: Int = 100, rows: Int = 12) throws {
    let blocks = Array(whole.blocks.prefix(5))
    let end = blocks.map(\.range.upperBound).max() ?? .start
    let opening = Document(
      text: String(whole.text[.start..<end]), blocks: blocks, sections: [],
      metadata: whole.metadata, isOpening: true)
    state = ReaderState(document: opening, screen: Size(columns: columns, rows: rows))
    perform(.findPhrases)
  }

  /// Types keys as help writes them, a blank between them: `j ] Tab m a`; a word after a quote
  /// is typed letter by letter: `/ "steady Enter`.
  mutating func type(_ keys: String) {
    for word in keys.split(separator: " ") {
      if word.first == "\"" {
        for letter in word.dropFirst() {
          update(.key(.character(letter == "_" ? " " : letter)))
        }
      } else if let sequence = KeySequence(String(word)) {
        for key in sequence.keys { update(.key(key)) }
      }
    }
  }

  mutating func update(_ action: ReaderAction) {
    for effect in state.update(action) { perform(effect) }
    while let typed = state.takeTypedAhead() { update(typed) }
  }

  private mutating func perform(_ effect: ReaderEffect) {
    switch effect {
    case .findPhrases: findPhrases()
    case .search(let query):
      search = query
      if !delaysSearches { endSearch() }
    default: effects.append(effect)
    }
  }

  mutating func endSearch() {
    if let search { update(.searchEnded(SearchResult(search, in: state.document))) }
  }

  mutating func restore(_ offset: TextOffset) {
    state.restore(offset, marks: [:])
  }

  /// As if the text had been opened for the sake of a note.
  mutating func openFor(_ arrival: NoteArrival) {
    state.notes.arrival = arrival
  }

  /// As if the text were a copy of one whose file is gone.
  mutating func openCopy(of copy: KeptCopy) {
    state.keptCopy = copy
  }

  mutating func findPhrases() {
    let matcher = Fixture.matcher()
    let index = PhraseIndex(
      document: state.document, formulations: matcher.formulations, families: Fixture.families(),
      all: matcher.occurrences(in: state.document))
    update(.phrasesFound(index))
  }

  /// The heading of the section that is read.
  var currentHeading: String {
    state.currentSection.map { state.document.words(in: state.document.sections[$0].heading) } ?? ""
  }

  /// The row of the frame that holds `text`, from 0.
  func row(of text: String) -> Int? {
    state.render().lines.firstIndex { $0.contains(text) }
  }

  var lines: [String] { state.render().lines }
  var status: String { lines.last ?? "" }
}

extension Frame {
  /// What stands in each row.
  var lines: [String] {
    (0..<size.rows).map { row in
      String((0..<size.columns).compactMap { self[$0, row].cluster })
    }
  }
}

extension SearchResult {
  /// Searches a document in which nothing is indexed yet.
  init(_ query: SearchQuery, in document: Document) {
    self.init(query, in: document.text, TokenIndex(of: document)) { false }
  }
}
