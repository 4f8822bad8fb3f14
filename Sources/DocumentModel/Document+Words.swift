extension Document {
  /// The words of a range on one line: its line breaks as spaces, but for those between Han characters.
  package func words(in range: TextRange) -> String {
    var words = ""
    for line in text[range].split(whereSeparator: \.isNewline) {
      let joins = words.isEmpty || words.last?.isHan == true && line.first?.isHan == true
      words += (joins ? "" : " ") + line
    }
    return words
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.first?.properties.isIdeographic == true
  }
}
