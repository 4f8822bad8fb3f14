import Annotations
import DocumentModel
import JSONValues
import Testing

@Suite("Exchange")
struct ExchangeTests {
  private static let annotations = [
    Annotation.sample(
      "0b6e3c9a-6f0e-4d5b-9a57-0c1d2e3f4a5b",
      AnnotationTarget(
        source: "notes on rates 100%.md", snapshot: String(repeating: "ab", count: 32),
        position: TextPositionSelector(start: 3, end: 9),
        quote: TextQuoteSelector(exact: "稳中求进 --> \"x\"\n", prefix: "坚持", suffix: "工作"),
        sections: ["Outlook", "Prices"], paragraph: 4),
      [.text("Which *measure*? <b>\n\nSecond."), .tag("policy"), .colour(.green), .tag("谨慎")],
      .commenting, author: "A. Reader"),
    Annotation.sample(
      "5f1c2d3e-4a5b-4c6d-8e7f-001122334455",
      AnnotationTarget(
        source: "https://example.org/a?b=c%20d", quote: TextQuoteSelector(exact: "moved up")), [],
      .highlighting),
    Annotation.sample(
      "note-7", AnnotationTarget(position: TextPositionSelector(start: 0, end: 1)), [.text("x")],
      .bookmarking),
  ]

  private static let notes = annotations.map { Note($0, text: $0.target.snapshot) }

  @Test("a collection read back is the same annotations")
  func collection() throws {
    let text = AnnotationJSON.collection(of: Self.notes).text
    #expect(try AnnotationImport(reading: Array(text.utf8)).annotations == Self.annotations)
  }

  @Test("so are an array, and one annotation a line")
  func lines() throws {
    let values = Self.notes.map { AnnotationJSON.value(of: $0) }
    let array = JSONValue.array(values).text
    #expect(try AnnotationImport(reading: Array(array.utf8)).annotations == Self.annotations)
    let lines = values.map(\.lineText).joined(separator: "\n") + "\n"
    #expect(try AnnotationImport(reading: Array(lines.utf8)).annotations == Self.annotations)
  }

  @Test("so is Markdown")
  func markdown() throws {
    let text = AnnotationMarkdown.text(of: Self.notes) { _ in nil }
    #expect(try AnnotationImport(reading: Array(text.utf8)).annotations == Self.annotations)
    #expect(text.contains("## Outlook › Prices\n\n> 稳中求进 --\\> \"x\""))
    #expect(text.contains("*\\#policy") == false)
    #expect(text.contains("Which \\*measure\\*?"))
    let tags = ["a_b", "rate  path", "x\ny"]
    let tagged = Annotation.sample("t", AnnotationTarget(), tags.map(AnnotationBody.tag), .tagging)
    let page = AnnotationMarkdown.text(of: [Note(tagged, text: nil)]) { _ in nil }
    #expect(page.contains("\n*#a\\_b · #\"rate  path\" · #\"x y\" · "))
  }

  @Test("whatever is in notes, JSON-LD and Markdown hold all of it")
  func everything() throws {
    let notes = try NoteSamples.notes()
    let collection = AnnotationJSON.collection(of: notes).utf8
    #expect(try AnnotationImport(reading: collection).notes == notes)
    let lines = notes.flatMap { Array((AnnotationJSON.value(of: $0).lineText + "\n").utf8) }
    #expect(try AnnotationImport(reading: lines).notes == notes)
    let markdown = Array(AnnotationMarkdown.text(of: notes) { _ in nil }.utf8)
    let read = try AnnotationImport(reading: markdown)
    #expect(Set(read.notes) == Set(notes))
    #expect(read.leftOut == [])
  }

  @Test(
    "what a note is known by stays the same however often it is written and read",
    arguments: [
      ("6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
      ("URN:UUID:6F9619FF-8B86-D011-B42D-00CF4FC964FF", "6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
      (
        "urn:tifa:note:urn:uuid:6F9619FF-8B86-D011-B42D-00CF4FC964FF",
        "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
      ),
      ("urn:uuid:urn:uuid:6f96", "urn:uuid:urn:uuid:6f96"), ("urn:uuid:6f96", "urn:uuid:6f96"),
      ("urn:tifa:note:urn%3Atifa%3Anote%3Aa", "a"), ("a b%20c", "a b%20c"),
      ("urn:tifa:note:a%20b", "a b"), ("https://hypothes.is/a/x", "https://hypothes.is/a/x"),
    ])
  func identifiers(written: String, known: String) throws {
    let id = try #require(AnnotationID(written))
    #expect(id.text == known)
    #expect(AnnotationID(id.iri) == id)
    #expect(AnnotationID(id.text) == id)
  }

  @Test(
    "a file of a notes folder is read as its notes: the last revisions, without what was deleted")
  func revisions() throws {
    let id = try #require(AnnotationID("note-7"))
    let lines = [(1, Self.annotations[0]), (3, Self.annotations[1])].map { number, annotation in
      NoteRevision(number: number, annotation).line
    }
    var older = Self.annotations[1]
    older.bodies = [.text("before")]
    let more = [
      NoteRevision(number: 2, older).line,
      NoteRevision(number: 1, Self.annotations[2]).line,
      NoteRevision(deleting: id, number: 2).line,
    ]
    let read = try AnnotationImport(reading: Array((lines + more).joined()))
    #expect(read.annotations == Array(Self.annotations.prefix(2)))
    #expect(read.leftOut == [])
  }

  @Test("of a note that was accepted as dropped, that is read too")
  func droppedForGood() throws {
    let annotation = Self.annotations[0]
    let place = NotePlace(annotation.target, number: 1, at: nil, droppedFrom: "cc")
    let line = NoteRevision(
      id: annotation.id, words: .init(number: 1, annotation), place: place
    ).line
    let note = try #require(try AnnotationImport(reading: line).notes.first)
    #expect(note.text == "cc" && note.annotation.target == annotation.target)
  }

  @Test("so is it where another program has laid its lines out anew, or put them in an array")
  func laidOut() throws {
    let annotation = Self.annotations[0]
    var older = annotation
    older.bodies = [.text("before")]
    let revisions = [(older, 1), (annotation, 2)].map { annotation, number in
      NoteRevision(number: number, annotation)
    }
    let whole = try JSONValue(parsing: revisions[1].line[...]).text
    #expect(whole.contains("\n  \"id\""))
    #expect(try AnnotationImport(reading: Array(whole.utf8)).annotations == [annotation])
    let deleted = NoteRevision(deleting: annotation.id, number: 3).line
    let lines = revisions.map(\.line)
    for (lines, expected) in [(lines, [annotation]), (lines + [deleted], [])] {
      let array = JSONValue.array(try lines.map { try JSONValue(parsing: $0[...]) }).text
      let read = try AnnotationImport(reading: Array(array.utf8))
      #expect(read.annotations == expected)
      #expect(read.leftOut == [])
    }
    let broken = whole.replacing("\"schema:version\": 2", with: "\"schema:version\": 0")
    let damaged = try AnnotationImport(reading: Array(broken.utf8))
    #expect(damaged.annotations == [] && damaged.leftOut.map(\.reason) == [.noRevision])
  }

  private static let noAnnotations =
    "f: there are no annotations in it; they are read from JSON-LD, from Hypothesis's JSON and from the "
    + "Markdown that tifa exports, not from its CSV or HTML"

  @Test(
    "a damaged file is told of with the line at which it stops being one",
    arguments: [
      (
        "{\"type\": \"AnnotationCollection\",\n\"first\": {\"items\": [\n{\"id\": \"x\"",
        "f:3: the JSON ends in the middle; the file is not whole"
      ),
      ("[{\"id\": \"a\"},\n\n oops]", "f:3: this is no JSON"),
      ("{\"a\": 1} x", "f:1: this is no JSON"),
      ("[\"\u{FFFD}\"", "f:1: the JSON ends in the middle; the file is not whole"),
      ("hello\n", noAnnotations),
      ("{\"a\": []}", noAnnotations),
      ("id,title\r\n1,x\r\n", noAnnotations),
      ("<!DOCTYPE html>\n<p>x</p>\n", noAnnotations),
    ])
  func damage(text: String, message: String) {
    let problem = #expect(throws: AnnotationProblem.self) {
      try AnnotationImport(reading: Array(text.utf8))
    }
    #expect(problem?.message(in: "f") == message)
  }

  @Test("what Hypothesis answers and exports is read; replies are told of")
  func hypothesis() throws {
    let row = """
      {"id": "Ab3", "created": "2024-05-01T10:00:00.123456+00:00", "updated": "2024-05-02T10:00:00+00:00", \
      "user": "acct:reader@hypothes.is", "uri": "https://example.org/t", "text": "see *this*", \
      "tags": ["rates"], "document": {"title": ["T"]}, "target": [{"source": "https://example.org/t", \
      "selector": [{"type": "RangeSelector", "startOffset": 4}, {"type": "TextPositionSelector", \
      "start": 5, "end": 9}, {"type": "TextQuoteSelector", "exact": "loan", "prefix": "a ", \
      "suffix": "."}]}]}
      """
    let reply = "{\"id\": \"R\", \"references\": [\"Ab3\"], \"text\": \"no\", \"target\": [{}]}"
    let expected = Annotation(
      id: try #require(AnnotationID("Ab3")),
      target: AnnotationTarget(
        source: "https://example.org/t", position: TextPositionSelector(start: 5, end: 9),
        quote: TextQuoteSelector(exact: "loan", prefix: "a ", suffix: ".")),
      bodies: [.text("see *this*"), .tag("rates")], motivation: .commenting, author: "reader",
      created: Timestamp("2024-05-01T10:00:00.123456+00:00"),
      modified: Timestamp("2024-05-02T10:00:00+00:00"))
    for name in ["rows", "annotations"] {
      let text = "{\"total\": 2, \"\(name)\": [\(row), \(reply)]}"
      let imported = try AnnotationImport(reading: Array(text.utf8))
      #expect(imported.annotations == [expected])
      #expect(
        imported.leftOut.map(\.description) == [
          "annotation 2: a reply to another annotation has no place of its own"
        ])
    }
  }

  @Test(
    "what is no annotation is an error, not a crash",
    arguments: [
      "{", "[1, 2", "hello", "{\"a\": 1}", "\"x\"", "[[[[", "null", "{\"first\": 3}", "12",
    ])
  func broken(text: String) {
    #expect(throws: AnnotationProblem.self) { try AnnotationImport(reading: Array(text.utf8)) }
  }

  @Test(
    "nonsense in an annotation is told with what is wrong, and costs only that one",
    arguments: [
      ("\"created\": \"2020-99-99\",", "", "its created is no date, nor a date and a time"),
      ("\"modified\": 20,", "", "its modified is no date, nor a date and a time"),
      (
        "\"updated\": \"2020-01-01T10:00:00+99:00\",", "",
        "its updated is no date, nor a date and a time"
      ),
      ("", position("-4", "9"), noPosition), ("", position("4", "1e30"), noPosition),
      ("", position("9", "4"), noPosition), ("", position("1.5", "4"), noPosition),
      ("", position("\"1\"", "4"), noPosition),
      ("\"bodyValue\": \"a \\ud800 b\",", "", halfCharacter),
      ("\"bodyValue\": \"\\udc00\\ud800\",", "", halfCharacter),
    ])
  func nonsense(members: String, selector: String, message: String) throws {
    let text = """
      [{"id": "a", "target": {"selector": [\(Self.quote)]}},
      {"id": "b", \(members) "target": {"selector": [\(selector) \(Self.quote)]}},
      {"id": "c", "bodyValue": "\\ud83d\\ude00 \\\\ud800", "created": "", "modified": null,
      "target": {"selector": [\(Self.position("3.0", "4E0")) \(Self.quote)]}}]
      """
    let imported = try AnnotationImport(reading: Array(text.utf8))
    #expect(imported.annotations.map(\.id.text) == ["a", "c"])
    #expect(imported.leftOut.map(\.description) == ["annotation 2: \(message)"])
    #expect(imported.leftOut.map(\.isDamage) == [true])
    #expect(imported.annotations.last?.text == "\u{1F600} \\ud800")
    #expect(
      imported.annotations.last?.target.position == TextPositionSelector(start: 3, end: 4))
  }

  private static let quote = "{\"type\": \"TextQuoteSelector\", \"exact\": \"tide\"}"
  private static let noPosition =
    "its position is none: start and end are whole numbers from 0, the end not before the start"
  private static let halfCharacter =
    "a text in it has half of a character (an escape such as \\ud800 alone)"

  private static func position(_ start: String, _ end: String) -> String {
    "{\"type\": \"TextPositionSelector\", \"start\": \(start), \"end\": \(end)},"
  }

  @Test("a line that is broken costs only itself")
  func brokenLine() throws {
    let good = AnnotationJSON.value(of: Self.notes[1]).lineText
    let imported = try AnnotationImport(reading: Array("\(good)\n{oops\n\(good)".utf8))
    #expect(imported.annotations.count == 2)
    #expect(imported.leftOut.map(\.description) == ["2: this is no JSON"])
  }

  @Test("CSV has a row for each, quoted where it must be")
  func csv() {
    let text = String(decoding: AnnotationCSV.rows(of: Self.notes), as: UTF8.self)
    #expect(text.hasPrefix("id,source,snapshot,section,"))
    #expect(text.contains("Outlook › Prices,4,3,9,\"稳中求进 --> \"\"x\"\"\n\",\"Which"))
  }

  @Test("what people wrote is no formula in CSV, and tags of several words are one each")
  func formulas() {
    let note = Note(
      .sample(
        "n",
        AnnotationTarget(
          position: TextPositionSelector(start: 3, end: 9),
          quote: TextQuoteSelector(exact: "=1+1"), sections: ["-1"]),
        [.text("@SUM(A1)"), .tag("rate path"), .tag("x")], .commenting), text: nil)
    let text = String(decoding: AnnotationCSV.rows(of: [note]), as: UTF8.self)
    #expect(text.contains(",'-1,,3,9,'=1+1,'@SUM(A1),\"\"\"rate path\"\" x\","))
  }

  @Test("CSV, Markdown and a page say of a note that was accepted as dropped that it is dropped")
  func acceptedAsDropped() {
    let document = Document(paragraphs: "Calm prices.")
    var target = Anchoring(document).describe(TextRange(utf8: 0..<4))
    target.snapshot = "old"
    let note = Note(.sample("n", target, [.tag("x")], .commenting), text: "new")
    let csv = String(decoding: AnnotationCSV.rows(of: [note]), as: UTF8.self)
    #expect(csv.split(whereSeparator: \.isNewline).last?.hasSuffix(",dropped,") == true)
    #expect(AnnotationMarkdown.text(of: [note]) { _ in nil }.contains("\n*dropped · #x"))
    let page = AnnotationPage([note], on: document).html
    #expect(page.contains("<p>Calm prices.</p>") && page.contains("<small>dropped · #x"))
  }

  @Test("what the words were is told of a note that waits, and of one that is settled")
  func earlierWords() throws {
    let document = Document(paragraphs: "A *solid* pace.")
    var target = Anchoring(document).describe(TextRange(utf8: 2..<9))
    let earlier = AnnotationTarget(quote: TextQuoteSelector(exact: "+moderate_\npace"))
    let annotation = Annotation.sample("n", target, [.text("Why?"), .tag("x")], .commenting)
    for state in [Carried.State.reworded, nil] {
      let note = Note(annotation, text: nil, state: state, earlier: earlier)
      let markdown = AnnotationMarkdown.text(of: [note]) { _ in nil }
      let lead = state == nil ? "previously" : "*reworded*, was"
      #expect(markdown.contains("\n\n\(lead) “+moderate\\_ pace”\n\nWhy?\n\n*#x"), "\(markdown)")
      #expect(try AnnotationImport(reading: Array(markdown.utf8)).notes == [note])
      let csv = String(decoding: AnnotationCSV.rows(of: [note]), as: UTF8.self)
      #expect(csv.contains(",state,earlier quote") && csv.contains(",\"'+moderate_\npace\""))
      let page = AnnotationPage([note], on: document).html
      let told = state == nil ? "previously “+moderate_\npace”" : "+moderate_\npace → "
      #expect(page.contains(told))
    }
    // Where only lines break elsewhere, there is no news.
    target.quote?.exact = "+Moderate_ pace"
    let same = Note(.sample("n", target, [], .commenting), text: nil, earlier: earlier)
    #expect(same.earlierWords == nil)
    #expect(!AnnotationMarkdown.text(of: [same]) { _ in nil }.contains("previously"))
  }

  @Test("the lines of a notes folder call texts from where they lie")
  func sourcesOfFolder() throws {
    var annotation = Self.annotations[0]
    annotation.target.source = "../june/news.md"
    let line = NoteRevision(number: 1, annotation).line
    for lines in [line, line + line] {
      let there = try AnnotationImport(reading: lines, inFolder: "/home/ben/notes")
      #expect(there.annotations.map(\.target.source) == ["/home/ben/june/news.md"])
    }
    let deleted = NoteRevision(deleting: annotation.id, number: 2).line
    #expect(try AnnotationImport(reading: deleted).annotations == [])
    let nowhere = try AnnotationImport(reading: line + line)
    #expect(nowhere.annotations.map(\.target.source) == ["../june/news.md"])
  }
}
