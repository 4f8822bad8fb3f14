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
        guard parts.count == 2, parts[0].allSatisfy(\.isNumber) else {
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
    let parts = line.split(whereSeparator: \.isWhitespace)
    let numbers = parts.reversed().prefix { $0.allSatisfy(\.isNumber) }
    let phrase = parts.dropLast(numbers.count).joined(separator: " ")
    guard !numbers.isEmpty, !phrase.contains("("), !phrase.contains("<") else {
      lexicon.leaveOut(
        numbers.isEmpty && !phrase.contains("(")
          ? "“\(phrase)” has no category" : "“\(phrase)” depends on the words around it",
        line: number)
      return
    }
    // The first number comes last here; a form is in one category only.
    guard let first = numbers.last, let name = names[String(first)] else {
      lexicon.leaveOut("“\(phrase)” is of a category that is not declared", line: number)
      return
    }
    lexicon.add(.init(phrase, category: name, line: number))
    let others = numbers.dropLast().reversed().map { names[String($0)] ?? String($0) }
    if !others.isEmpty {
      lexicon.leaveOut(
        "“\(phrase)” is taken as \(name), not also as \(others.joined(separator: ", "))",
        line: number)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
