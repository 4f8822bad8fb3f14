import DocumentModel
import KeywordIndexing

/// Which notes of many are meant.
package struct NoteFilter: Sendable {
  /// What became of a note, or whether that is to be decided.
  package enum State: Hashable, Sendable, CaseIterable {
    case carried(Carried.State)
    case open
    case settled

    package static var allCases: [Self] {
      Carried.State.allCases.map(Self.carried) + [.open, .settled]
    }

    package var name: String {
      switch self {
      case .carried(let state): state.rawValue
      case .open: "open"
      case .settled: "settled"
      }
    }
  }

  /// Each must stand in the quote, in what was written or among the tags.
  package var words: [String] = [] {
    didSet { searches = words.map(WordSearch.init) }
  }
  /// A note must have all of them, in whatever case.
  package var tags: [String] = [] {
    didSet { foldedTags = tags.map { $0.lowercased() } }
  }
  /// A note must have one of them, as of the states and authors; none given: any.
  package var colours: Set<HighlightColour> = []
  package var states: Set<State> = []
  package var authors: Set<String> = []
  /// Whether tags and authors fit by their beginnings, as while one types.
  package var fitsBeginnings = false
  /// The first and the last day, month or year in which it was made or changed last, in UTC.
  package var since: CivilDate?
  package var until: CivilDate?

  private var searches: [WordSearch] = []
  private var foldedTags: [String] = []

  package init() {}

  /// Whether every note passes.
  package var isEmpty: Bool {
    words.isEmpty && tags.isEmpty && colours.isEmpty && states.isEmpty && authors.isEmpty
      && since == nil && until == nil
  }

  /// - Complexity: O(*n*) in the length of the note.
  package func passes(_ note: Note) -> Bool {
    let annotation = note.annotation
    return passesKind(note) && passesDate(annotation) && passesTags(annotation)
      && passesWords(note)
  }

  private func passesKind(_ note: Note) -> Bool {
    if !colours.isEmpty {
      guard let colour = note.annotation.colour, colours.contains(colour) else { return false }
    }
    if !authors.isEmpty {
      guard let author = note.annotation.author, passesAuthor(author) else { return false }
    }
    guard !states.isEmpty else { return true }
    return states.contains { state in
      switch state {
      case .carried(let carried): note.fate == carried
      case .open: note.isOpen
      case .settled: !note.isOpen
      }
    }
  }

  private func passesAuthor(_ author: String) -> Bool {
    guard fitsBeginnings else { return authors.contains(author) }
    return authors.contains { author.lowercased().hasPrefix($0.lowercased()) }
  }

  private func passesDate(_ annotation: Annotation) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let moment = annotation.modified ?? annotation.created else { return false }
    let day = moment.text.prefix(10)
    if let since, day < since.description { return false }
    // All days of a month are within it.
    guard let until = until?.description else { return true }
    return day.prefix(until.count) <= until
  }

  private func passesTags(_ annotation: Annotation) -> Bool {
    guard !foldedTags.isEmpty else { return true }
    let tags = annotation.tags.map { $0.lowercased() }
    return foldedTags.allSatisfy { wanted in
      tags.contains { fitsBeginnings ? $0.hasPrefix(wanted) : $0 == wanted }
    }
  }

  private func passesWords(_ note: Note) -> Bool {
    guard !searches.isEmpty else { return true }
    let text = note.searchedText
    return searches.allSatisfy { $0.isFound(in: text) }
  }
}

extension Note {
  /// In what words of a filter are looked for: the words it is on, and was on, what was written, the tags.
  package var searchedText: String {
    let quotes = [annotation.target.quote?.exact, earlier?.quote?.exact].compactMap(\.self)
    return (quotes + [annotation.text] + annotation.tags).joined(separator: "\n\n")
  }
}
