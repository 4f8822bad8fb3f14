import TOMLReading

/// A lexicon while its file is read.
struct LexiconAssembly {
  private let file: String
  private var lexicon = Lexicon(name: "", title: "", formulations: [])
  private var categories: [String: Category] = [:]
  private var ids: Set<String> = []
  /// The formulation that has each folded form.
  private var owners: [FoldedForm: String] = [:]
  private var problems: [LexiconProblem] = []

  init(file: String) {
    self.file = file
  }

  mutating func report(_ reason: LexiconProblem.Reason, line: Int) {
    problems.append(LexiconProblem(file: file, line: line, reason: reason))
  }

  func finished() -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    (lexicon, problems.sorted { $0.line < $1.line })
  }

  mutating func read(_ root: TOMLTable) {
    reportUnknownKeys(of: root, known: ["name", "title", "categories", "formulation"])
    lexicon.name = string("name", of: root, line: 1) ?? ""
    lexicon.title = string("title", of: root, line: 1, isRequired: false) ?? lexicon.name
    if let categories = root["categories"] { read(categories: categories) }
    if let entries = root["formulation"] { read(entries: entries) }
  }

  // MARK: - Categories

  private mutating func read(categories value: TOMLValue) {
    guard let table = value.table else {
      report(.unexpectedValue(key: "categories", expected: "a table"), line: value.line)
      return
    }
    for entry in table.entries { readCategory(entry.key, entry.value) }
  }

  private mutating func readCategory(_ id: String, _ value: TOMLValue) {
    guard let table = value.table, let hue = table["hue"]?.string else {
      report(
        .unexpectedValue(key: id, expected: "{ name = \"…\", hue = \"…\" }"), line: value.line)
      return
    }
    reportUnknownKeys(of: table, known: ["name", "hue"])
    if Category.Hue(rawValue: hue) == nil { report(.unknownHue(hue), line: value.line) }
    categories[id] = Category(
      name: table["name"]?.string ?? id, hue: Category.Hue(rawValue: hue) ?? .gray)
  }

  // MARK: - Entries

  private mutating func read(entries value: TOMLValue) {
    guard let entries = value.array else {
      report(
        .unexpectedValue(key: "formulation", expected: "[[formulation]]"), line: value.line)
      return
    }
    for entry in entries {
      if let table = entry.table {
        read(entry: table, line: entry.line)
      } else {
        report(.unexpectedValue(key: "formulation", expected: "[[formulation]]"), line: entry.line)
      }
    }
  }

  private static let keys = ["id", "category", "gloss", "family", "en", "zh", "flags"]

  private mutating func read(entry: TOMLTable, line: Int) {
    // What is missing in it may stand in what could not be read, and that is reported already.
    guard entry.isWhole else { return }
    reportUnknownKeys(of: entry, known: Self.keys)
    let gloss = string("gloss", of: entry, line: line) ?? ""
    let family = string("family", of: entry, line: line, isRequired: false)
    guard let id = string("id", of: entry, line: line),
      let categoryID = string("category", of: entry, line: line)
    else { return }
    guard let category = categories[categoryID] else {
      report(.unknownCategory(categoryID), line: entry["category"]?.line ?? line)
      return
    }
    guard ids.insert(id).inserted else {
      report(.duplicateID(id), line: entry["id"]?.line ?? line)
      return
    }
    var forms: [Formulation.Form] = []
    for language in Formulation.Language.allCases {
      for notation in strings(language.rawValue, of: entry) {
        if let form = form(notation.text, language, of: id, line: notation.line) {
          forms.append(form)
        }
      }
    }
    guard !forms.isEmpty else {
      report(.noForms(id), line: line)
      return
    }
    lexicon.formulations.append(
      Formulation(
        id: id, category: category, gloss: gloss, family: family, forms: forms,
        flags: flags(of: entry)))
  }

  private mutating func form(
    _ notation: String, _ language: Formulation.Language, of id: String, line: Int
  ) -> Formulation.Form? {
    guard let spellings = FormNotation.spellings(of: notation) else {
      report(.unbalancedBraces(notation), line: line)
      return nil
    }
    var usable: [String] = []
    for spelling in spellings.map(Self.trimmed) {
      let folded = FoldedForm(spelling)
      if folded.values.count > FoldedForm.limit {
        report(.tooLongForm(spelling), line: line)
      } else if !folded.isSearchable {
        report(.emptyForm(spelling), line: line)
      } else if let owner = owners[folded] {
        // Braces may write the same spelling twice; another formulation may not have it.
        if owner != id { report(.duplicateForm(spelling, of: owner), line: line) }
      } else {
        owners[folded] = id
        usable.append(spelling)
      }
    }
    guard let first = usable.first else { return nil }
    return Formulation.Form(first, language, variants: Array(usable.dropFirst()))
  }

  /// A spelling without the spaces that an empty alternative leaves behind.
  private static func trimmed(_ spelling: String) -> String {
    var previous = UInt8(ascii: " ")
    var isTrimmed = true
    for byte in spelling.utf8 {
      if byte == UInt8(ascii: " "), previous == byte { isTrimmed = false }
      previous = byte
    }
    if isTrimmed, previous != UInt8(ascii: " ") { return spelling }
    return spelling.split(separator: " ").joined(separator: " ")
  }

  private mutating func flags(of entry: TOMLTable) -> Set<Formulation.Flag> {
    var flags: Set<Formulation.Flag> = []
    for word in strings("flags", of: entry) {
      if let flag = Formulation.Flag(rawValue: word.text) {
        flags.insert(flag)
      } else {
        report(.unknownFlag(word.text), line: word.line)
      }
    }
    return flags
  }

  // MARK: - Values

  private mutating func reportUnknownKeys(of table: TOMLTable, known: [String]) {
    for entry in table.entries where !known.contains(entry.key) {
      report(.unknownKey(entry.key), line: entry.value.line)
    }
  }

  /// The text of a key; `line` is that of the table, for what is missing in it.
  private mutating func string(
    _ key: String, of table: TOMLTable, line: Int, isRequired: Bool = true
  ) -> String? {
    guard let value = table[key] else {
      if isRequired { report(.missingKey(key), line: line) }
      return nil
    }
    guard let string = value.string, !string.isEmpty else {
      report(.unexpectedValue(key: key, expected: "a text"), line: value.line)
      return nil
    }
    return string
  }

  private mutating func strings(
    _ key: String, of table: TOMLTable
  ) -> [(text: String, line: Int)] {
    guard let value = table[key] else { return [] }
    guard let array = value.array else {
      report(.unexpectedValue(key: key, expected: "a list of texts"), line: value.line)
      return []
    }
    return array.compactMap { element in
      guard let string = element.string else {
        report(.unexpectedValue(key: key, expected: "a list of texts"), line: element.line)
        return nil
      }
      return (string, element.line)
    }
  }
}
