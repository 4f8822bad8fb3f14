import Annotations
import DocumentModel

/// The notes in the margin of a text.
package struct NotesOnText: Equatable, Sendable {
  /// A note and the words it stands on.
  package struct Placed: Equatable, Sendable {
    package var note: Note
    package var range: TextRange

    package init(_ note: Note, at range: TextRange) {
      self.note = note
      self.range = range
    }
  }

  /// Those that stand on words of the text, by their beginnings.
  package let placed: [Placed]
  /// Those of which nothing is left in the text, or of which it is not known where they belong.
  package let unplaced: [Note]
  /// The fingerprint of the text, nil where that is not known.
  package let text: String?
  /// The path of its file, or its address; nil where there is none.
  package var source: String?
  /// Counts up whenever they are looked for or changed: what comes late from another thread is not taken
  /// for what is there now.
  package var edition = 0
  /// The furthest end of each placed note and those before it, so that those on a stretch are found fast.
  private let reaches: [TextOffset]

  package init(placed: [Placed] = [], unplaced: [Note] = [], text: String? = nil) {
    let placed = placed.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    self.placed = placed
    self.unplaced = unplaced
    self.text = text
    var reach = TextOffset.start
    reaches = placed.map { entry in
      reach = max(reach, entry.range.upperBound)
      return reach
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.placed == right.placed && left.unplaced == right.unplaced && left.text == right.text
  }

  /// The same notes but for some, in whose place come others.
  package func replacing(_ ids: [AnnotationID], with others: Self) -> Self {
    let ids = Set(ids)
    var rest = Self(
      placed: placed.filter { !ids.contains($0.note.id) } + others.placed,
      unplaced: unplaced.filter { !ids.contains($0.id) } + others.unplaced, text: text)
    rest.source = source
    return rest
  }

  var ids: Set<AnnotationID> { Set(placed.map(\.note.id) + unplaced.map(\.id)) }

  package var isEmpty: Bool { placed.isEmpty && unplaced.isEmpty }

  /// A note, and the words it stands on as far as they are known.
  subscript(id: AnnotationID) -> (note: Note, range: TextRange?)? {
    if let placed = placed.first(where: { $0.note.id == id }) { return (placed.note, placed.range) }
    return unplaced.first { $0.id == id }.map { ($0, nil) }
  }

  /// How many wait for the reader to say what is to become of them.
  var openCount: Int {
    unplaced.count(where: \.isOpen) + placed.count { $0.note.isOpen }
  }

  /// The notes that touch a stretch, in order.
  ///
  /// - Complexity: O(log *n* + *k*) in the notes, and in those that begin before its end after the first
  ///   that reaches it.
  func overlapping(_ range: TextRange) -> [Placed] {
    let first = reaches.partitioningIndex { $0 > range.lowerBound }
    return placed[first...].prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.range.upperBound > range.lowerBound }
  }
}
