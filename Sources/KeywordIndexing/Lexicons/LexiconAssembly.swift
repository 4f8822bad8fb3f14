import TOMLReading

/// A lexicon while its file is read.
struct LexiconAssembly {
  private let file: String
  var lexicon = Lexicon(name: "", title: "", formulations: [])
  var categories: [String: Category] = [:]
  private var ids: Set<String> = []
  /// The formulations that have each folded form: several where each has its own capitals.
  private var owners: [FoldedForm: [Owner]] = [:]
  /// How many formulations of each family were read.
  private var steps: [String: Int] = [:]
  private var problems: [LexiconProblem] = []
  var places = LexiconPlaces()

  private struct Owner {
    var id: String
    /// The words as they are written, where their capitals matter.
    var letters: CasedLetters?

    /// Whether both are found at the same words.
    func isFound(with letters: CasedLetters?) -> Bool {
      self.letters == nil || letters == nil || self.letters == letters
    }
  }

  init(file: String) {
    self.file = file
  }

  mutating func report(_ reason: LexiconProblem.Reason, line: Int) {
    problems.append(LexiconProblem(file: file, line: line, reason: reason))
  }

  func finished() -> (lexicon: Lexicon, problems: [LexiconProblem], places: LexiconPlaces) {
    (lexicon, problems.sorted { $0.line < $1.line }, places)
  }

  mutating func read(_ root: TOMLTable) {
    reportUnknownKeys(of: root, known: ["name", "title", "categories", "families", "formulation"])
    lexicon.name = string("name", of: root, line: 1) ?? ""
    lexicon.title = string("title", of: root, line: 1, isRequired: false) ?? lexicon.name
    if let categories = root["categories"] { read(categories: categories) }
    if let families = root["families"] { read(families: families) }
    if let entries = root["formulation"] { read(entries: entries) }
  }

  // MARK: - Entries

  private mutating func read(entries value: TOMLValue) {
    guard let entries = value.array else {
      report(
        .unexpectedValue(key: "formulation", expected: "[[formulation]]"), line: value.line)
      return
    }
    for entry in entries {
      if lexicon.formulations.count == Lexicon.mostFormulations {
        report(.tooMany(limit: Lexicon.mostFormulations), line: entry.line)
        return
      }
      if let table = entry.table {
        read(entry: table, line: entry.line)
      } else {
        report(.unexpectedValue(key: "formulation", expected: "[[formulation]]"), line: entry.line)
      }
    }
  }

  private static let keys = [
    "id", "category", "gloss", "family", "rung", "polarity", "first-use", "en", "zh", "zh-hant",
    "aliases", "flags",
  ]

  private mutating func read(entry: TOMLTable, line: Int) {
    // What is missing in it may stand in what could not be read, and that is reported already.
    guard entry.isWhole else { return }
    reportUnknownKeys(of: entry, known: Self.keys)
    let gloss = string("gloss", of: entry, line: line) ?? ""
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
    let flags = flags(of: entry)
    let forms = forms(of: entry, id: id, isExact: flags.contains(.exactCase))
    guard !forms.isEmpty else {
      report(.noForms(id), line: line)
      return
    }
    lexicon.formulations.append(
      Formulation(
        id: id, category: category, gloss: gloss, rung: rung(of: entry),
        polarity: word("polarity", of: entry), firstUse: firstUse(of: entry),
        forms: forms.map(\.form), flags: flags))
    places.forms.append(forms.map(\.line))
  }

  /// The place in a family: the one that is written down, or else after those before.
  private mutating func rung(of entry: TOMLTable) -> Rung? {
    guard let family = string("family", of: entry, line: 0, isRequired: false) else {
      if let rung = entry["rung"] { report(.rungWithoutFamily, line: rung.line) }
      return nil
    }
    places.namedFamilies.append((family, entry["family"]?.line ?? 1))
    var step = steps[family, default: 0] + 1
    if let rung = entry["rung"] {
      if let number = rung.integer, (1...99).contains(number) {
        step = number
      } else {
        report(.unexpectedValue(key: "rung", expected: "a number from 1 to 99"), line: rung.line)
      }
    }
    steps[family] = step
    return Rung(family: family, step: step)
  }

  // MARK: - Forms

  private mutating func forms(
    of entry: TOMLTable, id: String, isExact: Bool
  ) -> [(form: Formulation.Form, line: Int)] {
    var forms: [(form: Formulation.Form, line: Int)] = []
    for language in Formulation.Language.allCases {
      for notation in strings(language.rawValue, of: entry) {
        if let form = form(
          notation.text, language, of: id, isExact: isExact, line: notation.line)
        {
          forms.append((form, notation.line))
        }
      }
    }
    for notation in strings("aliases", of: entry) {
      let isHan = notation.text.unicodeScalars.contains { FoldedScalar(folding: $0.value).isHan }
      if var form = form(
        notation.text, isHan ? .chinese : .english, of: id, isExact: isExact, line: notation.line)
      {
        form.isAlias = true
        forms.append((form, notation.line))
      }
    }
    return forms
  }

  private mutating func form(
    _ notation: String, _ language: Formulation.Language, of id: String, isExact: Bool, line: Int
  ) -> Formulation.Form? {
    let spellings: [String]
    do throws(FormNotation.Defect) {
      spellings = try FormNotation.spellings(of: notation)
    } catch {
      switch error {
      case .unbalancedBraces: report(.unbalancedBraces(notation), line: line)
      case .tooManySpellings:
        report(.tooManySpellings(notation, limit: FormNotation.limit), line: line)
      }
      return nil
    }
    var usable: [String] = []
    for spelling in spellings.map(Self.trimmed) {
      let folded = FoldedForm(spelling)
      let letters = isExact ? CasedLetters(spelling) : nil
      if folded.values.count > FoldedForm.limit {
        report(.tooLongForm(spelling), line: line)
      } else if !folded.isSearchable {
        report(.emptyForm(spelling), line: line)
      } else if folded.isShort {
        report(.shortForm(spelling), line: line)
      } else if let owner = owners[folded]?.first(where: { $0.isFound(with: letters) }) {
        // Braces may write the same spelling twice; another formulation may not have it.
        if owner.id != id { report(.duplicateForm(spelling, of: owner.id), line: line) }
      } else {
        owners[folded, default: []].append(Owner(id: id, letters: letters))
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
        report(
          .unknownWord(word.text, key: "flag", known: Formulation.Flag.allCases.map(\.rawValue)),
          line: word.line)
      }
    }
    return flags
  }
}
