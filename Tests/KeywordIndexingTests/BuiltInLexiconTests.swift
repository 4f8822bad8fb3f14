import Testing

@testable import KeywordIndexing

@Suite("Built-in lexicons")
struct BuiltInLexiconTests {
  @Test(
    "nothing is wrong in them: no duplicate form, no unknown key", arguments: BuiltInLexicons.names)
  func problems(name: String) throws {
    let (lexicon, problems) = try #require(BuiltInLexicons.read(name))
    #expect(problems == [])
    #expect(lexicon.name == name)
    #expect(!lexicon.title.isEmpty)
  }

  @Test("together they hold at least 400 formulations, with a gloss each")
  func size() {
    let formulations = BuiltInLexicons.all().flatMap(\.formulations)
    #expect(formulations.count >= 400)
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
    for formulation in BuiltInLexicons.all().flatMap(\.formulations) {
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
