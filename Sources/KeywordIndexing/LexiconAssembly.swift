import TOMLKit

/// A lexicon while its file is read.
struct LexiconAssembly {
  private let file: String
  private let lines: LexiconLines
  private var lexicon = Lexicon(name: "", title: "", formulations: [])
  private var categories: [String: Category] = [:]
  private var ids: Set<String> = []
  /// The formulation that has each folded form.
  private var owners: [FoldedForm: String] = [:]
  private var problems: [LexiconProblem] = []

  init(file: String, lines: LexiconLines) {
    self.file = file
    self.lines = lines
  }

  mutating func report(_ reason: LexiconProblem.Reason, line: Int) {
    problems.append(LexiconProblem(file: file, line: line, reason: reason))
  }

  private mutating func report(_ reason: LexiconProblem.Reason, entry: Int, key: String? = nil) {
    report(reason, line: lines.line(ofEntry: entry, key: key))
  }

  func finished() -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    (lexicon, problems.sorted { $0.line < $1.line })
  }

  // MARK: - Head

  mutating func read(head: TOMLTable) {
    for key in head.keys where !["name", "title", "categories", "formulation"].contains(key) {
      report(.unknownKey(key), entry: -1, key: key)
    }
    lexicon.name = string("name", of: head, entry: -1) ?? ""
    lexicon.title = string("title", of: head, entry: -1, isRequired: false) ?? lexicon.name
    guard let value = head["categories"] else { return }
    guard let table = value.table else {
      report(.unexpectedValue(key: "categories", expected: "a table"), entry: -1, key: "categories")
      return
    }
    for key in table.keys { readCategory(key, table[key]?.table) }
  }

  private mutating func readCategory(_ id: String, _ table: TOMLTable?) {
    guard let table, let hue = table["hue"]?.string else {
      report(
        .unexpectedValue(key: id, expected: "{ name = \"…\", hue = \"…\" }"), entry: -1, key: id)
      return
    }
    for key in table.keys where key != "name" && key != "hue" {
      report(.unknownKey(key), entry: -1, key: id)
    }
    if Category.Hue(rawValue: hue) == nil { report(.unknownHue(hue), entry: -1, key: id) }
    categories[id] = Category(
      name: table["name"]?.string ?? id, hue: Category.Hue(rawValue: hue) ?? .gray)
  }

  // MARK: - Entries

  /// Reads the entries of `value`, the first of which is entry number `first` of the file.
  mutating func read(entries value: TOMLValueConvertible?, startingAt first: Int) {
    guard let value else { return }
    guard let entries = value.array else {
      report(.unexpectedValue(key: "formulation", expected: "[[formulation]]"), entry: -1)
      return
    }
    for (number, entry) in entries.enumerated() {
      if let table = entry.table { read(entry: table, number: first + number) }
    }
  }

  private static let keys: Set<String> = ["id", "category", "gloss", "family", "en", "zh", "flags"]

  private mutating func read(entry: TOMLTable, number: Int) {
    for key in entry.keys where !Self.keys.contains(key) {
      report(.unknownKey(key), entry: number, key: key)
    }
    let gloss = string("gloss", of: entry, entry: number) ?? ""
    let family = string("family", of: entry, entry: number, isRequired: false)
    guard let id = string("id", of: entry, entry: number),
      let categoryID = string("category", of: entry, entry: number)
    else { return }
    guard let category = categories[categoryID] else {
      report(.unknownCategory(categoryID), entry: number, key: "category")
      return
    }
    guard ids.insert(id).inserted else {
      report(.duplicateID(id), entry: number, key: "id")
      return
    }
    let forms = Formulation.Language.allCases.flatMap { language in
      strings(language.rawValue, of: entry, entry: number).compactMap {
        form($0, language, of: id, entry: number)
      }
    }
    guard !forms.isEmpty else {
      report(.noForms(id), entry: number)
      return
    }
    lexicon.formulations.append(
      Formulation(
        id: id, category: category, gloss: gloss, family: family, forms: forms,
        flags: flags(of: entry, number: number)))
  }

  private mutating func form(
    _ notation: String, _ language: Formulation.Language, of id: String, entry: Int
  ) -> Formulation.Form? {
    let key = language.rawValue
    guard let spellings = FormNotation.spellings(of: notation) else {
      report(.unbalancedBraces(notation), entry: entry, key: key)
      return nil
    }
    var usable: [String] = []
    for spelling in spellings.map(Self.trimmed) {
      let folded = FoldedForm(spelling)
      if folded.values.count > FoldedForm.limit {
        report(.tooLongForm(spelling), entry: entry, key: key)
      } else if !folded.isSearchable {
        report(.emptyForm(spelling), entry: entry, key: key)
      } else if let owner = owners[folded] {
        // Braces may write the same spelling twice; another formulation may not have it.
        if owner != id { report(.duplicateForm(spelling, of: owner), entry: entry, key: key) }
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

  private mutating func flags(of entry: TOMLTable, number: Int) -> Set<Formulation.Flag> {
    var flags: Set<Formulation.Flag> = []
    for word in strings("flags", of: entry, entry: number) {
      if let flag = Formulation.Flag(rawValue: word) {
        flags.insert(flag)
      } else {
        report(.unknownFlag(word), entry: number, key: "flags")
      }
    }
    return flags
  }

  // MARK: - Values

  private mutating func string(
    _ key: String, of table: TOMLTable, entry: Int, isRequired: Bool = true
  ) -> String? {
    guard let value = table[key] else {
      if isRequired { report(.missingKey(key), entry: entry) }
      return nil
    }
    guard let string = value.string, !string.isEmpty else {
      report(.unexpectedValue(key: key, expected: "a text"), entry: entry, key: key)
      return nil
    }
    return string
  }

  private mutating func strings(_ key: String, of table: TOMLTable, entry: Int) -> [String] {
    guard let value = table[key] else { return [] }
    guard let array = value.array else {
      report(.unexpectedValue(key: key, expected: "a list of texts"), entry: entry, key: key)
      return []
    }
    return array.compactMap { element in
      guard let string = element.string else {
        report(.unexpectedValue(key: key, expected: "a list of texts"), entry: entry, key: key)
        return nil
      }
      return string
    }
  }
}
