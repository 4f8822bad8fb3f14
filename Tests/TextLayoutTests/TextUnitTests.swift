import DocumentModel
import Testing

@testable import TextLayout

@Suite("Units of a text")
struct TextUnitTests {
  /// Where the steps from a place on lead: the text with `|` before the character reached each time.
  private func steps(
    _ edge: TextUnit.Edge, _ unit: TextUnit, by step: Int, in document: Document
  ) -> [String] {
    let units = TextUnits(document)
    var offset = step > 0 ? TextOffset.start : document.end
    var reached: [String] = []
    while let next = units.edge(edge, of: unit, from: offset, by: step), reached.count < 50 {
      reached.append(String(document.text[next]))
      offset = next.lowerBound
    }
    return reached
  }

  private func document(_ paragraphs: String...) -> Document {
    Document { builder in
      for paragraph in paragraphs { builder.add(.paragraph, paragraph) }
    }
  }

  @Test("characters are grapheme clusters, across blocks and without the breaks between them")
  func characters() {
    let text = document("e\u{301}a", "👨‍👩‍👧", "中🇨🇳\nz")
    #expect(
      steps(.first, .character, by: 1, in: text) == ["a", "👨‍👩‍👧", "中", "🇨🇳", "z"])
    #expect(
      steps(.last, .character, by: -1, in: text) == ["z", "🇨🇳", "中", "👨‍👩‍👧", "a", "e\u{301}"])
  }

  @Test("words are those of the language; punctuation in a row is one")
  func words() {
    #expect(
      words(in: "Don't stop: the sci-tech plan (2026)...") == [
        "Don't", "stop", ":", "the", "sci", "-", "tech", "plan", "(", "2026", ")...",
      ])
    #expect(words(in: "会议强调，要坚持稳步扩张。") == ["会议", "强调", "，", "要", "坚持", "稳步", "扩张", "。"])
  }

  private func words(in text: String) -> [String] {
    let document = document(text)
    let units = TextUnits(document)
    var words: [String] = []
    var place = units.range(of: .word, at: .start)
    while let word = place {
      words.append(String(document.text[word]))
      place = units.edge(.first, of: .word, from: word.lowerBound, by: 1)
        .flatMap { units.range(of: .word, at: $0.lowerBound) }
    }
    return words
  }

  @Test(
    "sentences end where a reader hears them end",
    arguments: [
      ("Mr. Smith met the U.S. team. “It rose 3.5 percent,” he said. Then?  No.", 4),
      ("会议强调“稳中求进。”要坚持！他说：可以吗？可以。", 4),
    ])
  func sentences(text: String, count: Int) {
    let document = document(text, "Next one.")
    #expect(steps(.last, .sentence, by: 1, in: document).count == count + 1)
  }

  @Test("paragraphs are blocks, and the rows of a table")
  func paragraphs() {
    var builder = DocumentBuilder()
    builder.add(.paragraph, "Ab.")
    builder.add(.thematicBreak)
    builder.table([.leading, .leading], [["h", "i"], ["", "k"], ["", ""]])
    builder.add(.paragraph, "Yz!")
    let text = builder.document
    #expect(steps(.first, .paragraph, by: 1, in: text) == ["h", "k", "Y"])
    #expect(steps(.last, .paragraph, by: -1, in: text) == ["!", "k", "i", "."])
    let units = TextUnits(text)
    #expect(
      units.range(of: .paragraph, at: TextOffset(utf8: 6)).map { String(text.text[$0]) } == "h\ti")
  }

  @Test(
    "a title before a name and a part before a number end no sentence; other ends are ends",
    arguments: [
      ("Dr. Smith asked Gov. Lee. He left.", 2), ("See No. 5 and Art. 3. Then go.", 2),
      ("The answer was No. He left.", 2), ("St. Louis met Messrs. A and B.", 1),
      ("Dr.\u{A0}Élan came.", 1), ("Dr.", 1), ("“Mr. H. Cox,” he said. He left.", 2),
      ("The gate on Main St. The council left.", 2),
      ("Lt. Lee saw Sec. Cox on Jan. 5. He left.", 2),
      ("It grew in the U.S. The rest fell.", 2), ("It’s its. Then it’s t’s. He left.", 3),
    ])
  func abbreviations(words: String, count: Int) {
    let text = document(words)
    let units = TextUnits(text)
    var ends = 0
    var place = TextOffset.start
    while let end = units.edge(.last, of: .sentence, from: place, by: 1)?.lowerBound, end > place {
      ends += 1
      place = end
    }
    #expect(ends == count, "\(words)")
  }

  @Test("a count goes on over blocks, and as far as there is text")
  func counts() {
    let text = document("one two", "three four")
    let units = TextUnits(text)
    func reached(_ count: Int) -> String? {
      units.edge(.first, of: .word, from: .start, by: count).map { String(text.text[$0]) }
    }
    #expect(reached(2) == "t")
    #expect(reached(3) == "f")
    #expect(reached(999_999_999) == "f")
    #expect(units.edge(.first, of: .word, from: .start, by: -1) == nil)
  }

  @Test("a text without any has none")
  func empty() {
    for text in [document(), document(""), document("", "")] {
      let units = TextUnits(text)
      #expect(units.range(of: .word, at: .start) == nil)
      #expect(units.edge(.last) == nil)
      #expect(units.edge(.first, of: .paragraph, from: .start, by: 1) == nil)
    }
  }

  @Test("a paragraph of any length is walked piece by piece, to its end at once")
  func longParagraph() throws {
    let text = document(String(repeating: "Some words of it. ", count: 40_000) + "Done")
    let units = TextUnits(text)
    #expect(
      try #require(units.edge(.last, of: .paragraph, from: .start, by: 1)).upperBound == text.end)
    let sentence = try #require(units.edge(.last, of: .sentence, from: .start, by: 2_000))
    #expect(sentence.upperBound.utf8 == 18 * 2_000 - 1)
    let word = try #require(units.edge(.first, of: .word, from: text.end, by: -4_001))
    // Four words and a full stop a sentence.
    #expect(word.lowerBound.utf8 == 18 * (40_000 - 800))
  }

  @Test("every unit begins and ends with a character", arguments: GeneratedText.Flavour.allCases)
  func generated(flavour: GeneratedText.Flavour) {
    var text = GeneratedText(random: SeededGenerator(seed: SeededGenerator.seed), flavour: flavour)
    for _ in 0..<2 {
      let document = text.document(blocks: 4)
      let units = TextUnits(document)
      let characters = Set(characterStarts(of: document))
      for unit in [TextUnit.character, .word, .sentence, .paragraph] {
        for edge in [TextUnit.Edge.first, .last] {
          var offset = TextOffset.start
          while let next = units.edge(edge, of: unit, from: offset, by: 1) {
            #expect(next.lowerBound > offset && characters.contains(next.lowerBound))
            offset = next.lowerBound
          }
        }
      }
    }
  }

  private func characterStarts(of document: Document) -> [TextOffset] {
    let text = document.text
    return text.indices.map {
      TextOffset(utf8: text.utf8.distance(from: text.startIndex, to: $0))
    }
  }
}
