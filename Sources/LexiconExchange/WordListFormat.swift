import DelimitedText

/// The word lists of other programs that can be made a lexicon.
package enum WordListFormat: String, CaseIterable, Sendable {
  /// A dictionary of quanteda in YAML: categories in categories, lists of words in those.
  case quanteda
  /// A dictionary of LIWC: numbered categories between lines of `%`, then a word with its numbers.
  case liwc
  case csv
  case tsv
  /// A phrase on each line.
  case list

  /// What the ending of a file's name says.
  package init(fileName: String) {
    let ending = fileName.lowercased().split(separator: ".").last ?? ""
    switch ending {
    case "yml", "yaml": self = .quanteda
    case "dic": self = .liwc
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    default: self = .list
    }
  }

  /// Reads a list as far as it can be read.
  ///
  /// - Complexity: O(*n*) in its bytes.
  package func read(_ bytes: [UInt8]) -> ImportedLexicon {
    var lexicon = ImportedLexicon()
    guard !bytes.contains(0), var text = String(validating: bytes, as: UTF8.self) else {
      lexicon.leaveOut("the list is not in UTF-8; convert it first, as iconv(1) does", line: 1)
      return lexicon
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    switch self {
    case .quanteda: QuantedaDictionary.read(text, into: &lexicon)
    case .liwc: LIWCDictionary.read(text, into: &lexicon)
    case .csv: PhraseColumns.read(DelimitedTable(bytes), into: &lexicon)
    case .tsv: PhraseColumns.read(DelimitedTable(bytes, separator: 0x09), into: &lexicon)
    case .list:
      for (index, line) in Self.lines(of: text).enumerated() {
        let phrase = line.prefix { $0 != "#" }
        guard !phrase.allSatisfy(\.isWhitespace) else { continue }
        lexicon.add(.init(String(phrase), category: "list", line: index + 1))
      }
    }
    return lexicon
  }

  static func lines(of text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
