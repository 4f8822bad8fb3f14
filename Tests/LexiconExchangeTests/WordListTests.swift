import KeywordIndexing
import LexiconExchange
import Testing

@Suite("Word lists of other programs")
struct WordListTests {
  private static let pattern =
    "is a pattern; a form is found as it stands and by its plural, so write out the words"

  /// `category: form; form` for each formulation, and what was left out.
  private func read(
    _ text: String, as format: WordListFormat
  ) -> (entries: [String], left: [String]) {
    let lexicon = format.read(Array(text.utf8))
    return (
      lexicon.formulations.map { formulation in
        "\(formulation.category.name): \(formulation.forms.map(\.text).joined(separator: "; "))"
      }, lexicon.leftOut.map(\.description)
    )
  }

  @Test("a plain list, with comments")
  func list() {
    let (entries, left) = read(
      "# mine\nstable prices\n\n物价稳定 # zh\nx\nrisk*\nStable  Prices\n", as: .list)
    #expect(entries == ["list: stable prices", "list: 物价稳定"])
    #expect(
      left == [
        "5: \"x\" is a single character, which would be found everywhere",
        "6: “risk*” \(Self.pattern)",
      ])
  }

  @Test("the aliases of a dictionary of quanteda repeat what their anchors name")
  func aliases() {
    #expect(
      read(
        """
        calm: &calm [still, quiet]
        all:
          near: *calm
          loud: &loud {storm: [gale]}
        more:
          <<: *loud
          own: [tide]
        """, as: .quanteda
      ).entries == [
        "calm: still", "calm: quiet", "all / loud / storm: gale", "more / own: tide",
      ])
    #expect(
      read("a: &a [one, *a]", as: .quanteda).left == [
        "1: the rest cannot be read: the alias a stands within what it repeats"
      ])
    #expect(
      read("a: *b", as: .quanteda).left == ["1: the rest cannot be read: there is no anchor b"])
    let doubling = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(
      read("a0: &a0 [calm]\n" + doubling, as: .quanteda).left.last?.hasSuffix(
        "the rest cannot be read: it is too large, or nested too deep") == true)
  }

  @Test("families of a table are declared in what is made of it")
  func families() {
    let table = "phrase,category,family,rung\ncalm tide,a,Tides,1\nhigh tide,a,Tides,2\n"
    let text = WordListFormat.csv.read(Array(table.utf8)).toml(name: "n", title: "n")
    var check = LexiconCheck()
    check.read(Array(text.utf8), file: "n.toml")
    #expect(check.problems == [])
    #expect(LexiconReader(file: "n").read(text).lexicon.families.map(\.id) == ["tides"])
  }

  @Test("a dictionary of quanteda, categories in categories")
  func quanteda() {
    let (entries, left) = read(
      """
      ECONOMY:
        positive: [growth, 'strong demand', econom*]
        negative:
          - recession
          - growth
      单: 衰退
      """, as: .quanteda)
    #expect(
      entries == [
        "ECONOMY / positive: growth", "ECONOMY / positive: strong demand",
        "ECONOMY / negative: recession", "单: 衰退",
      ])
    #expect(
      left == [
        "2: “econom*” \(Self.pattern)",
        "5: “growth” stands in ECONOMY / positive already, and a form is in one category only",
      ])
    #expect(
      read("a: b\nc: [d", as: .quanteda).left.first?.hasPrefix("3: the rest cannot be read: ")
        == true)
    #expect(read("- loose", as: .quanteda).left == ["1: “loose” stands in no category"])
  }

  @Test("a dictionary of LIWC")
  func liwc() {
    let (entries, left) = read(
      """
      %
      1\tposemo (Positive)
      2\tnegemo
      %
      good\t1
      sound policy\t1\t2
      bad*\t2
      kind (of) 1
      lost
      odd 7
      """, as: .liwc)
    #expect(entries == ["posemo: good", "posemo: sound policy"])
    #expect(
      left == [
        "6: “sound policy” is taken as posemo, not also as negemo",
        "7: “bad*” \(Self.pattern)",
        "8: “kind (of)” depends on the words around it", "9: “lost” has no category",
        "10: “odd” is of a category that is not declared",
      ])
    #expect(
      read("good 1", as: .liwc).left.last == "1: there are no categories between two lines of %")
  }

  @Test("a table by the words of its first row")
  func table() {
    let text = """
      ID,Phrase,Category,Language,Family,Rung,Colour
      a,stable prices,macro,en,prices,2,red
      a,物价稳定,macro,zh,prices,2,
      b,"prices, stable",macro,xx,,x,
      c,,macro,,,,
      """
    let (entries, left) = read(text, as: .csv)
    #expect(entries == ["macro: stable prices; 物价稳定", "macro: prices, stable"])
    #expect(
      left == [
        "1: the column “colour” has no place in a lexicon",
        "4: there is no language “xx”; there are en, zh, zh-hant",
        "4: the rung “x” is no number from 1 to 99", "5: this row has no phrase",
      ])
    #expect(read("stable prices\nloose money", as: .csv).entries.count == 2)
    #expect(read("formulation\tgloss\ngood\tfine", as: .tsv).entries == ["list: good"])
    #expect(
      read("a,b\nc,d", as: .csv).left
        == ["1: the first row names no column “phrase” or “formulation”"])
  }

  @Test("what is made of a list is a lexicon without problems")
  func toml() {
    let imported = WordListFormat.csv.read(
      Array(
        """
        phrase,category,family,rung,gloss
        "say ""it""\",balance sheet,f f,3,g
        物价稳定,宏观,,,
        """.utf8))
    let text = imported.toml(name: "n", title: "T")
    let (lexicon, problems) = LexiconReader(file: "x").read(text)
    #expect(problems == [])
    #expect(lexicon.formulations == imported.formulations)
  }

  @Test("what is exported as a table is imported again whole, ladder, polarity and flags included")
  func export() throws {
    let source = """
      name = "n"
      [categories]
      macro = { name = "macro", hue = "amber" }
      [[formulation]]
      id = "tide-watch"
      category = "macro"
      gloss = "looking out"
      family = "tides"
      rung = 2
      polarity = "negative"
      flags = ["exact-case", "no-inflection"]
      en = ["Tide Watch"]
      zh = ["观潮"]
      aliases = ["TW"]
      [[formulation]]
      id = "calm"
      category = "macro"
      gloss = "quiet"
      en = ["calm seas"]
      """
    let (lexicon, problems) = LexiconReader(file: "x").read(source)
    #expect(problems == [])
    let again = WordListFormat.csv.read(PhraseColumns.csv(of: lexicon))
    #expect(again.leftOut == [])
    let written = LexiconReader(file: "y").read(again.toml(name: "n", title: "n"))
    #expect(written.problems == [])
    for formulations in [again.formulations, written.lexicon.formulations] {
      #expect(formulations.map(\.id) == lexicon.formulations.map(\.id))
      #expect(formulations.map(\.forms) == lexicon.formulations.map(\.forms))
      #expect(formulations.map(\.flags) == lexicon.formulations.map(\.flags))
      #expect(formulations.map(\.polarity) == lexicon.formulations.map(\.polarity))
      #expect(formulations.map(\.rung) == lexicon.formulations.map(\.rung))
    }
    let yaml = QuantedaDictionary.text(of: lexicon)
    #expect(WordListFormat.quanteda.read(Array(yaml.utf8)).formulations.count == 4)
  }

  @Test("an unknown polarity or flag is told of, and what a lexicon cannot hold")
  func leftOut() {
    let csv = "phrase,polarity,flags\ncalm seas,good,no-inflection loud\n"
    let read = WordListFormat.csv.read(Array(csv.utf8))
    #expect(read.formulations.map(\.flags) == [[.noInflection]])
    #expect(
      read.leftOut.map(\.description) == [
        "2: there is no polarity “good”; there are positive, negative",
        "2: there is no flag “loud”",
      ])
    let long = (0...Lexicon.mostFormulations + 1).map { "word\($0)" }.joined(separator: "\n")
    let cut = WordListFormat.list.read(Array(long.utf8))
    #expect(cut.formulations.count == Lexicon.mostFormulations)
    #expect(
      cut.leftOut.map(\.description) == [
        "200001: a lexicon holds no more formulations; the rest is left out"
      ])
  }

  @Test("phrases of LIWC that end in a number keep it")
  func liwcNumbers() {
    let head = "%\n1\tplans\n19\thealth\n%\n"
    let (entries, left) = read(
      head + "agenda 2030\t1\ncovid 19\t1\ncovid 20 1\n三\t1\nagenda 21\n", as: .liwc)
    #expect(entries == ["plans: agenda 2030", "plans: covid 19", "plans: covid 20"])
    #expect(
      left == [
        "8: \"三\" is a single character, which would be found everywhere",
        "9: “agenda” is of a category that is not declared",
      ])
  }

  @Test("a list that is not in UTF-8 is refused whole", arguments: WordListFormat.allCases)
  func encoding(format: WordListFormat) {
    for bytes in [Array("phrase\n".utf8) + [0xC8, 0xF1, 0xB5], [0xFF, 0xFE, 0x70, 0, 0x68, 0]] {
      let lexicon = format.read(bytes)
      #expect(lexicon.formulations.isEmpty)
      #expect(
        lexicon.leftOut.map(\.description) == [
          "1: the list is not in UTF-8; convert it first, as iconv(1) does"
        ])
    }
  }

  @Test("the name of a file tells what it is")
  func names() {
    #expect(WordListFormat(fileName: "a.YML") == .quanteda)
    #expect(WordListFormat(fileName: "LIWC.dic") == .liwc)
    #expect(WordListFormat(fileName: "x.tsv") == .tsv)
    #expect(WordListFormat(fileName: "x") == .list)
  }
}
