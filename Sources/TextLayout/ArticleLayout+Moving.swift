extension ArticleLayout {
  /// The first row of the article.
  package var first: RowPosition {
    nearest(to: RowPosition(leaf: 0))
  }

  /// The last row of the article.
  ///
  /// - Complexity: That of laying out one piece.
  package var last: RowPosition {
    nearest(to: RowPosition(leaf: .max, piece: .max, row: .max))
  }

  /// The row that stands `rows` below `position`, or above it if negative, not past either end.
  ///
  /// - Complexity: O(*n*) in the rows walked over.
  package func position(_ position: RowPosition, movedBy rows: Int) -> RowPosition {
    guard !document.leaves.isEmpty else { return first }
    return rows < 0
      ? self.position(nearest(to: position), movedUpBy: rows.magnitude)
      : self.position(nearest(to: position), movedDownBy: rows.magnitude)
  }

  private func position(_ position: RowPosition, movedDownBy rows: UInt) -> RowPosition {
    var place = position
    var left = rows
    while left > 0 {
      let below = UInt(max(0, rowCount(of: place) - 1 - place.row))
      if left <= below {
        place.row += Int(left)
        break
      }
      guard let next = piece(after: place) else {
        place.row += Int(below)
        break
      }
      left -= below + 1
      place = next
    }
    return place
  }

  private func position(_ position: RowPosition, movedUpBy rows: UInt) -> RowPosition {
    var place = position
    var left = rows
    while left > 0 {
      if left <= UInt(place.row) {
        place.row -= Int(left)
        break
      }
      guard let previous = piece(before: place) else {
        place.row = 0
        break
      }
      left -= UInt(place.row) + 1
      place = previous
    }
    return place
  }

  /// The position itself if there is such a row, else the nearest one that there is.
  func nearest(to position: RowPosition) -> RowPosition {
    guard !document.leaves.isEmpty else { return RowPosition(leaf: 0) }
    let leaf = min(max(0, position.leaf), document.leaves.count - 1)
    let piece = min(max(0, position.piece), pieces(ofLeaf: leaf).count - 1)
    var place = RowPosition(leaf: leaf, piece: piece)
    let count = rowCount(of: place)
    guard count > 0 else {
      return self.piece(before: place) ?? self.piece(after: place) ?? place
    }
    place.row = min(max(0, position.row), count - 1)
    return place
  }

  /// The first row of the next piece that has rows.
  func piece(after position: RowPosition) -> RowPosition? {
    var place = RowPosition(leaf: position.leaf, piece: position.piece)
    repeat {
      place.piece += 1
      if place.piece >= pieces(ofLeaf: place.leaf).count {
        place = RowPosition(leaf: place.leaf + 1)
        if place.leaf >= document.leaves.count { return nil }
      }
    } while rowCount(of: place) == 0
    return place
  }

  /// The last row of the piece before that has rows.
  private func piece(before position: RowPosition) -> RowPosition? {
    var place = RowPosition(leaf: position.leaf, piece: position.piece)
    repeat {
      place.piece -= 1
      if place.piece < 0 {
        guard place.leaf > 0 else { return nil }
        place.leaf -= 1
        place.piece = pieces(ofLeaf: place.leaf).count - 1
      }
    } while rowCount(of: place) == 0
    place.row = rowCount(of: place) - 1
    return place
  }

  private func rowCount(of position: RowPosition) -> Int {
    layout(ofLeaf: position.leaf, piece: position.piece).rows.count
  }
}
