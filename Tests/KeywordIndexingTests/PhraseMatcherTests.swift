import DocumentModel
import KeywordIndexing
import Testing

@Suite("Phrase matching")
struct PhraseMatcherTests {
  /// A matcher of these forms; each is its own id.
  static func matcher(_ forms: String..., flags: Set<Formulation.Flag> = []) -> PhraseMatcher {
    let category = Category(name: "test", hue: .amber)
    return PhraseMatcher([
      Lexicon(
        name: "test", title: "Test",
        formulations: forms.map {
          Formulation(
            id: $0, category: category, gloss: "", forms: [Formulation.Form($0, .english)],
            flags: flags)
        })
    ])
  }

  /// What is found in `text`: id and words, nested ones in parentheses.
  static func found(_ matcher: PhraseMatcher, in text: String) -> [String] {
    matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count)).map {
      let words = "\(matcher.formulations[$0.formulation].id): \(text[$0.range])"
      return $0.isOwn ? words : "(\(words))"
    }
  }

  @Test("a phrase inside a longer one is nested, and counted once as itself")
  func czech() {
    let matcher = Self.matcher("Czech", "Czech Republic")
    #expect(
      Self.found(matcher, in: "Czech Republic")
        == ["Czech Republic: Czech Republic", "(Czech: Czech)"])
    #expect(Self.found(matcher, in: "a Czech") == ["Czech: Czech"])
  }

  @Test("neighbours without a space are both found")
  func neighbours() {
    let matcher = Self.matcher("财政政策", "货币政策")
    #expect(Self.found(matcher, in: "财政政策货币政策") == ["财政政策: 财政政策", "货币政策: 货币政策"])
    #expect(Self.found(matcher, in: "货币政策2025") == ["货币政策: 货币政策"])
    #expect(Self.found(matcher, in: "AI货币政策report") == ["货币政策: 货币政策"])
  }

  @Test("the beginning of a longer phrase hides nothing")
  func sharedBeginning() {
    let matcher = Self.matcher("知识产权", "国家知识产权局")
    #expect(Self.found(matcher, in: "国家知识产权") == ["知识产权: 知识产权"])
    #expect(
      Self.found(matcher, in: "国家知识产权局") == ["国家知识产权局: 国家知识产权局", "(知识产权: 知识产权)"])
  }

  @Test("hyphens of all kinds, none, and a plural")
  func hyphens() {
    let matcher = Self.matcher("supply-side structural reform", flags: [.hyphenOptional])
    for text in [
      "supply\u{2011}side structural reforms", "Supply side structural reform",
      "SUPPLY–SIDE\nSTRUCTURAL REFORM", "supplyside structural reform",
      "supply-\nside structural reform", "ｓｕｐｐｌｙ－ｓｉｄｅ　structural reform",
    ] {
      #expect(Self.found(matcher, in: text) == ["supply-side structural reform: \(text)"])
    }
    #expect(Self.found(matcher, in: "supply - side structural reform") == [])
  }

  @Test("never inside another word")
  func edges() {
    let matcher = Self.matcher("macro policy", "AI")
    #expect(
      Self.found(matcher, in: "macro policymaker, a macro policy.") == [
        "macro policy: macro policy"
      ])
    #expect(Self.found(matcher, in: "chairs said fair AI1") == [])
    #expect(Self.found(matcher, in: "发展AI产业") == ["AI: AI"])
    #expect(Self.found(matcher, in: "AI\u{301} A\u{301}I") == [])
  }

  @Test("capitals count where the lexicon says so")
  func exactCase() {
    let matcher = Self.matcher("SEP", flags: [.exactCase])
    #expect(Self.found(matcher, in: "the SEP, in Sep, the SEPs") == ["SEP: SEP", "SEP: SEPs"])
  }

  @Test(
    "a phrase broken at every position is still one occurrence",
    arguments: [
      "更加积极的财政政策", "“两个维护”", "完整、准确、全面贯彻新发展理念",
      "new quality productive forces", "high-quality development",
    ])
  func broken(phrase: String) {
    let matcher = Self.matcher(phrase)
    for index in phrase.indices.dropFirst() {
      let isInsideWord =
        phrase[index].isASCII && phrase[phrase.index(before: index)].isASCII
        && phrase[index].isLetter && phrase[phrase.index(before: index)].isLetter
      // A word is broken only by a hyphen that says so.
      let breaks = isInsideWord ? ["\u{AD}", "\u{AD}\n", "\u{200B}"] : ["\n", "\u{AD}", "\r\n"]
      for lineBreak in breaks {
        var text = phrase
        text.insert(contentsOf: lineBreak, at: index)
        #expect(Self.found(matcher, in: "，\(text)。") == ["\(phrase): \(text)"])
      }
    }
  }

  @Test("modifiers and negations to the left are reported")
  func modifiers() {
    let matcher = Self.matcher("积极的财政政策", "prudent monetary policy")
    func left(of text: String) -> [String] {
      matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count)).map {
        ($0.isNegated ? "not " : "") + ($0.modifier.map { String(text[$0]) } ?? "-")
      }
    }
    #expect(left(of: "实施更加积极的财政政策") == ["更加"])
    #expect(left(of: "不再实施，不再积极的财政政策") == ["not -"])
    #expect(left(of: "a more\nprudent monetary policy") == ["more"])
    #expect(left(of: "no longer a somewhat prudent monetary policy") == ["not somewhat"])
    #expect(left(of: "this is not the prudent monetary policy") == ["not -"])
    #expect(left(of: "anymore, prudent monetary policy") == ["-"])
    #expect(left(of: "furthermore prudent monetary policy") == ["-"])
  }

  @Test("display is disjoint, the leftmost and longest first")
  func display() {
    let matcher = Self.matcher("a b", "b c d", "c", "d e")
    let text = "a b c d e"
    let shown = matcher.display(in: text, range: TextRange(utf8: 0..<text.utf8.count))
    #expect(shown.map { String(text[$0.range]) } == ["a b", "d e"])
  }

  @Test("a phrase does not cross blocks or the cells of a table")
  func blocks() {
    let text = "high-quality\n\ndevelopment\n\nhigh-quality\tdevelopment\nhigh-quality development"
    func range(_ part: Range<Int>) -> TextRange { TextRange(utf8: part) }
    let table = Table(
      alignments: [.leading, .leading], hasHeader: false,
      rows: [[range(27..<39), range(40..<51)], [range(52..<76), range(76..<76)]])
    let document = Document(
      text: text,
      blocks: [
        Block(.paragraph, in: range(0..<12)), Block(.paragraph, in: range(14..<25)),
        Block(.table(table), in: range(27..<76)),
      ], sections: [], metadata: Metadata())
    let shown = Self.matcher("high-quality development").display(in: document)
    #expect(shown.map(\.range) == [range(52..<76)])
  }

  @Test("a range is judged by what stands around it, and may lie anywhere")
  func ranges() {
    let matcher = Self.matcher("policy")
    let text = "policy—policymaker é"
    for lower in 0...text.utf8.count {
      for upper in lower...text.utf8.count + 3 {
        let found = matcher.occurrences(in: text, range: TextRange(utf8: lower..<upper))
        #expect(found.map(\.range.utf8) == (lower == 0 && upper >= 6 ? [0..<6] : []))
      }
    }
  }

  @Test("hostile text takes no longer than any other")
  func hostile() {
    let matcher = Self.matcher("a a a a b", "货币政策")
    for text in [
      String(repeating: "\u{301}", count: 200_000), String(repeating: "a ", count: 200_000),
      String(repeating: "\u{AD}", count: 200_000), String(repeating: "\n", count: 200_000),
      String(repeating: "货", count: 200_000), "",
    ] {
      #expect(Self.found(matcher, in: text) == [])
    }
  }
}
