import DocumentReading

/// The converters in use: the reader's own before those that come with the program.
package struct ConverterTable: Sendable {
  private let own: [Converter]

  package init(own: [Converter] = []) {
    self.own = own
  }

  /// Whether the reader has entries of their own, which may be for any file.
  package var hasOwn: Bool { !own.isEmpty }

  /// The converters for `input`, the best first; none for what no entry knows.
  ///
  /// What the bytes say counts before what the name says. The own entries, if any of them knows the
  /// input, are taken alone.
  func converters(for input: ConverterInput, onlyOwn: Bool = false) -> [Converter] {
    for table in onlyOwn ? [own] : [own, Converter.builtIn] {
      let byBytes = table.filter { $0.recognises(input) }
      if !byBytes.isEmpty { return byBytes }
      let byName = table.filter { $0.isNamed(like: input.fileName) && input.isPlausible(for: $0) }
      if !byName.isEmpty { return byName }
    }
    return []
  }
}

extension ConverterInput {
  /// Whether the name may be believed: an entry with signatures that says nothing of these bytes is
  /// believed only where they say nothing else either.
  fileprivate func isPlausible(for converter: Converter) -> Bool {
    converter.signatures.isEmpty || isBinary
  }
}
