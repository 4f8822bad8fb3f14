import DocumentModel

/// Where the reader has been: marks by letter, and a list of the places that jumps left.
struct Places: Equatable, Sendable {
  var marks: [Character: TextOffset] = [:]
  /// The places left, the oldest first; those from `position` on were gone back from.
  private var trail: [TextOffset] = []
  private var position = 0

  static let longestTrail = 100

  /// Remembers `offset` as the place that a jump leaves.
  mutating func leave(_ offset: TextOffset) {
    trail.removeSubrange(position...)
    if trail.last != offset { trail.append(offset) }
    if trail.count > Self.longestTrail { trail.removeFirst() }
    position = trail.count
  }

  /// The place before; `current` is kept to go forward to.
  mutating func back(from current: TextOffset) -> TextOffset? {
    guard position > 0 else { return nil }
    if position == trail.count { trail.append(current) }
    position -= 1
    return trail[position]
  }

  mutating func forward() -> TextOffset? {
    guard position + 1 < trail.count else { return nil }
    position += 1
    return trail[position]
  }

  /// The place that the last jump left; going there leaves `current` in its stead.
  mutating func swapLast(with current: TextOffset) -> TextOffset? {
    guard position > 0 else { return nil }
    let last = trail[position - 1]
    trail.removeSubrange((position - 1)...)
    trail.append(current)
    position = trail.count
    return last
  }
}
