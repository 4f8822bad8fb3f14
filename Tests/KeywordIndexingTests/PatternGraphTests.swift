import Testing

@testable import KeywordIndexing

@Suite("Pattern graphs")
struct PatternGraphTests {
  private static func lexicon(_ forms: [[String]], flags: Set<Formulation.Flag> = []) -> Lexicon {
    Lexicon(
      name: "", title: "",
      formulations: forms.map { forms in
        Formulation(
          id: forms[0], category: Category(name: "test", hue: .amber), gloss: "",
          forms: forms.map { Formulation.Form($0, .english) }, flags: flags.union([.noInflection]))
      })
  }

  /// Every path of an index's graph, and whose it is.
  private static func paths(of index: PatternIndex) -> [String] {
    index.starts.sorted.flatMap { start -> [String] in
      let key = PatternKey(bits: start.key)
      var beginning: [UInt32] = [key.characters.first, key.characters.second]
      if key.isWord {
        beginning = (0..<key.length).map { UInt32(key.bits >> (8 * $0) & 0xFF) }
      }
      return paths(
        from: Int(start.state), behind: Array(beginning.prefix(key.length)), in: index.cells)
    }
  }

  private static func paths(
    from state: Int, behind characters: [UInt32], in cells: [PatternCell]
  ) -> [String] {
    let here = PatternState(state, in: cells)
    let text = String(String.UnicodeScalarView(characters.compactMap(Unicode.Scalar.init)))
    return here.formulations.map { "\(text) \($0)" }
      + here.edges.flatMap { paths(from: $0.state, behind: characters + [$0.character], in: cells) }
  }

  @Test("its paths are the spellings, by their keys and characters")
  func paths() {
    let forms = [["red tape"], ["red", "red tape", "red tapes"], ["稳", "稳中求进", "稳中有进"]]
    #expect(
      Self.paths(of: PhraseMatcher([Self.lexicon(forms)]).index) == [
        "red 1", "red tape 0", "red tape 1", "red tapes 1", "稳中有进 2", "稳中求进 2", "稳 2",
      ])
  }

  @Test("spellings that end alike share the cells of their ends")
  func ends() {
    let one = PhraseMatcher([Self.lexicon([["firm and credible commitment"]])]).index
    let two = PhraseMatcher([
      Self.lexicon([["firm and credible commitment", "solid and credible commitment"]])
    ]).index
    #expect(one.cells.count == " and credible commitment".count + 2)
    #expect(two.cells == one.cells)
  }

  @Test("adding to a graph leaves its states as they are, and gives the one of both")
  func adding() {
    let old = [["red tape"], ["red"], ["open market"]]
    let new = [["red tapes"], ["redo"], ["red tape"], ["stance"], ["open door"]]
    let base = PhraseMatcher([Self.lexicon(old)])
    let before = base.index
    let both = base.adding([Self.lexicon(new)])
    #expect(base.index == before)
    #expect(both.index.cells.starts(with: before.cells))
    #expect(
      Self.paths(of: both.index) == Self.paths(of: PhraseMatcher([Self.lexicon(old + new)]).index))
    #expect(both.index.filter == PhraseMatcher([Self.lexicon(old + new)]).index.filter)
    #expect(both.formulations.map(\.id) == (old + new).map { $0[0] })
  }

  @Test("keeping some of the formulations, only those are found")
  func keeping() {
    let forms = [["red"], ["red tape"], ["red", "open door"], ["open"], ["red tapes"]]
    let all = PhraseMatcher([Self.lexicon(Array(forms[..<3]))])
    let matcher = PhraseMatcher(compiled: all.compiled())
      .adding([Self.lexicon(Array(forms[3...]))]).keeping([1, 2, 4])
    let built = PhraseMatcher([Self.lexicon([forms[1], forms[2], forms[4]])])
    #expect(Array(matcher.formulations) == Array(built.formulations))
    let found = Self.paths(of: matcher.index)
    #expect(found == ["red 1", "red tape 0", "red tapes 2", "open door 1"])
    #expect(found == Self.paths(of: built.index))
  }

  @Test("what is compiled is read as it was, capitals too")
  func compiled() {
    let forms = [
      ["WHO", "ＷＨＯ, the"], ["labour market", "劳动力市场"], ["$ bond", "$"], ["ﬁscal", "é"],
    ]
    let matcher = PhraseMatcher([Self.lexicon(forms, flags: [.exactCase])])
    let read = PhraseMatcher(compiled: matcher.compiled())
    #expect(Array(read.formulations) == Array(matcher.formulations))
    #expect(read.index == matcher.index)
    #expect(read.capitals == matcher.capitals)
    #expect(read.compiled() == matcher.compiled())
  }

  @Test("none at all are found nowhere")
  func none() {
    let matcher = PhraseMatcher(compiled: PhraseMatcher([]).compiled())
    #expect(matcher.occurrences(in: "none at all", range: .init(utf8: 0..<11)) == [])
    #expect(matcher.formulations.isEmpty)
  }
}
