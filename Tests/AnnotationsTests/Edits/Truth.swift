import DocumentModel

/// What became of a note, known from the edits themselves.
enum Truth: Equatable {
  /// The same words stand together at this place, and their clause denies what it denied.
  case same(TextRange)
  /// The words stand there, but their clause gained or lost a negation.
  case denied
  case changed

  static let negations: Set<String> = [
    "not", "no", "never", "cannot", "stopped", "不", "未", "无", "没",
  ]

  init(
    _ note: [Int], from old: IndexedUnits, to new: IndexedUnits, _ places: [Int: TextRange]
  ) {
    // Punctuation is no word: a text is the same without it.
    let words = note.filter { old.wordPlaces[$0] != nil }
    let left = words.map { new.wordPlaces[$0] == nil ? old.twin(of: $0, leftIn: new) ?? $0 : $0 }
    guard let first = left.first, let last = left.last, new.haveTogether(left),
      let lower = places[first]?.lowerBound, let upper = places[last]?.upperBound
    else {
      self = .changed
      return
    }
    let denied = old.negations(around: words[0], words[words.count - 1])
    let deniedNow = new.negations(around: first, last)
    // Where punctuation made the clause longer or shorter, its negations stand to the words as they did.
    let agree =
      denied.map(\.count) == deniedNow.map(\.count)
      || Set((denied + deniedNow).joined()).allSatisfy { negation in
        let span = old.span(of: [first, last, negation])
        return span != nil && span == new.span(of: [first, last, negation])
      }
    self = agree ? .same(lower..<upper) : .denied
  }
}

/// The units of a text one after another, each by its place.
struct IndexedUnits {
  private let units: [EditableText.Unit]
  private let places: [Int: Int]
  /// The units with which paragraphs begin.
  private let firsts: Set<Int>
  /// The numbers of those that are no punctuation.
  private let words: [Int]
  private(set) var wordPlaces: [Int: Int] = [:]

  private static let pauses: Set = [",", ".", ";", ":", "，", "。", "；", "："]

  init(_ text: EditableText) {
    units = text.paragraphs.flatMap { $0 }
    places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.id, $0) })
    firsts = Set(text.paragraphs.compactMap { $0.first?.id })
    words = units.filter { !EditableText.punctuation.contains($0.text) }.map(\.id)
    for (place, id) in words.enumerated() { wordPlaces[id] = place }
  }

  /// A word like this one right beside it that is left in another text: of two in a row, nobody can tell
  /// which one was deleted.
  func twin(of id: Int, leftIn other: IndexedUnits) -> Int? {
    guard let place = wordPlaces[id] else { return nil }
    return [place - 1, place + 1].filter(words.indices.contains).map { words[$0] }
      .first { other.wordPlaces[$0] != nil && text(of: $0) == text(of: id) }
  }

  private func text(of id: Int) -> String? { places[id].map { units[$0].text } }

  /// Whether some words stand one after another.
  func haveTogether(_ note: [Int]) -> Bool {
    guard let start = note.first.flatMap({ wordPlaces[$0] }) else { return false }
    return words[start...].starts(with: note)
  }

  /// The words from the first to the last of some; nil where one is missing.
  func span(of ids: [Int]) -> ArraySlice<Int>? {
    let places = ids.compactMap { wordPlaces[$0] }
    guard places.count == ids.count, let lower = places.min(), let upper = places.max() else {
      return nil
    }
    return words[lower...upper]
  }

  /// The negations that the clause around the units from one to another has before, in and after them: one
  /// in the place of another denies the same.
  func negations(around first: Int, _ last: Int) -> [[Int]] {
    guard let start = places[first], let end = places[last] else { return [] }
    // A paragraph ends a clause too.
    var lower = start
    while lower > 0, !isPause(lower - 1), !firsts.contains(units[lower].id) { lower -= 1 }
    var upper = end + 1
    while upper < units.count, !isPause(upper - 1), !firsts.contains(units[upper].id) { upper += 1 }
    return [units[lower..<start], units[start...end], units[(end + 1)..<upper]].map { part in
      part.filter { Truth.negations.contains($0.text.lowercased()) }.map(\.id)
    }
  }

  private func isPause(_ place: Int) -> Bool { Self.pauses.contains(units[place].text) }
}
