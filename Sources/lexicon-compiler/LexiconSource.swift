import KeywordIndexing

/// A lexicon's file and what it says.
struct LexiconSource {
  let text: String
  let lexicon: Lexicon

  init(path: String) throws {
    text = try TextFile(path: path).read()
    let (lexicon, problems) = LexiconReader(file: path).read(text)
    guard problems.isEmpty else {
      throw CompilingError(problems.map(\.description).joined(separator: "\nerror: "))
    }
    self.lexicon = lexicon
  }
}
