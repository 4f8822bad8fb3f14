import DocumentModel

extension DocumentComparison {
  /// What became of each block, in the order of the new text, what was dropped where it stood.
  ///
  /// A block that was joined to another one, or cut in two, is told of in parts.
  ///
  /// - Complexity: O(*n* log *n*) in the number of tokens.
  package var blocks: [BlockChange] {
    let pieces = BlockPieces(links).pieces
    let moved = Set(runs.filter { $0.kind == .moved }.flatMap(\.old))
    let hasOld = Set(pieces.map(\.oldPassage))
    let hasNew = Set(pieces.map(\.newPassage))
    var changes = pieces.map { piece in
      (place: piece.new.lowerBound, change: change(of: piece, moved))
    }
    for (index, range) in new.passageRanges.enumerated() where !hasNew.contains(index) {
      changes.append(
        (new.passages[index].lowerBound, BlockChange(state: .new, new: range, edits: [])))
    }
    // A dropped block stands after the one before it.
    var place = -1
    var next = pieces.sorted { $0.old.lowerBound < $1.old.lowerBound }[...]
    for (index, range) in old.passageRanges.enumerated() {
      while let piece = next.first, piece.oldPassage <= index {
        place = piece.new.lowerBound
        next = next.dropFirst()
      }
      guard !hasOld.contains(index) else { continue }
      changes.append((place, BlockChange(state: .dropped, old: range, edits: [])))
    }
    return changes.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    .map(\.element.change)
  }

  private func change(of piece: BlockPiece, _ moved: Set<Int>) -> BlockChange {
    let edits = edits(in: piece)
    let isMoved = piece.old.count { moved.contains($0) } * 2 > piece.old.count
    return BlockChange(
      state: edits.isEmpty ? (isMoved ? .moved : .kept) : .reworded,
      old: textRange(of: piece.old, in: old), new: textRange(of: piece.new, in: new), edits: edits)
  }

  /// A whole passage with the marks around it that are no tokens.
  private func textRange(of part: Range<Int>, in text: ComparedText) -> TextRange {
    let passage = text.passage(of: part.lowerBound)
    return text.passages[passage] == part ? text.passageRanges[passage] : text.range(of: part)
  }

  private func edits(in piece: BlockPiece) -> [BlockChange.Edit] {
    var edits: [BlockChange.Edit] = []
    var (i, j) = (piece.old.lowerBound, piece.new.lowerBound)
    func add(_ part: Range<Int>, _ other: Range<Int>) {
      guard !part.isEmpty || !other.isEmpty else { return }
      edits.append(BlockChange.Edit(old: old.range(of: part), new: new.range(of: other)))
    }
    for token in piece.old {
      let image = links.toNew[token]
      guard image >= j, image < piece.new.upperBound else { continue }
      add(i..<token, j..<image)
      (i, j) = (token + 1, image + 1)
    }
    add(i..<piece.old.upperBound, j..<piece.new.upperBound)
    return edits
  }
}
