import DocumentModel
import Foundation
import Testing

@testable import BuiltInPhrases
@testable import KeywordIndexing

@Suite("Built-in forms broken by the end of a line")
struct BrokenFormTests {
  /// Whether the spellings that a form stands for by its braces are broken too: `TIFA_WHOLE_TEXTS=1`.
  private static let breaksVariants =
    ProcessInfo.processInfo.environment["TIFA_WHOLE_TEXTS"] != nil

  /// What never stands at the beginning of a line, and at its end.
  private static let closers = Set(".,;:!?%°&+/'’”\"»)]}-‐‑–。，、；：！？》」』）℃ ")
  private static let openers = Set("“‘\"'([{《「『（$€£&. ")

  /// Whether a line may end between two characters of a form.
  private static func mayEndLine(_ last: Character, _ next: Character) -> Bool {
    if isWord(last), isWord(next) { return false }
    if next == "(", isWord(last) { return false }
    return !closers.contains(next) && !openers.contains(last)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      FoldedScalar(folding: $0.value).traits.contains(.word)
    }
  }

  @Test("each is found wherever a line may end in it", arguments: BuiltInLexicons.names)
  func everyPlace(name: String) throws {
    let lexicon = try #require(BuiltInLexicons.named(name))
    var places = 0
    for formulation in lexicon.formulations {
      for form in formulation.forms {
        for words in [form.text] + (Self.breaksVariants ? form.variants : []) {
          let spellings = Set(
            FoldedForm(words).variants(withPlural: false, withoutHyphens: false))
          for place in words.indices.dropFirst()
          where Self.mayEndLine(words[words.index(before: place)], words[place]) {
            var broken = words
            broken.insert("\n", at: place)
            #expect(
              spellings.contains(FoldedForm(broken).values), "\(broken.debugDescription)")
            places += 1
          }
        }
      }
    }
    #expect(places > 5_000)
  }
}
