import KeywordIndexing
import TOMLReading

/// A lexicon made of another program's word list, and what of that could not be taken over.
package struct ImportedLexicon: Equatable, Sendable {
  /// Something that was left out.
  package struct LeftOut: Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    package var line: Int
    package var what: String

    package var description: String { "\(line): \(what)" }
  }

  /// A form as a word list has it, with what the list says about it.
  package struct Entry {
    package var phrase: String
    package var category: String
    package var line: Int
    /// What groups several forms as one formulation; nil where each is its own.
    package var id: String?
    package var gloss: String?
    package var language: Formulation.Language?
    package var family: String?
    package var rung: Int?
    package var polarity: Formulation.Polarity?
    /// Whether it is a short or informal way to say it.
    package var isAlias = false
    package var flags: Set<Formulation.Flag> = []

    package init(_ phrase: String, category: String, line: Int) {
      self.phrase = phrase
      self.category = category
      self.line = line
    }
  }

  /// The ids of the categories, in the order of the list, with their names.
  package private(set) var categories: [(id: String, category: Category)] = []
  package private(set) var formulations: [Formulation] = []
  package private(set) var leftOut: [LeftOut] = []

  private var categoryPlaces: [String: Int] = [:]
  private var categoryIDs: Set<String> = []
  private var ids: Set<String> = []
  private var places: [String: Int] = [:]
  /// Whether there were more than a lexicon holds.
  private var isCut = false
  /// The category in which each form stands.
  private var owners: [FormSpelling: String] = [:]

  package init() {}

  package static func == (one: Self, other: Self) -> Bool {
    one.formulations == other.formulations && one.leftOut == other.leftOut
  }

  package mutating func leaveOut(_ what: String, line: Int) {
    leftOut.append(LeftOut(line: line, what: what))
  }

  /// Takes a form over if a lexicon can hold it.
  package mutating func add(_ entry: Entry) {
    let words = entry.phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let reason = Self.obstacle(in: words) {
      leaveOut("“\(words)” \(reason)", line: entry.line)
      return
    }
    let spelling = FormSpelling(words)
    if let defect = spelling.defect {
      leaveOut("\(defect)", line: entry.line)
      return
    }
    if let owner = owners[spelling] {
      // The same word twice in a category says nothing new.
      if owner != entry.category {
        leaveOut(
          "“\(words)” stands in \(owner) already, and a form is in one category only",
          line: entry.line)
      }
      return
    }
    let isKnown = entry.id.map { places[$0] != nil } ?? false
    guard isKnown || formulations.count < Lexicon.mostFormulations else {
      if !isCut {
        leaveOut("a lexicon holds no more formulations; the rest is left out", line: entry.line)
      }
      isCut = true
      return
    }
    owners[spelling] = entry.category
    let form = Formulation.Form(
      words, entry.language ?? .init(ofScriptIn: words), isAlias: entry.isAlias)
    if let id = entry.id, let place = places[id] {
      formulations[place].forms.append(form)
      return
    }
    let id = FormulationID.of(entry.id ?? words, notIn: ids)
    ids.insert(id)
    if let key = entry.id { places[key] = formulations.count }
    formulations.append(
      Formulation(
        id: id, category: category(entry.category),
        gloss: entry.gloss.flatMap { $0.isEmpty ? nil : $0 } ?? words,
        rung: entry.family.map { Rung(family: FormulationID.of($0), step: entry.rung ?? 0) },
        polarity: entry.polarity, forms: [form], flags: entry.flags))
  }

  /// Why words are no form; nil when they may be one.
  private static func obstacle(in words: String) -> String? {
    if words.contains("*") || words.contains("?") {
      return "is a pattern; a form is found as it stands and by its plural, so write out the words"
    }
    if words.contains("{") || words.contains("}") { return "has braces, which have a meaning here" }
    return nil
  }

  private mutating func category(_ name: String) -> Category {
    if let place = categoryPlaces[name] { return categories[place].category }
    let hues = Category.Hue.allCases
    let category = Category(name: name, hue: hues[categories.count % hues.count])
    categoryPlaces[name] = categories.count
    let id = FormulationID.of(name, notIn: categoryIDs)
    categoryIDs.insert(id)
    categories.append((id, category))
    return category
  }

  /// The lexicon as TOML that `LexiconReader` reads.
  package func toml(name: String, title: String) -> String {
    var text = "name = \(TOMLString.quoted(name))\ntitle = \(TOMLString.quoted(title))\n"
    text += "\n[categories]\n"
    var categoryIDs: [Category: String] = [:]
    for (id, category) in categories {
      categoryIDs[category] = id
      let name = TOMLString.quoted(category.name)
      text += "\(id) = { name = \(name), hue = \"\(category.hue.rawValue)\" }\n"
    }
    text += Self.declarations(of: formulations.compactMap(\.family))
    for formulation in formulations {
      text += "\n[[formulation]]\nid = \(TOMLString.quoted(formulation.id))\n"
      text += "category = \(TOMLString.quoted(categoryIDs[formulation.category] ?? ""))\n"
      text += "gloss = \(TOMLString.quoted(formulation.gloss))\n"
      if let rung = formulation.rung {
        text += "family = \(TOMLString.quoted(rung.family))\n"
        if rung.step > 0 { text += "rung = \(rung.step)\n" }
      }
      if let polarity = formulation.polarity { text += "polarity = \"\(polarity.rawValue)\"\n" }
      let flags = formulation.flags.map(\.rawValue).sorted()
      text += Self.list("flags", flags)
      for language in Formulation.Language.allCases {
        text += Self.list(
          language.rawValue,
          formulation.forms.filter { $0.language == language && !$0.isAlias }.map(\.text))
      }
      text += Self.list("aliases", formulation.forms.filter(\.isAlias).map(\.text))
    }
    return text
  }

  /// The families of those ids, each once.
  private static func declarations(of families: [String]) -> String {
    var seen: Set<String> = []
    let lines = families.filter { seen.insert($0).inserted }.map { id in
      "\(TOMLString.quoted(id)) = { name = \(TOMLString.quoted(id)) }\n"
    }
    return lines.isEmpty ? "" : "\n[families]\n" + lines.joined()
  }

  /// A key with a list of strings; nothing for none.
  private static func list(_ key: String, _ strings: [String]) -> String {
    strings.isEmpty
      ? "" : "\(key) = [\(strings.map(TOMLString.quoted).joined(separator: ", "))]\n"
  }
}
