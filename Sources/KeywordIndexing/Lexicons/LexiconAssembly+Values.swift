import TOMLReading

/// The values of keys, each of the kind that it must be.
extension LexiconAssembly {
  mutating func reportUnknownKeys(of table: TOMLTable, known: [String]) {
    for entry in table.entries where !known.contains(entry.key) {
      report(.unknownKey(entry.key), line: entry.value.line)
    }
  }

  /// The text of a key; `line` is that of the table, for what is missing in it.
  mutating func string(
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

  mutating func strings(_ key: String, of table: TOMLTable) -> [(text: String, line: Int)] {
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

  /// The value of a key that must be one of a few words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, of table: TOMLTable
  ) -> Word? {
    guard let text = string(key, of: table, line: 0, isRequired: false) else { return nil }
    guard let word = Word(rawValue: text) else {
      report(
        .unknownWord(text, key: key, known: Word.allCases.map(\.rawValue)),
        line: table[key]?.line ?? 0)
      return nil
    }
    return word
  }

  mutating func firstUse(of entry: TOMLTable) -> Formulation.FirstUse? {
    guard let value = entry["first-use"] else { return nil }
    guard let table = value.table, let date = table["date"]?.string, Self.isDate(date) else {
      report(
        .unexpectedValue(
          key: "first-use",
          expected: "{ date = \"2024-12-09\", source = \"…\" }, the date as "
            + "year, year and month, or day"), line: value.line)
      return nil
    }
    reportUnknownKeys(of: table, known: ["date", "source"])
    return Formulation.FirstUse(date: date, source: table["source"]?.string)
  }

  /// `2024`, `2024-12` or `2024-12-09`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), parts[0].count == 4
    else { return false }
    let limits = [9999, 12, 31]
    return zip(parts, limits).dropFirst().allSatisfy { part, limit in
      part.count == 2 && (1...limit).contains(Int(part) ?? 0)
    }
  }
}
