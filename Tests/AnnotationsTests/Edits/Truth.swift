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
    _ note: [Int], from old: EditableText, to new: EditableText, _ places: [Int: TextRange]
  ) {
    // Quotation marks are no words: a text is the same without them.
    let (old, new) = (old.withoutQuotes, new.withoutQuotes)
    let known = Set(old.paragraphs.joined().map(\.id))
    let note = note.filter(known.contains)
    guard let first = note.first, let last = note.last,
      let clause = Self.clause(of: note, in: old), let newClause = Self.clause(of: note, in: new),
      let lower = places[first]?.lowerBound, let upper = places[last]?.upperBound
    else {
      self = .changed
      return
    }
    self = clause == newClause ? .same(lower..<upper) : .denied
  }

  /// How many negations the clause around a note has before, in and after it.
  ///
  /// One in the place of another denies the same. Nil when the units of the note do not stand one after
  /// another.
  private static func clause(of note: [Int], in text: EditableText) -> [Int]? {
    let units = text.paragraphs.flatMap { $0 }
    guard let first = note.first, let start = units.firstIndex(where: { $0.id == first }),
      start + note.count <= units.count,
      zip(units[start...], note).allSatisfy({ $0.id == $1 })
    else { return nil }
    // A paragraph ends a clause too.
    let firsts = Set(text.paragraphs.compactMap { $0.first?.id })
    var lower = start
    while lower > 0, !isPause(units[lower - 1]), !firsts.contains(units[lower].id) { lower -= 1 }
    var upper = start + note.count
    while upper < units.count, !isPause(units[upper - 1]), !firsts.contains(units[upper].id) {
      upper += 1
    }
    return [lower..<start, start..<start + note.count, start + note.count..<upper].map { part in
      units[part].count { negations.contains($0.text.lowercased()) }
    }
  }

  private static func isPause(_ unit: EditableText.Unit) -> Bool {
    [",", ".", ";", ":", "，", "。", "；", "："].contains(unit.text)
  }
}
