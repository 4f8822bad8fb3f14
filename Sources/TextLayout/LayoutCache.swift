/// What was laid out already: a bounded memo.
struct LayoutCache: Sendable {
  struct Key: Hashable, Sendable {
    var leaf: Int
    var piece: Int
  }

  /// About what 2,000 paragraphs take; a piece of a long block has a hundred rows.
  private static let rowLimit = 20_000

  private var layouts: [Key: PieceLayout] = [:]
  /// The keys, the oldest first.
  private var keys: [Key] = []
  private var rowCount = 0
  private var columns: [Int: TableColumns] = [:]

  subscript(key: Key) -> PieceLayout? { layouts[key] }

  subscript(columnsOfLeaf leaf: Int) -> TableColumns? { columns[leaf] }

  mutating func insert(_ layout: PieceLayout, for key: Key) {
    guard layouts.updateValue(layout, forKey: key) == nil else { return }
    keys.append(key)
    rowCount += layout.rows.count + 1
    if rowCount > Self.rowLimit { dropOldestHalf() }
  }

  mutating func insert(_ columns: TableColumns, ofLeaf leaf: Int) {
    if self.columns.count >= Self.rowLimit / 10 { self.columns = [:] }
    self.columns[leaf] = columns
  }

  private mutating func dropOldestHalf() {
    // The newest stays, however long it is.
    let dropped = keys.count / 2
    for key in keys.prefix(dropped) {
      if let layout = layouts.removeValue(forKey: key) { rowCount -= layout.rows.count + 1 }
    }
    keys.removeFirst(dropped)
  }
}
