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
    #expect(compiled.formulations == built.formulations)
    #expect(compiled.index.table == built.index.table)
  }

  @Test("some of them are matched without the others")
  func some() {
    let matcher = BuiltInLexicons.matcher(of: ["china-policy", "weather"])
    #expect(matcher.formulations == BuiltInLexicons.named("china-policy")?.formulations)
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
      #expect(Set(formulation.forms.map(\.language)) == [.english, .chinese], "\(formulation.id)")
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
