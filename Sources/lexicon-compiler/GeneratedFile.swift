import KeywordIndexing

/// The Swift file that the build compiles into the program.
struct GeneratedFile {
  let text: String

  init(_ sources: [LexiconSource]) {
    let matcher = PhraseMatcher(sources.map(\.lexicon)).compiled()
    let entries = sources.map { source in
      """
          (
            \(Self.literal(source.lexicon.name)), \(Self.literal(source.text)),
            \(source.lexicon.formulations.count)
          ),

      """
    }
    let families = sources.flatMap(\.lexicon.families).map { family in
      let parent = family.parent.map(Self.literal) ?? "nil"
      return "    (\(Self.literal(family.id)), \(Self.literal(family.name)), \(parent)),\n"
    }
    text = """
      /// Written by the build from the lexicons' files.
      enum EmbeddedLexicons {
        /// With how many formulations each has.
        static let sources: [(name: StaticString, text: StaticString, formulations: Int)] = [
      \(entries.joined())  ]

        /// The families of all of them.
        static let families: [(id: StaticString, name: StaticString, parent: StaticString?)] = [
      \(families.joined())  ]

        /// The matcher of all of them.
        static let matcher = \(Self.literal(matcher))
      }

      """
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      // Control characters, and what has no shape of its own.
      case "\0"..." ", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{2000}"..."\u{200F}",
        "\u{2028}"..."\u{202F}", "\u{FEFF}":
        literal += scalar == " " ? " " : "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
