import Annotations
import DocumentModel
import KeywordIndexing

/// What the list of notes is narrowed to, as it is typed.
///
/// Words stand for themselves, and some have a name before them: `#tag`, `state:reworded`,
/// `colour:green`, `since:2026-07`, `until:2026`, `in:` a word of the text's title, date or file, `by:` an
/// author; `"two words"` are one, also after such a name. All of them must fit, names by their beginnings,
/// so that the list follows while one types.
struct TypedNoteFilter {
  private var filter = NoteFilter()
  /// Words that stand for themselves.
  private var words: [String] = []
  private var texts: [WordSearch] = []
  /// Whether a colour, a state or a date is asked for that there is none of.
  private var isImpossible = false
  /// Which of the words says nothing as it stands, and what could stand there.
  private(set) var problem: String?
  private let typed: [TypedWord]

  init(_ typed: String) {
    self.init(TypedWord.all(in: typed.lowercased(), separatedBy: { $0 == " " }))
  }

  private init(_ words: [TypedWord]) {
    typed = words
    filter.fitsBeginnings = true
    for word in words { add(word) }
  }

  /// Says why nothing fits: for one of the words, as far as `leavesNothing` is true of it alone.
  func remark(_ leavesNothing: (TypedNoteFilter) -> Bool) -> String {
    let culprit = typed.first { leavesNothing(TypedNoteFilter([$0])) }
    let word = culprit.map { $0.plain + ($0.quoted.map { "\"\($0)\"" } ?? "") } ?? ""
    let isTold = typed.count > 1 || word.contains { "#:".contains($0) }
    return word.isEmpty || !isTold ? "Nothing fits." : "Nothing fits \(word)."
  }

  /// The places of the notes that fit, ascending; `stretches` are where the words of each stand in `text`.
  func places(among notes: [FiledNote], words text: String, _ stretches: [TextRange]) -> [Int] {
    if isImpossible { return [] }
    var places = Array(notes.indices)
    for word in words {
      places = WordSearch(word).places(among: places.map { stretches[$0] }, in: text)
        .map { places[$0] }
    }
    return places.filter { passes(notes[$0]) }
  }

  private func passes(_ filed: FiledNote) -> Bool {
    filter.passes(filed.note)
      && texts.allSatisfy { word in
        let text = filed.text
        return [text.title, text.date, text.source].contains { $0.map(word.isFound) ?? false }
          // As lists show it.
          || text.date.flatMap(CivilDate.init(written:)).map { word.isFound(in: $0.inWords) }
            ?? false
      }
  }

  private mutating func add(_ typed: TypedWord) {
    let (word, quoted) = (typed.plain, typed.quoted)
    if word.isEmpty, let quoted { return words.append(quoted) }
    if word.first == "#" { return addTag(quoted ?? String(word.dropFirst())) }
    guard let colon = word.firstIndex(of: ":") else { return words.append(word + (quoted ?? "")) }
    let value = quoted ?? String(word[word.index(after: colon)...])
    let name = word[..<colon]
    // A name with nothing after it says nothing yet.
    if value.isEmpty, Self.names.contains(name) { return }
    switch name {
    case "tag": addTag(value)
    case "colour", "color":
      filter.colours = named(value, "colour", by: \.rawValue)
    case "state":
      filter.states = named(value, "state", by: \.name)
    case "by", "author": filter.authors.insert(value)
    case "in", "text": texts.append(WordSearch(value))
    case "since": filter.since = date(value)
    case "until": filter.until = date(value)
    default: words.append(word + (quoted ?? ""))
    }
  }

  private static let names: Set<Substring> = [
    "tag", "colour", "color", "state", "by", "author", "in", "text", "since", "until",
  ]

  private mutating func addTag(_ tag: String) {
    if !tag.isEmpty { filter.tags.append(tag) }
  }

  /// No note fits what is no date, or half of one: what is done to all that are shown is done to few rather
  /// than to many.
  private mutating func date(_ written: String) -> CivilDate? {
    let date = CivilDate(written: written)
    if date == nil { tell("\(written) is no date; one is 2026, 2026-07 or 2026-07-30.") }
    return date
  }

  private mutating func tell(_ problem: String) {
    isImpossible = true
    self.problem = problem
  }

  /// The colours or states whose names begin so.
  private mutating func named<Name: CaseIterable & Hashable>(
    _ beginning: String, _ kind: String, by name: KeyPath<Name, String>
  ) -> Set<Name> {
    let fitting = Name.allCases.filter { $0[keyPath: name].hasPrefix(beginning) }
    if fitting.isEmpty {
      let names = Name.allCases.map { $0[keyPath: name] }.joined(separator: ", ")
      tell("\(beginning) is no \(kind); one is \(names).")
    }
    return Set(fitting)
  }
}
