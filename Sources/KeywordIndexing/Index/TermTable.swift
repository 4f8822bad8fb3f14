/// The distinct terms of a text, numbered in the order in which they first appear.
struct TermTable: Sendable {
  /// The terms, one after another.
  private var bytes: [UInt8] = []
  /// Where each term ends in `bytes`.
  private var ends: [Int] = []
  /// The numbers of the terms by their hash, one more each; zero where there is none.
  ///
  /// Never more than half full; hashed with the seed of the process, so that no text can be made to collide.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { ends.count }

  /// The number of a term, which becomes the next one if it is new.
  mutating func number(of term: [UInt8]) -> UInt32 {
    let slot = slot(of: term)
    if slots[slot] > 0 { return slots[slot] - 1 }
    bytes += term
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  /// The number of a term, nil when the text does not have it.
  func find(_ term: [UInt8]) -> UInt32? {
    let slot = slot(of: term)
    return slots[slot] > 0 ? slots[slot] - 1 : nil
  }

  /// The term of a number, in UTF-8; empty for one that no term has.
  func term(of number: UInt32) -> ArraySlice<UInt8> {
    let number = Int(number)
    guard ends.indices.contains(number) else { return [] }
    return bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }

  /// The numbers of the terms that are as asked, ascending.
  ///
  /// - Complexity: O(*n*) in the length of all distinct terms.
  func numbers(where isIncluded: (UnsafeBufferPointer<UInt8>) -> Bool) -> [UInt32] {
    bytes.withUnsafeBufferPointer { bytes in
      var numbers: [UInt32] = []
      var start = 0
      for (number, end) in ends.enumerated() {
        if isIncluded(UnsafeBufferPointer(rebasing: bytes[start..<end])) {
          numbers.append(UInt32(number))
        }
        start = end
      }
      return numbers
    }
  }

  /// The terms with a prefix, each with the one that is the rest of it.
  func pairs(withPrefix prefix: [UInt8], leastRest: Int) -> [(UInt32, UInt32)] {
    let found = numbers { $0.count >= prefix.count + leastRest && $0.starts(with: prefix) }
    return found.compactMap { number in
      find(Array(term(of: number).dropFirst(prefix.count))).map { (number, $0) }
    }
  }

  /// The slot in which a term stands, or else the one in which it would.
  private func slot(of term: [UInt8]) -> Int {
    var slot = firstSlot(of: term[...])
    while slots[slot] > 0, !stands(term, as: Int(slots[slot] - 1)) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func firstSlot(of term: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    term.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & (slots.count - 1)
  }

  private func stands(_ term: [UInt8], as number: Int) -> Bool {
    let start = number > 0 ? ends[number - 1] : 0
    guard ends[number] - start == term.count else { return false }
    for index in term.indices where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    var start = 0
    for (number, end) in ends.enumerated() {
      var slot = firstSlot(of: bytes[start..<end])
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
      start = end
    }
  }
}
