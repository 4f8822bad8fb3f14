import KeywordIndexing

extension ReaderState {
  /// Highlights only the family of the phrase under the cursor, or all phrases again.
  mutating func toggleFamily() {
    guard phrases.focus == nil else { return leaveFamily() }
    guard phrases.index != nil else {
      notice = Notice("Looking for phrases…")
      return
    }
    guard let occurrence = currentOccurrence else {
      let key = keyMap.key(of: .nextPhrase).map { ": \($0) goes to one" } ?? ""
      notice = Notice("No phrase is under the cursor\(key).")
      return
    }
    focusFamily(of: occurrence.formulation)
  }

  /// Highlights only the family of a formulation, and the families within it.
  ///
  /// - Returns: Whether it has a family.
  @discardableResult
  mutating func focusFamily(of formulation: Int) -> Bool {
    guard let index = phrases.index, let family = index.formulations.family(of: formulation),
      let focus = FamilyFocus(family, in: index)
    else {
      notice = Notice("This phrase belongs to no family.")
      return false
    }
    phrases.focus = focus
    let count = focus.places.count
    let back = keyMap.key(of: .cancel).map { " · \($0) shows all phrases" } ?? ""
    notice = Notice("\(focus.name): \(count) place\(count == 1 ? "" : "s")\(back)")
    return true
  }

  mutating func leaveFamily() {
    phrases.focus = nil
    notice = Notice("All phrases again.")
  }

  /// Takes the cursor `count` places on within the family that alone is highlighted; back when
  /// negative.
  ///
  /// - Complexity: O(log *n*) in the places.
  mutating func stepWithinFamily(by count: Int, _ focus: FamilyFocus, of index: PhraseIndex) {
    let places = focus.places
    guard count != 0, !places.isEmpty else { return }
    var start: Int
    if currentHitInSight == nil, cursorIsInSight, let current = currentPhrase {
      start = places.partitioningIndex { $0 >= current }
      let isOn = places.indices.contains(start) && places[start] == current
      if count > 0, !isOn { start -= 1 }
    } else {
      let visible = article.visibleRange
      let edge =
        currentRangeInSight?.lowerBound ?? (count > 0 ? visible.lowerBound : visible.upperBound)
      let next = index.firstOccurrence(from: edge)
      start = places.partitioningIndex { $0 >= next } - (count > 0 ? 1 : 0)
    }
    let next = start + count
    let wrapped = ((next % places.count) + places.count) % places.count
    selectPhrase(places[wrapped], of: index)
    if places.count == 1 {
      notice = Notice("It stands here only.")
    } else if wrapped != next {
      notice = Notice(count > 0 ? "From the top again." : "From the end again.")
    }
  }
}
