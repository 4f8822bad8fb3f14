import DocumentModel
import Testing

@testable import BuiltInPhrases
@testable import KeywordIndexing

@Suite("Built-in lexicons")
struct BuiltInLexiconTests {
  private static let lexicons = BuiltInLexicons.names.compactMap(BuiltInLexicons.named)

  @Test("each is asked for by its name and has a title", arguments: BuiltInLexicons.names)
  func titles(name: String) throws {
    let lexicon = try #require(BuiltInLexicons.named(name))
    #expect(lexicon.name == name)
    #expect(!lexicon.title.isEmpty)
  }

  @Test("the matcher that the build makes is the one of the lexicons")
  func compiled() {
    let compiled = BuiltInLexicons.matcher()
    let built = PhraseMatcher(Self.lexicons)
    // Millions of characters say nothing when they are printed.
    let isSame = compiled.formulations == built.formulations && compiled.index == built.index
    #expect(isSame)
    #expect(compiled.capitals == built.capitals)
  }

  @Test("its formulations are those of the lexicons but for the variants of their forms")
  func formulations() {
    var expected = Self.lexicons.flatMap(\.formulations)
    for place in expected.indices {
      for form in expected[place].forms.indices { expected[place].forms[form].variants = [] }
    }
    let formulations = BuiltInLexicons.matcher().formulations
    #expect(formulations.elementsEqual(expected))
    #expect(formulations.indices.map(formulations.family) == expected.map(\.family))
    #expect(formulations.indices.map(formulations.category) == expected.map(\.category))
  }

  @Test("the graph of their spellings fits into 1.5 megabytes")
  func room() {
    let cells = BuiltInLexicons.matcher().index.cells
    #expect(cells.count * MemoryLayout<PatternCell>.stride < 1_500_000)
  }

  @Test("some of them are matched without the others")
  func some() {
    let matcher = BuiltInLexicons.matcher(of: ["china-policy", "weather"])
    let ids = BuiltInLexicons.named("china-policy")?.formulations.map(\.id)
    #expect(matcher.formulations.map(\.id) == ids)
  }

  @Test(
    "some of them find what they find when they are read anew",
    arguments: [
      ["central-banks"], ["china-policy", "government"], ["government", "central-banks"],
    ])
  func found(names: [String]) throws {
    let matcher = BuiltInLexicons.matcher(of: names)
    let built = PhraseMatcher(names.compactMap(BuiltInLexicons.named))
    #expect(matcher.formulations == built.formulations)
    let text = Self.lexicons.flatMap(\.formulations).map(\.name).joined(separator: "\n")
    let range = TextRange(utf8: 0..<text.utf8.count)
    let found = matcher.occurrences(in: text, range: range)
    #expect(found.count > 100)
    #expect(found == built.occurrences(in: text, range: range))
  }

  @Test("together they hold 1,500 formulations, half of them in both languages, and 60 ladders")
  func size() {
    let formulations = Self.lexicons.flatMap(\.formulations)
    #expect(formulations.count >= 1_500)
    let paired = formulations.filter {
      $0.name(in: .english) != nil && $0.name(in: .chinese) != nil
    }
    #expect(paired.count * 2 >= formulations.count)
    let ladders = Dictionary(grouping: formulations.compactMap(\.rung), by: \.family)
      .filter { Set($0.value.map(\.step)).count > 1 }
    #expect(ladders.count >= 60)
    let declared = Set(Self.lexicons.flatMap(\.families).map(\.id))
    #expect(Set(ladders.keys).subtracting(declared) == [])
  }

  @Test("each has a gloss and an id of its own")
  func entries() {
    let formulations = Self.lexicons.flatMap(\.formulations)
    #expect(Set(formulations.map(\.id)).count == formulations.count)
    for formulation in formulations {
      #expect(
        formulation.gloss.count >= 10 && formulation.gloss.hasSuffix("."), "\(formulation.id)")
      #expect(
        formulation.id.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        })
    }
  }

  @Test("every formulation of Chinese policy has its English and its Chinese")
  func paired() throws {
    let lexicon = try #require(BuiltInLexicons.named("china-policy"))
    for formulation in lexicon.formulations {
      #expect(
        Set(formulation.forms.map(\.language)).isSuperset(of: [.english, .chinese]),
        "\(formulation.id)")
    }
  }

  @Test("no form stands in two formulations, in whatever lexicon")
  func forms() {
    var owners: [FoldedForm: String] = [:]
    for formulation in Self.lexicons.flatMap(\.formulations) {
      for form in formulation.forms {
        for text in [form.text] + form.variants {
          let owner = owners.updateValue(formulation.id, forKey: FoldedForm(text))
          #expect(owner == nil || owner == formulation.id, "\(text)")
        }
      }
    }
  }

  @Test("an unknown lexicon is none")
  func unknown() {
    #expect(BuiltInLexicons.named("weather") == nil)
  }
}
