/// The dictionaries of LIWC: numbered categories between two lines of `%`, then a word on each line
/// with the numbers of its categories.
enum LIWCDictionary {
  static func read(_ text: String, into lexicon: inout ImportedLexicon) {
    var names: [String: String] = [:]
    // How many lines of % were passed.
    var percents = 0
    for (index, line) in WordListFormat.lines(of: text).enumerated() {
      let line = (line: index + 1, text: line)
      if line.text.first == "%" {
        percents += 1
      } else if line.text.allSatisfy(\.isWhitespace) {
        continue
      } else if percents == 1 {
        let parts = line.text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard parts.count == 2, parts[0].utf8.allSatisfy(isDigit) else {
          lexicon.leaveOut("this is no category: a number and a name", line: line.line)
          continue
        }
        // Some dictionaries have a longer name in brackets.
        let name = parts[1].split { $0 == "(" || $0 == "\t" }.first ?? parts[1]
        names[String(parts[0])] = trimmed(name)
      } else if percents >= 2 {
        read(word: line.text, line: line.line, names, into: &lexicon)
      } else {
        lexicon.leaveOut("this stands before the categories, which begin with %", line: line.line)
      }
    }
    if percents < 2 {
      lexicon.leaveOut("there are no categories between two lines of %", line: 1)
    }
  }

  private static func read(
    word line: Substring, line number: Int, _ names: [String: String],
    into lexicon: inout ImportedLexicon
  ) {
    let (phrase, numbers) = split(line, names)
    guard !numbers.isEmpty, !phrase.contains("("), !phrase.contains("<") else {
      lexicon.leaveOut(
        numbers.isEmpty && !phrase.contains("(")
          ? "“\(phrase)” has no category" : "“\(phrase)” depends on the words around it",
        line: number)
      return
    }
    // A form is in one category only.
    guard let first = numbers.first, let name = names[String(first)] else {
      lexicon.leaveOut("“\(phrase)” is of a category that is not declared", line: number)
      return
    }
    lexicon.add(.init(phrase, category: name, line: number))
    let others = numbers.dropFirst().map { names[String($0)] ?? String($0) }
    if !others.isEmpty {
      lexicon.leaveOut(
        "“\(phrase)” is taken as \(name), not also as \(others.joined(separator: ", "))",
        line: number)
    }
  }

  /// The words before the first tab and the numbers behind it; without a tab, the numbers of categories
  /// at the end are told from those of the phrase by being declared, and one word always remains.
  private static func split(
    _ line: Substring, _ names: [String: String]
  ) -> (phrase: String, numbers: [Substring]) {
    if let tab = line.firstIndex(of: "\t"), line[..<tab].contains(where: { !$0.isWhitespace }) {
      return (trimmed(line[..<tab]), line[tab...].split(whereSeparator: \.isWhitespace))
    }
    let parts = line.split(whereSeparator: \.isWhitespace)
    var numbers = Array(parts.dropFirst().reversed().prefix { names[String($0)] != nil })
    if numbers.isEmpty, let last = parts.dropFirst().last, last.utf8.allSatisfy(isDigit) {
      numbers = [last]
    }
    return (
      parts.dropLast(numbers.count).joined(separator: " "), numbers.reversed()
    )
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
