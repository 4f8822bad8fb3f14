/// A matcher can be written down once and for all: reading the lexicons and building the automaton
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
    writer.write(automaton)
    writer.write(owners.starts) { $0.write(Int($1)) }
    writer.write(owners.formulations) { $0.write(Int($1)) }
    writer.write(exactLetters.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value) { $0.write($1) { $0.write(Int($1)) } }
    }
    return writer.bytes
  }

  /// Reads what `compiled()` wrote; other bytes are a mistake of the program.
  package init(compiled bytes: UnsafeBufferPointer<UInt8>) {
    var reader = CompiledReader(bytes)
    let categories = reader.list { $0.category() }
    let formulations = reader.list { $0.formulation(categories: categories) }
    let automaton = reader.automaton()
    let owners = PatternTable.Owners(
      starts: reader.list { Int32($0.number()) }, formulations: reader.list { Int32($0.number()) })
    let exactLetters = reader.list { reader in
      (reader.number(), reader.list { $0.list { UInt32($0.number()) } })
    }
    self.init(
      formulations: formulations, automaton: automaton, owners: owners,
      exactLetters: Dictionary(uniqueKeysWithValues: exactLetters))
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

  fileprivate mutating func write(_ automaton: PhraseAutomaton) {
    // Most fallbacks are to the root and most nodes end no pattern: one byte each.
    var firstChild: UInt32 = 0
    write(automaton.nodes) { writer, node in
      writer.write(Int(node.label))
      writer.write(Int(node.firstChild - firstChild))
      writer.write(Int(node.fallback))
      writer.write(Int(node.pattern + 1))
      writer.write(Int(node.shorter))
      firstChild = node.firstChild
    }
    write(automaton.lengths) { $0.write(Int($1)) }
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

  fileprivate mutating func automaton() -> PhraseAutomaton {
    var firstChild: UInt32 = 0
    let nodes = list { reader in
      var node = PhraseAutomaton.Node(label: UInt32(reader.number()))
      firstChild += UInt32(reader.number())
      node.firstChild = firstChild
      node.fallback = UInt32(reader.number())
      node.pattern = Int32(reader.number()) - 1
      node.shorter = UInt32(reader.number())
      return node
    }
    return PhraseAutomaton(nodes: nodes, lengths: list { Int32($0.number()) })
  }
}
