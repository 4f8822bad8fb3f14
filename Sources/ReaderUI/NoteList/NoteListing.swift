import Annotations

/// Which notes a list shows.
enum NoteScope: Equatable, Sendable {
  case text
  case archive

  var other: Self { self == .text ? .archive : .text }
}

/// The rows of the list of notes, kept while it is open: thousands of them are not made anew at each key.
struct NoteListing: Equatable, Sendable {
  /// Notes under a heading.
  struct Group: Equatable, Sendable {
    var title: String
    var trailing = ""
    var lines: [NoteLine]
  }

  private var groups: [Group] = []
  /// What of it fits the filter, under the headings.
  private(set) var items: [PickerItem] = []

  init() {}

  init(_ groups: [Group]) {
    self.groups = groups.filter { !$0.lines.isEmpty }
  }

  /// A note of the list, whether it is shown or not.
  subscript(id: AnnotationID) -> NoteLine? {
    for group in groups {
      if let line = group.lines.first(where: { $0.filed.id == id }) { return line }
    }
    return nil
  }

  /// The notes that are shown, in order.
  var shown: [AnnotationID] {
    items.compactMap { if case .note(let id)? = $0.choice { id } else { nil } }
  }

  /// Tags that are in use, the most frequent first.
  var tags: [String] {
    var counts: [String: Int] = [:]
    for group in groups {
      for line in group.lines {
        for tag in line.filed.note.annotation.tags { counts[tag, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Shows what fits a filter as it is typed.
  mutating func narrow(to typed: String, marked: Set<AnnotationID>) {
    let filter = TypedNoteFilter(typed)
    items = []
    for group in groups {
      let lines = group.lines.filter { filter.passes($0.filed) }
      guard !lines.isEmpty else { continue }
      if groups.count > 1 || !group.trailing.isEmpty {
        items.append(PickerItem(text: group.title, trailing: group.trailing))
      }
      items += lines.map { line in
        var item = line.item
        item.isMarked = marked.contains(line.filed.id)
        return item
      }
    }
  }
}
