import TOMLReading

/// What a lexicon declares before its formulations.
extension LexiconAssembly {
  mutating func read(categories value: TOMLValue) {
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
    if Category.Hue(rawValue: hue) == nil {
      report(
        .unknownWord(hue, key: "hue", known: Category.Hue.allCases.map(\.rawValue)),
        line: value.line)
    }
    categories[id] = Category(
      name: table["name"]?.string ?? id, hue: Category.Hue(rawValue: hue) ?? .gray)
  }

  mutating func read(families value: TOMLValue) {
    guard let table = value.table else {
      report(.unexpectedValue(key: "families", expected: "a table"), line: value.line)
      return
    }
    var lines: [String: Int] = [:]
    for entry in table.entries {
      guard let family = entry.value.table, let name = family["name"]?.string else {
        report(
          .unexpectedValue(key: entry.key, expected: "{ name = \"…\" }"), line: entry.value.line)
        continue
      }
      reportUnknownKeys(of: family, known: ["name", "within"])
      lines[entry.key] = entry.value.line
      if let parent = family["within"], let id = parent.string {
        places.namedFamilies.append((id, parent.line))
      }
      lexicon.families.append(
        FormulationFamily(id: entry.key, name: name, parent: family["within"]?.string))
    }
    cutCycles(lines: lines)
  }

  /// A family is no part of itself, over however many others.
  private mutating func cutCycles(lines: [String: Int]) {
    var places: [String: Int] = [:]
    for (place, family) in lexicon.families.enumerated() { places[family.id] = place }
    // The families known to lead to a top.
    var settled: Set<Int> = []
    for start in lexicon.families.indices {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var next: Int? = start
      while let family = next, !settled.contains(family) {
        guard onPath.insert(family).inserted else {
          let last = path.last ?? family
          report(
            .cyclicFamily(lexicon.families[last].id), line: lines[lexicon.families[last].id] ?? 1)
          lexicon.families[last].parent = nil
          break
        }
        path.append(family)
        next = lexicon.families[family].parent.flatMap { places[$0] }
      }
      settled.formUnion(path)
    }
  }
}
