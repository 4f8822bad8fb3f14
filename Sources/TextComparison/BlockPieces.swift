/// A part of a passage of the old text and the part of a passage of the new one that it became.
struct BlockPiece {
  var oldPassage: Int
  var newPassage: Int
  var old: Range<Int>
  var new: Range<Int>
}

/// Cuts the passages of both texts into what belongs together.
struct BlockPieces {
  private(set) var pieces: [BlockPiece] = []

  /// Passages that have less in common, as a share of the shorter one, are not each other's.
  private static let leastShared = 0.15

  init(_ links: TokenLinks) {
    for (index, passage) in links.old.passages.enumerated() {
      pieces += Self.pieces(of: passage, index, links)
    }
    Self.widen(
      &pieces, \.old, links.old.passages, byPassage: \.oldPassage)
    Self.widen(
      &pieces, \.new, links.new.passages, byPassage: \.newPassage)
  }

  /// What of a passage went where: the links to one passage of the new text, as long as they ascend.
  private static func pieces(
    of passage: Range<Int>, _ index: Int, _ links: TokenLinks
  ) -> [BlockPiece] {
    var counts: [Int: Int] = [:]
    for i in passage where links.toNew[i] >= 0 {
      counts[links.new.passage(of: links.toNew[i]), default: 0] += 1
    }
    var pieces: [BlockPiece] = []
    for i in passage {
      let j = links.toNew[i]
      guard j >= 0 else { continue }
      let place = links.new.passage(of: j)
      let shorter = min(passage.count, links.new.passages[place].count)
      guard Double(counts[place, default: 0]) >= leastShared * Double(shorter) else { continue }
      if let last = pieces.last, last.newPassage == place, last.new.upperBound <= j {
        pieces[pieces.count - 1].old = last.old.lowerBound..<i + 1
        pieces[pieces.count - 1].new = last.new.lowerBound..<j + 1
      } else {
        pieces.append(
          BlockPiece(oldPassage: index, newPassage: place, old: i..<i + 1, new: j..<j + 1))
      }
    }
    return pieces
  }

  /// Lets the pieces of each passage take in what is between them, without overlapping.
  private static func widen(
    _ pieces: inout [BlockPiece], _ side: WritableKeyPath<BlockPiece, Range<Int>>,
    _ passages: [Range<Int>], byPassage passage: KeyPath<BlockPiece, Int>
  ) {
    let order = pieces.indices.sorted {
      (pieces[$0][keyPath: side].lowerBound, $0) < (pieces[$1][keyPath: side].lowerBound, $1)
    }
    for (place, index) in order.enumerated() {
      let whole = passages[pieces[index][keyPath: passage]]
      let isFirst =
        place == 0
        || pieces[order[place - 1]][keyPath: passage] != pieces[index][keyPath: passage]
      let lower = isFirst ? whole.lowerBound : pieces[order[place - 1]][keyPath: side].upperBound
      var upper = whole.upperBound
      if place + 1 < order.count,
        pieces[order[place + 1]][keyPath: passage] == pieces[index][keyPath: passage]
      {
        upper = pieces[order[place + 1]][keyPath: side].lowerBound
      }
      pieces[index][keyPath: side] = min(lower, upper)..<max(lower, upper)
    }
  }
}
