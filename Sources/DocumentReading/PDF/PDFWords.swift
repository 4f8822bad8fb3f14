/// The words of a text, to tell a hyphen of a word from one that was set at the end of a line.
struct PDFWords {
  private var words: Set<String> = []

  /// Takes the words of all lines but those broken at their ends.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ lines: [PDFLine]) {
    guard lines.contains(where: { $0.fragments.last?.text.last == 0x2D }) else { return }
    for line in lines {
      let text = line.text.lowercased()
      var parts = text.unicodeScalars.split { !$0.isLetter && $0 != "-" && $0 != "\u{2019}" }
      if text.last == "-", !parts.isEmpty { parts.removeLast() }
      for part in parts where part.count > 1 { words.insert(String(part)) }
    }
  }

  /// Whether the hyphen between two parts of a word is its own: `long-` and `term`.
  func keepsHyphen(between first: String, _ second: String) -> Bool {
    let (first, second) = (first.lowercased(), second.lowercased())
    if words.contains(first + second) { return false }
    if words.contains("\(first)-\(second)") { return true }
    // A chain such as well-to-do, or two words that stand by themselves elsewhere.
    if first.contains("-") || CompoundWords.joins(first, second) { return true }
    return first.count > 2 && words.contains(first) && words.contains(second)
      && second.count > 3
  }
}
