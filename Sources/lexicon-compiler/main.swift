import Glibc
import KeywordIndexing

// A tool of the build: writes a Swift file that holds lexicons as they stand and the matcher of all
// of them. A mistake in a lexicon fails the build, with its file and line.
//
//     lexicon-compiler OUTPUT LEXICON.toml …

do {
  let paths = CommandLine.arguments.dropFirst()
  guard let output = paths.first else {
    throw CompilingError("usage: lexicon-compiler OUTPUT LEXICON.toml …")
  }
  let sources = try paths.dropFirst().map(LexiconSource.init(path:))
  try TextFile(path: output).write(GeneratedFile(sources).text)
} catch {
  print("error: \(error)")
  exit(1)
}
