/// Finds out which of some short words stand in a name such as `class="article-body clearfix"`.
struct WordFinder {
  /// The words by their first letter, `a` to `z`.
  private let byInitial: [[[UInt8]]]

  /// The words are of small ASCII letters and `-` and begin with a letter.
  init(_ words: [String]) {
    var byInitial = [[[UInt8]]](repeating: [], count: 26)
    for word in words {
      let bytes = Array(word.utf8)
      guard let first = bytes.first, (0x61...0x7A).contains(first) else { continue }
      byInitial[Int(first) - 0x61].append(bytes)
    }
    self.byInitial = byInitial
  }

  /// Whether one of the words stands anywhere in `name`, of small letters.
  func finds(in name: [UInt8]) -> Bool {
    name.indices.contains { at in
      guard (0x61...0x7A).contains(name[at]) else { return false }
      return byInitial[Int(name[at]) - 0x61].contains { word in
        at + word.count <= name.count && name[at..<at + word.count].elementsEqual(word)
      }
    }
  }
}
