import Annotations
import DocumentModel

/// Which notes a list shows.
enum NoteScope: Equatable, Sendable {
  case text
  case archive

  var other: Self { self == .text ? .archive : .text }

  /// Says that there are none.
  var emptiness: String { self == .text ? "No notes on this text." : "No notes on any text." }
}

/// What the list of notes shows while it is open, and what it can be narrowed by.
struct NoteListing: Equatable, Sendable {
  /// Notes under a heading.
  struct Group: Equatable, Sendable {
    var title: String
    var trailing = ""
    /// Whether its heading says nothing where there is no other group.
    var isUsual = false
    var notes: [FiledNote]
  }

  private enum Row: Equatable, Sendable {
    case heading(group: Int)
    /// Counted through all groups.
    case note(Int)
  }

  private var groups: [Group] = []
  private var notes: [FiledNote] = []
  /// The words of all notes, one after another, and where those of each stand: they are searched in one
  /// go.
  private var words = ""
  private var stretches: [TextRange] = []
  /// The place of each among all of them.
  private var numbers: [AnnotationID: Int] = [:]
  /// Whether it fits the filter.
  private var isShown: [Bool] = []
  /// What fits the filter, under the headings.
  private var rows: [Row] = []
  /// Which word of the filter says nothing, or leaves nothing, and why.
  private(set) var remark: String?

  init() {}

  init(_ groups: [Group]) {
    self.groups = groups.filter { !$0.notes.isEmpty }
    notes = self.groups.flatMap(\.notes)
    for (number, note) in notes.enumerated() {
      numbers[note.id] = number
      let start = words.utf8.count
      words += note.note.searchedText
      stretches.append(TextRange(utf8: start..<words.utf8.count))
    }
  }

  /// The lines of the list.
  func items(marked: Set<AnnotationID>) -> PickerItems {
    let longest = HighlightColour.allCases.map(\.rawValue).max { $0.count < $1.count } ?? ""
    let hasColours = notes.contains { $0.note.annotation.colour != nil }
    return PickerItems(count: rows.count, widestTag: hasColours ? longest : "") { place in
      switch rows[place] {
      case .heading(let group):
        return PickerItem(text: groups[group].title, trailing: groups[group].trailing)
      case .note(let number):
        var item = PickerItem(notes[number])
        item.isMarked = marked.contains(notes[number].id)
        return item
      }
    }
  }

  /// The notes of those names, whether they are shown or not.
  func notes(_ ids: [AnnotationID]) -> [Note] {
    ids.compactMap { numbers[$0] }.sorted().map { notes[$0].note }
  }

  /// Whether there are none at all, whatever the filter.
  var isEmpty: Bool { notes.isEmpty }

  func contains(_ id: AnnotationID) -> Bool { numbers[id] != nil }

  /// Whether the filter leaves it.
  func shows(_ id: AnnotationID) -> Bool { numbers[id].map { isShown[$0] } ?? false }

  /// The note in a row; nil for a heading.
  func filedNote(inRow row: Int) -> FiledNote? {
    guard rows.indices.contains(row), case .note(let number) = rows[row] else { return nil }
    return notes[number]
  }

  func note(inRow row: Int) -> AnnotationID? { filedNote(inRow: row)?.id }

  /// A note and the heading it is under.
  struct Place: Equatable {
    var note: AnnotationID
    var heading: String
  }

  /// Where the note in a row stands; nil for a heading.
  func place(ofRow row: Int) -> Place? {
    guard let note = note(inRow: row), let number = numbers[note] else { return nil }
    return Place(note: note, heading: heading(over: number))
  }

  /// The row of a note, as long as it is shown under that heading.
  func row(of place: Place) -> Int? {
    guard let number = numbers[place.note], heading(over: number) == place.heading else {
      return nil
    }
    return rows.firstIndex(of: .note(number))
  }

  /// The row of the next note that is still to be decided, after a row of the list as it was, or else of
  /// the one before; nil where no such note stood in that row, or it is not decided.
  func rowAfterDeciding(row: Int, of earlier: Self) -> Int? {
    guard let decided = earlier.filedNote(inRow: row), decided.note.isOpen else { return nil }
    var open: [AnnotationID: Int] = [:]
    for row in rows.indices {
      if let note = filedNote(inRow: row), note.note.isOpen { open[note.id] = row }
    }
    guard open[decided.id] == nil else { return nil }
    let others = [earlier.rows.indices.dropFirst(row + 1).map { $0 }, (0..<row).reversed()]
    return others.joined().lazy.compactMap(earlier.note(inRow:)).compactMap { open[$0] }.first
  }

  private func heading(over number: Int) -> String {
    var end = 0
    return groups.first { group in
      end += group.notes.count
      return number < end
    }?.title ?? ""
  }

  /// The notes that are shown, in order.
  var shown: [AnnotationID] { rows.indices.compactMap(note(inRow:)) }

  /// Tags that are in use, the most frequent first.
  var tags: [String] {
    var counts: [String: Int] = [:]
    for note in notes {
      for tag in note.note.annotation.tags { counts[tag, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Shows what fits a filter as it is typed.
  mutating func narrow(to typed: String) {
    let filter = TypedNoteFilter(typed)
    let fitting = filter.places(among: notes, words: words, stretches)
    remark = filter.problem
    if remark == nil, fitting.isEmpty, !notes.isEmpty {
      remark = filter.remark { $0.places(among: notes, words: words, stretches).isEmpty }
    }
    rows = []
    isShown = Array(repeating: false, count: notes.count)
    for number in fitting { isShown[number] = true }
    var rest = fitting[...]
    var first = 0
    for (place, group) in groups.enumerated() {
      let end = first + group.notes.count
      let shown = rest.prefix { $0 < end }
      if !shown.isEmpty, groups.count > 1 || !group.isUsual {
        rows.append(.heading(group: place))
      }
      rows += shown.map(Row.note)
      rest = rest[shown.endIndex...]
      first = end
    }
  }
}
