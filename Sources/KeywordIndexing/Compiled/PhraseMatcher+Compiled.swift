/// A matcher can be written down once and for all: reading the lexicons and building the graph of
/// their spellings takes longer than finding the phrases of most texts, and several times the memory.
extension PhraseMatcher {
  /// The matcher as a text that `init(compiled:)` of the same version of the program reads.
  package func compiled() -> String {
    var writer = CompiledWriter()
    writer.write(formulations)
    writer.write(capitals)
    writer.write(index)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads what `compiled()` wrote; another text is a mistake of the program.
  ///
  /// The formulations stay in the text: a literal takes no memory of its own.
  package init(compiled text: String) {
    var bytes = text
    let (formulations, capitals, index) = bytes.withUTF8 { bytes in
      var reader = CompiledReader(bytes)
      return (CompiledFormulations(&reader, in: text), reader.capitals(), reader.patternIndex())
    }
    self.init(
      formulations: FormulationList(formulations), index: index, capitals: capitals)
  }
}

extension CompiledWriter {
  fileprivate mutating func write(_ capitals: ExactCapitals) {
    write(capitals.letters.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value) { $0.write(table: $1.letters.map(\.bits)) }
    }
  }

  fileprivate mutating func write(_ index: PatternIndex) {
    write(table: index.cells.map(\.bits))
    let starts = index.starts.sorted
    write(table: starts.map(\.key))
    write(table: starts.map(\.state))
    write(table: starts.map(\.sequels))
    write(table: index.filter.triples)
    write(table: index.filter.beginnings)
    write(table: index.filter.firsts)
    write(index.filter.hasSingles ? 1 : 0)
    write(index.filter.marks) { $0.write(Int($1)) }
  }
}

extension CompiledReader {
  fileprivate mutating func capitals() -> ExactCapitals {
    let entries = list { reader in
      (reader.number(), reader.list { CasedLetters($0.table(CasedLetters.Letter.init(bits:))) })
    }
    return ExactCapitals(letters: Dictionary(uniqueKeysWithValues: entries))
  }

  fileprivate mutating func patternIndex() -> PatternIndex {
    let cells = table(PatternCell.init(bits:))
    let keys = wideTable()
    let states = table { $0 }
    let sequels = wideTable()
    let starts = keys.indices.map { place in
      PatternStarts.Start(key: keys[place], state: states[place], sequels: sequels[place])
    }
    let filter = StartFilter(
      triples: wideTable(), beginnings: wideTable(), firsts: wideTable(), hasSingles: number() == 1,
      marks: list { UInt8($0.number()) })
    return PatternIndex(cells: cells, starts: PatternStarts(starts), filter: filter)
  }
}
