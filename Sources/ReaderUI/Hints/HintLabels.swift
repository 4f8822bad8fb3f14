/// Labels to type for what can be followed on the screen.
enum HintLabels {
  /// Those under the fingers, the strongest first.
  static let letters: [Character] = ["f", "j", "d", "k", "s", "l", "a", "g", "h"]

  /// So many labels, none of which another begins with, the shorter ones first.
  ///
  /// - Complexity: O(*n*).
  static func labels(_ count: Int) -> [String] {
    var labels = [""]
    var first = 0
    // The shortest label makes room for as many as there are letters, all with it before them; the
    // empty one is none.
    while first == 0 || labels.count - first < count {
      labels += letters.map { labels[first] + String($0) }
      first += 1
    }
    return Array(labels[first...].prefix(count))
  }
}
