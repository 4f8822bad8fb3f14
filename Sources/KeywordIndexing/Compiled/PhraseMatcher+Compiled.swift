/// A matcher can be written down once and for all: reading the lexicons and sorting their
/// spellings
/// takes longer than finding the phrases of most texts, and several times the memory.
extension PhraseMatcher {
  /// The matcher as UTF-8 that `init(compiled:)` of the same version of the program reads.
  package func compiled() -> [UInt8] {
    var writer = CompiledWriter()
    let categories = Array(Set(formulations.map(\.category))).sorted { $0.name < $1.name }
    writer.write(categories) { $0.write($1) }
    writer.write(formulations) { writer, formulation in
      writer.write(formulation, categories: categories)
    }
    writer.write(index.table)
    return writer.bytes
  }

  /// Reads what `compiled()` wrote; other bytes are a mistake of the program.
  package init(compiled bytes: UnsafeBufferPointer<UInt8>) {
    var reader = CompiledReader(bytes)
    let categories = reader.list { $0.category() }
    let formulations = reader.list { $0.formulation(categories: categories) }
    self.init(formulations: formulations, table: reader.patternTable())
  }
}

extension CompiledWriter {
  fileprivate mutating func write(_ category: Category) {
    write(category.name)
    write(category.hue.rawValue)
  }

  fileprivate mutating func write(_ formulation: Formulation, categories: [Category]) {
    write(formulation.id)
    write(categories.firstIndex(of: formulation.category) ?? 0)
    write(formulation.gloss)
    write(formulation.rung?.family)
    write(formulation.rung?.step ?? 0)
    write(formulation.polarity?.rawValue)
    write(formulation.firstUse?.date)
    write(formulation.firstUse?.source)
    write(formulation.forms) { writer, form in
      writer.write(form.text)
      writer.write(form.language.rawValue)
      writer.write(form.variants) { $0.write($1) }
      writer.write(form.isAlias ? 1 : 0)
    }
    write(formulation.flags.map(\.rawValue).sorted()) { $0.write($1) }
  }

  /// Neighbours begin alike: each pattern is how much it shares with the one before it, and the rest.
  fileprivate mutating func write(_ table: PatternTable) {
    var previous: ArraySlice<UInt32> = []
    write(table.values.count)
    write(0..<table.count) { writer, pattern in
      let values = table.values[Int(table.starts[pattern])..<Int(table.starts[pattern + 1])]
      let shared = zip(previous, values).prefix { $0 == $1 }.count
      writer.write(shared)
      writer.write(values.dropFirst(shared)) { $0.write(Int($1)) }
      previous = values
    }
    write(table.owners.starts) { $0.write(Int($1)) }
    write(table.owners.formulations) { $0.write(Int($1)) }
  }
}

extension CompiledReader {
  fileprivate mutating func category() -> Category {
    Category(name: text(), hue: Category.Hue(rawValue: text()) ?? .gray)
  }

  fileprivate mutating func formulation(categories: [Category]) -> Formulation {
    let id = text()
    let category = categories[number()]
    let gloss = text()
    let family = optionalText()
    let step = number()
    let polarity = optionalText().flatMap(Formulation.Polarity.init)
    let date = optionalText()
    let source = optionalText()
    let forms = list { reader in
      let text = reader.text()
      let language = Formulation.Language(rawValue: reader.text()) ?? .english
      let variants = reader.list { $0.text() }
      return Formulation.Form(text, language, variants: variants, isAlias: reader.number() == 1)
    }
    return Formulation(
      id: id, category: category, gloss: gloss, rung: family.map { Rung(family: $0, step: step) },
      polarity: polarity, firstUse: date.map { Formulation.FirstUse(date: $0, source: source) },
      forms: forms, flags: Set(list { $0.text() }.compactMap(Formulation.Flag.init)))
  }

  fileprivate mutating func patternTable() -> PatternTable {
    var values: [UInt32] = []
    // So many that growing would take twice their room.
    values.reserveCapacity(number())
    let count = number()
    var starts: [UInt32] = []
    starts.reserveCapacity(count + 1)
    starts.append(0)
    var previous = 0
    for _ in 0..<count {
      let start = values.count
      for index in 0..<number() { values.append(values[previous + index]) }
      for _ in 0..<number() { values.append(UInt32(number())) }
      starts.append(UInt32(values.count))
      previous = start
    }
    return PatternTable(
      values: values, starts: starts,
      owners: PatternTable.Owners(
        starts: list { Int32($0.number()) }, formulations: list { Int32($0.number()) }))
  }
}
