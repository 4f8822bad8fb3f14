/// What lies between the beginning and the end that two texts have in common, as bytes of each.
///
/// It is cut before and after whole words, and between Han characters; white space is like any other.
struct AlikeEnds {
  private(set) var old: Range<Int>
  private(set) var new: Range<Int>

  private typealias Place = (old: Int, new: Int)

  /// Of each end `most` bytes are looked at.
  init(_ old: String, _ new: String, most: Int) {
    var (left, right) = (old, new)
    (self.old, self.new) = left.withUTF8 { left in
      right.withUTF8 { right in
        let start = Self.beginning(left, right, most: most)
        let end = Self.end(left, right, after: start, most: most)
        return (start.old..<end.old, start.new..<end.new)
      }
    }
  }

  private static func beginning(
    _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, most: Int
  ) -> Place {
    var (i, j) = (0, 0)
    var cut: Place = (0, 0)
    while i < min(old.count, most), j < new.count {
      if old[i].isSpace, new[j].isSpace {
        while i < old.count, old[i].isSpace { i += 1 }
        while j < new.count, new[j].isSpace { j += 1 }
        cut = (i, j)
        continue
      }
      guard old[i] == new[j] else { return cut }
      if old[i].beginsHan { cut = (i, j) }
      i += 1
      j += 1
    }
    // One of them, or both, may end here with a word.
    let isBetweenWords =
      (i == old.count || old[i].isSpace) && (j == new.count || new[j].isSpace)
    return isBetweenWords ? (i, j) : cut
  }

  private static func end(
    _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, after start: Place,
    most: Int
  ) -> Place {
    var (i, j) = (old.count, new.count)
    var cut: Place = (i, j)
    let least = max(start.old, old.count - most)
    while i > least, j > start.new {
      if old[i - 1].isSpace, new[j - 1].isSpace {
        while i > start.old, old[i - 1].isSpace { i -= 1 }
        while j > start.new, new[j - 1].isSpace { j -= 1 }
        cut = (i, j)
        continue
      }
      guard old[i - 1] == new[j - 1] else { return cut }
      i -= 1
      j -= 1
      if old[i].beginsHan { cut = (i, j) }
    }
    return cut
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it is the first byte of a character from U+3000 to U+9FFF.
  fileprivate var beginsHan: Bool { (0xE3...0xE9).contains(self) }
}
