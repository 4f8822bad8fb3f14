/// Formulations that were compiled, each read only when it is asked for.
struct CompiledFormulations: Equatable, Sendable {
  /// Among other things that were compiled.
  private var text = ""
  /// Where each begins in `text`, in bytes.
  private var places: [Int] = []
  private var categories: [Category] = []
  /// The ids of their families.
  private var families: [String] = []

  var count: Int { places.count }

  /// None.
  init() {}

  /// Reads what `CompiledWriter.write(_:)` wrote into `text`.
  init(_ reader: inout CompiledReader, in text: String) {
    self.text = text
    categories = reader.list { reader in
      Category(name: reader.text(), hue: Category.Hue(rawValue: reader.text()) ?? .gray)
    }
    families = reader.list { $0.text() }
    let offsets = reader.table(Int.init)
    let length = reader.number()
    places = offsets.map { reader.position + $0 }
    reader.position += length
  }

  subscript(place: Int) -> Formulation {
    read(place) { reader in
      let family = family(&reader)
      let category = category(&reader)
      let step = reader.number()
      let id = reader.text()
      let gloss = reader.text()
      let polarity = reader.optionalText().flatMap(Formulation.Polarity.init)
      let date = reader.optionalText()
      let source = reader.optionalText()
      let forms = reader.list { reader in
        let language = Formulation.Language.allCases[reader.number()]
        let isAlias = reader.number() == 1
        return Formulation.Form(reader.text(), language, isAlias: isAlias)
      }
      return Formulation(
        id: id, category: category, gloss: gloss,
        rung: family.map { Rung(family: $0, step: step) }, polarity: polarity,
        firstUse: date.map { Formulation.FirstUse(date: $0, source: source) }, forms: forms,
        flags: Set(reader.list { Formulation.Flag.allCases[$0.number()] }))
    }
  }

  func family(of place: Int) -> String? {
    read(place) { family(&$0) }
  }

  func category(of place: Int) -> Category {
    read(place) { reader in
      _ = family(&reader)
      return category(&reader)
    }
  }

  /// Leaves out all but those at some places, ascending.
  mutating func keep(_ kept: [Int]) {
    places = kept.map { places[$0] }
  }

  private func read<Result>(_ place: Int, _ body: (inout CompiledReader) -> Result) -> Result {
    var text = text
    return text.withUTF8 { bytes in
      var reader = CompiledReader(bytes, at: places[place])
      return body(&reader)
    }
  }

  private func family(_ reader: inout CompiledReader) -> String? {
    let number = reader.number()
    return number == 0 ? nil : families[number - 1]
  }

  private func category(_ reader: inout CompiledReader) -> Category {
    categories[reader.number()]
  }
}

extension CompiledWriter {
  mutating func write(_ formulations: FormulationList) {
    let categories = Array(Set(formulations.map(\.category))).sorted {
      ($0.name, $0.hue.rawValue) < ($1.name, $1.hue.rawValue)
    }
    let families = Array(Set(formulations.compactMap(\.family))).sorted()
    write(categories) { writer, category in
      writer.write(category.name)
      writer.write(category.hue.rawValue)
    }
    write(families) { $0.write($1) }
    var entries = CompiledWriter()
    let offsets = formulations.map { formulation in
      let offset = UInt32(entries.bytes.count)
      entries.write(formulation.family.flatMap(families.firstIndex).map { $0 + 1 } ?? 0)
      entries.write(categories.firstIndex(of: formulation.category) ?? 0)
      entries.write(formulation)
      return offset
    }
    write(table: offsets)
    write(entries.bytes.count)
    append(entries)
  }

  /// What is no other formulation's too.
  private mutating func write(_ formulation: Formulation) {
    write(formulation.rung?.step ?? 0)
    write(formulation.id)
    write(formulation.gloss)
    write(formulation.polarity?.rawValue)
    write(formulation.firstUse?.date)
    write(formulation.firstUse?.source)
    write(formulation.forms) { writer, form in
      writer.write(Formulation.Language.allCases.firstIndex(of: form.language) ?? 0)
      writer.write(form.isAlias ? 1 : 0)
      writer.write(form.text)
    }
    let flags = Formulation.Flag.allCases
    write(flags.indices.filter { formulation.flags.contains(flags[$0]) }) { $0.write($1) }
  }
}
