import Glibc

/// The last walk that went far into the text, kept for as long as places lie within what it read.
///
/// Where the same bytes stand again from a later place on, the same is found there. Without it, a text
/// that repeats itself, such as one character a million times, would be read anew from each place as
/// far as the longest form reaches.
struct FarWalk {
  private var state = 0
  private var place = 0
  /// Behind the last byte that decided about what was found.
  private var end = 0
  /// What was found, with the ends counted from the place.
  private var matches: [PhraseScan.Match] = []

  /// No walk is kept that read fewer bytes; those of nearly all texts do not.
  private static let least = 256
  /// Folding looks at so many bytes behind what it returns.
  private static let lookahead = 8

  /// Whether the walk from a state that begins at `start` finds the same as this one.
  @inline(__always)
  func isRepeated(
    from state: Int, at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    start < self.end && isSame(state, start, bytes, end)
  }

  private func isSame(
    _ state: Int, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    let length = self.end - place
    guard self.state == state, start + length <= end, let base = bytes.baseAddress else {
      return false
    }
    return memcmp(base + place, base + start, length) == 0
  }

  /// What is found at `start` where the walk is repeated.
  func append(at start: Int, to found: inout [PhraseScan.Match]) {
    for match in matches {
      found.append(PhraseScan.Match(formulation: match.formulation, end: start + match.end))
    }
  }

  /// Whether a walk that read so many bytes is worth keeping.
  @inline(__always)
  static func isFar(_ read: Int) -> Bool { read >= least }

  /// Keeps a walk from `start` that read as far as `read`, and what it found.
  mutating func keep(
    from state: Int, at start: Int, read: Int, _ found: ArraySlice<PhraseScan.Match>,
    in stretch: borrowing TextStretch
  ) {
    end = 0
    // What stands before a dash decides about what comes after it.
    guard read + Self.lookahead <= stretch.range.upperBound, !stretch.isDash(start) else { return }
    (self.state, place, end) = (state, start, read + Self.lookahead)
    matches.removeAll(keepingCapacity: true)
    for match in found {
      matches.append(
        PhraseScan.Match(formulation: match.formulation, end: match.end - start))
    }
  }
}
