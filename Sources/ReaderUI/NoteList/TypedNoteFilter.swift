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
  /// Whether a colour or a state is asked for that there is none of.
  private var isImpossible = false

  init(_ typed: String) {
    filter.fitsBeginnings = true
    for word in TypedWord.all(in: typed.lowercased(), separatedBy: { $0 == " " }) { add(word) }
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
      }
  }

  private mutating func add(_ typed: TypedWord) {
    let (word, quoted) = (typed.plain, typed.quoted)
    if word.isEmpty, let quoted { return words.append(quoted) }
    if word.first == "#" { return filter.tags.append(quoted ?? String(word.dropFirst())) }
    guard let colon = word.firstIndex(of: ":") else { return words.append(word + (quoted ?? "")) }
    let value = quoted ?? String(word[word.index(after: colon)...])
    switch word[..<colon] {
    case "tag": filter.tags.append(value)
    case "colour", "color":
      filter.colours = named(value, by: \.rawValue)
    case "state":
      filter.states = named(value, by: \.name)
    case "by", "author": filter.authors.insert(value)
    case "in", "text": if !value.isEmpty { texts.append(WordSearch(value)) }
    // Half a date says nothing yet.
    case "since": filter.since = CivilDate(written: value)
    case "until": filter.until = CivilDate(written: value)
    default: words.append(word + (quoted ?? ""))
    }
  }

  /// The colours or states whose names begin so.
  private mutating func named<Name: CaseIterable & Hashable>(
    _ beginning: String, by name: KeyPath<Name, String>
  ) -> Set<Name> {
    let fitting = Name.allCases.filter { $0[keyPath: name].hasPrefix(beginning) }
    isImpossible = isImpossible || fitting.isEmpty
    return Set(fitting)
  }
}
