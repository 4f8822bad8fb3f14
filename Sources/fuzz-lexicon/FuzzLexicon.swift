import DocumentModel
import KeywordIndexing

/// Reads any bytes as a lexicon and searches with what it comes to: nothing traps, and every problem has a
/// line of the file.
@c(LLVMFuzzerTestOneInput)
public func fuzzLexicon(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let (lexicon, problems) = LexiconReader(file: "fuzz.toml").read(source)
  let lines = source.utf8.count { $0 == 0x0A } + 1
  precondition(problems.allSatisfy { (1...lines).contains($0.line) })
  let matcher = PhraseMatcher([lexicon])
  for form in lexicon.formulations.flatMap(\.forms).prefix(20) {
    let found = matcher.occurrences(in: form.text, range: TextRange(utf8: 0..<form.text.utf8.count))
    precondition(!found.isEmpty, "a form does not find itself")
  }
  return 0
}
