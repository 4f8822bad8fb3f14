import DocumentModel
import KeywordIndexing
import Testing

/// What matching takes for the same.
@Suite("Folding")
struct FoldingTests {
  private static func finds(
    _ form: String, in texts: [String], flags: Set<Formulation.Flag> = []
  ) -> [String] {
    let matcher = PhraseMatcherTests.matcher(form, flags: flags)
    return texts.filter { text in
      matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count)).count == 1
    }
  }

  private static func finds(
    _ form: String, inAll texts: String..., flags: Set<Formulation.Flag> = []
  ) -> Bool {
    finds(form, in: texts, flags: flags) == texts
  }

  private static func finds(
    _ form: String, inNone texts: String..., flags: Set<Formulation.Flag> = []
  ) -> Bool {
    finds(form, in: texts, flags: flags) == []
  }

  @Test("a phrase in Simplified characters is found in Traditional ones, and the other way round")
  func traditional() {
    #expect(Self.finds("适度宽松的货币政策", inAll: "實施適度寬鬆的貨幣政策。", "适度宽松的货币政策"))
    #expect(Self.finds("發展新質生產力", inAll: "发展新质生产力", "發展新質生產力", "發展新质生产力"))
    #expect(Self.finds("台湾问题", inAll: "臺灣問題", "台灣問題"))
    #expect(Self.finds("适度宽松的货币政策", inNone: "適度從緊的貨幣政策"))
  }

  @Test("letters with accents, ligatures and full width are the same in every spelling")
  func compatibility() {
    #expect(Self.finds("communiqué", inAll: "Communiqué", "COMMUNIQUE\u{301}", "communiqués"))
    #expect(Self.finds("communiqué", inNone: "communique", "communiqués\u{301}"))
    #expect(Self.finds("fiscal policy", inAll: "ﬁscal policy", "ＦＩＳＣＡＬ　ｐｏｌｉｃｙ"))
    #expect(Self.finds("1/2 point", inNone: "11/2 point"))
  }

  @Test("British and American spellings are the same")
  func spelling() {
    #expect(
      Self.finds(
        "labor market conditions", inAll: "labour market conditions", "Labor market conditions"))
    #expect(
      Self.finds("stabilise the programme", inAll: "stabilize the program", "stabilise the program")
    )
    #expect(
      Self.finds("defence organisation", inAll: "defense organization", "defence organization"))
    #expect(Self.finds("analyze", inAll: "analyse"))
    #expect(Self.finds("2 percent", inAll: "2 per cent"))
    #expect(Self.finds("data analysis", inNone: "data analyziz"))
  }

  @Test("a hyphen may be missing only where the lexicon says so")
  func hyphens() {
    #expect(
      Self.finds(
        "counter-cyclical", inAll: "countercyclical", "counter-cyclical", "counter cyclical",
        "counter\u{2011}cyclical", flags: [.hyphenOptional]))
    #expect(Self.finds("re-form", inNone: "reform"))
    #expect(Self.finds("re-form", inAll: "re–form", "re form", "Re-forms"))
  }

  @Test("a match never ends within a character of the text")
  func parts() {
    #expect(Self.finds("平成", inAll: "㍻", "平成"))
    #expect(Self.finds("平安", inNone: "㍻"))
    #expect(Self.finds("x平", inNone: "x㍻"))
  }
}
