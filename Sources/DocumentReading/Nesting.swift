/// Tells which containers of a tree are opened: those deeper than any screen indents are passed over,
/// and what they hold stands in the last that is open.
struct Nesting {
  /// The containers around a block, a list and its item being two.
  private static let deepest = 64

  /// Whether each container around was opened.
  private var isOpen: [Bool] = []
  private var depth = 0

  /// Whether no container is around.
  var isOutside: Bool { isOpen.isEmpty }

  /// Enters a container and tells whether to open it; a list only with room for its items.
  mutating func enter(isList: Bool = false) -> Bool {
    enter(opening: depth + (isList ? 2 : 1) <= Self.deepest)
  }

  /// Enters an item, which is opened if its list was.
  mutating func enterItem() -> Bool {
    enter(opening: isOpen.last ?? true)
  }

  private mutating func enter(opening opens: Bool) -> Bool {
    isOpen.append(opens)
    if opens { depth += 1 }
    return opens
  }

  /// Leaves the innermost container and tells whether to close it.
  mutating func leave() -> Bool {
    guard isOpen.popLast() == true else { return false }
    depth -= 1
    return true
  }
}
