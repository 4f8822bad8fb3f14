import DelimitedText
import KeywordIndexing

/// The columns of a table of phrases, by the words of its first row.
///
/// Rows with the same `id` are forms of one formulation. A table of one column without such a word on
/// top is a list of phrases.
package struct PhraseColumns {
  private enum Column: String, CaseIterable {
    case phrase, id, category, gloss, language, family, rung, polarity, alias, flags

    /// What else such a column is called.
    var names: [String] {
      switch self {
      case .phrase: ["phrase", "formulation", "form", "term", "word", "keyword", "text", "提法"]
      case .id: ["id"]
      case .category: ["category", "类别"]
      case .gloss: ["gloss", "meaning", "definition", "note"]
      case .language: ["language", "lang"]
      case .family: ["family"]
      case .rung: ["rung"]
      case .polarity: ["polarity"]
      case .alias: ["alias"]
      case .flags: ["flags"]
      }
    }
  }

  private var places: [Column: Int] = [:]

  /// Nil where the row names no column of phrases.
  private init?(_ head: DelimitedTable.Row, _ lexicon: inout ImportedLexicon) {
    let words = head.fields.map { field in
      field.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for column in Column.allCases {
      places[column] = column.names.lazy.compactMap { words.firstIndex(of: $0) }.first
    }
    guard places[.phrase] != nil else { return nil }
    for (place, word) in words.enumerated() where !places.values.contains(place) && !word.isEmpty {
      lexicon.leaveOut("the column “\(word)” has no place in a lexicon", line: head.line)
    }
  }

  static func read(_ table: DelimitedTable, into lexicon: inout ImportedLexicon) {
    if let line = table.unclosedQuote {
      lexicon.leaveOut("a quote is opened and never closed", line: line)
    }
    guard let head = table.rows.first else { return }
    if let columns = PhraseColumns(head, &lexicon) {
      for row in table.rows.dropFirst() { columns.read(row, into: &lexicon) }
    } else if table.rows.allSatisfy({ $0.fields.count == 1 }) {
      for row in table.rows {
        lexicon.add(.init(row.fields[0], category: "list", line: row.line))
      }
    } else {
      lexicon.leaveOut("the first row names no column “phrase” or “formulation”", line: head.line)
    }
  }

  private func read(_ row: DelimitedTable.Row, into lexicon: inout ImportedLexicon) {
    func field(_ column: Column) -> String? {
      guard let place = places[column], row.fields.indices.contains(place),
        !row.fields[place].isEmpty
      else { return nil }
      return row.fields[place]
    }
    guard let phrase = field(.phrase) else {
      lexicon.leaveOut("this row has no phrase", line: row.line)
      return
    }
    var entry = ImportedLexicon.Entry(
      phrase, category: field(.category) ?? "list", line: row.line)
    entry.id = field(.id)
    entry.gloss = field(.gloss)
    entry.family = field(.family)
    if let word = field(.language) {
      entry.language = Self.language(word)
      if entry.language == nil {
        lexicon.leaveOut(
          "there is no language “\(word)”; there are en, zh, zh-hant", line: row.line)
      }
    }
    if let word = field(.rung) {
      entry.rung = Int(word).flatMap { (1...99).contains($0) ? $0 : nil }
      if entry.rung == nil {
        lexicon.leaveOut("the rung “\(word)” is no number from 1 to 99", line: row.line)
      }
    }
    if let word = field(.polarity) {
      entry.polarity = Formulation.Polarity(rawValue: word.lowercased())
      if entry.polarity == nil {
        lexicon.leaveOut(
          "there is no polarity “\(word)”; there are positive, negative", line: row.line)
      }
    }
    entry.isAlias = ["true", "yes", "1"].contains(field(.alias)?.lowercased())
    for word in field(.flags)?.split(whereSeparator: \.isWhitespace) ?? [] {
      if let flag = Formulation.Flag(rawValue: word.lowercased()) {
        entry.flags.insert(flag)
      } else {
        lexicon.leaveOut("there is no flag “\(word)”", line: row.line)
      }
    }
    lexicon.add(entry)
  }

  private static func language(_ word: String) -> Formulation.Language? {
    switch word.lowercased() {
    case "en", "english", "en-us", "en-gb": .english
    case "zh", "chinese", "zh-cn", "zh-hans": .chinese
    case "zh-hant", "zh-tw", "zh-hk": .traditionalChinese
    default: nil
    }
  }

  /// A lexicon as a table with a row for each form, which is read again with these columns.
  package static func csv(of lexicon: Lexicon) -> [UInt8] {
    var text = DelimitedField.row([
      "id", "category", "gloss", "family", "rung", "polarity", "language", "phrase", "alias",
      "flags",
    ])
    for formulation in lexicon.formulations {
      let flags = formulation.flags.map(\.rawValue).sorted().joined(separator: " ")
      for form in formulation.forms {
        for spelling in [form.text] + form.variants {
          text += DelimitedField.row([
            formulation.id, formulation.category.name, formulation.gloss, formulation.family ?? "",
            formulation.rung.map { String($0.step) } ?? "", formulation.polarity?.rawValue ?? "",
            form.language.rawValue, spelling, String(form.isAlias), flags,
          ])
        }
      }
    }
    return text
  }
}
