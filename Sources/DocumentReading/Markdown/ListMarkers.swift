import CMarkdown

/// The marks before the items of the lists around a place.
struct ListMarkers {
  private struct List {
    /// The number of its next item.
    var next: Int
    /// What stands before an item, or behind its number.
    var mark: String
    var isOrdered: Bool
  }

  private static let bullets = ["•", "◦", "▪"]

  private var lists: [List] = []
  private var bulletDepth = 0

  mutating func open(_ node: MarkdownNode, isOrdered: Bool) {
    let delimiter = cmark_node_get_list_delim(node.pointer) == CMARK_PAREN_DELIM ? ")" : "."
    let bullet = Self.bullets[min(bulletDepth, Self.bullets.count - 1)]
    lists.append(
      List(
        next: Int(cmark_node_get_list_start(node.pointer)), mark: isOrdered ? delimiter : bullet,
        isOrdered: isOrdered))
    if !isOrdered { bulletDepth += 1 }
  }

  mutating func close() {
    if lists.popLast()?.isOrdered == false { bulletDepth -= 1 }
  }

  /// The mark of the next item of the innermost list.
  mutating func next() -> String {
    guard let list = lists.last else { return Self.bullets[0] }
    lists[lists.count - 1].next += 1
    return list.isOrdered ? "\(list.next)\(list.mark)" : list.mark
  }
}
