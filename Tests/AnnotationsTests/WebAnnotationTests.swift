import Annotations
import JSONValues
import Testing

@Suite("The W3C's model")
struct WebAnnotationTests {
  @Test("what is exported keeps every rule, whatever is in the notes")
  func rules() throws {
    let notes = try NoteSamples.notes()
    #expect(WebAnnotationRules.broken(in: AnnotationJSON.collection(of: notes)) == [])
    #expect(WebAnnotationRules.broken(in: AnnotationJSON.collection(of: [])) == [])
  }

  /// A collection that keeps all rules, to be broken in one place.
  private static let whole = """
    {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:c", "type": "AnnotationCollection", \
    "total": 1, "first": {"id": "urn:x:p", "type": "AnnotationPage", "partOf": "urn:x:c", \
    "startIndex": 0, "items": [{"id": "urn:x:1", "type": "Annotation", "motivation": "commenting", \
    "creator": {"type": "Person", "name": "A"}, "created": "2026-01-01T00:00:00Z", \
    "body": [{"type": "TextualBody", "value": "v", "purpose": "tagging", "format": "text/plain"}], \
    "target": {"type": "SpecificResource", "source": "https://e.org/a", "state": \
    {"type": "TimeState", "cached": "urn:x:s"}, "selector": [{"type": "TextPositionSelector", \
    "start": 1, "end": 2}, {"type": "TextQuoteSelector", "exact": "e", "prefix": "p"}]}}]}}
    """

  @Test(
    "the checker tells each broken rule",
    arguments: [
      (
        "http://www.w3.org/ns/anno.jsonld", "http://schema.org", "5.1: a collection has the model's"
      ),
      ("\"id\": \"urn:x:c\", ", "", "5.1: a collection has exactly one IRI"),
      ("AnnotationCollection", "Collection", "5.1: its type is"),
      ("\"total\": 1", "\"total\": -1", "5.1: total is a number"),
      ("\"total\": 1", "\"total\": 2", "5.1: total counts"),
      ("\"id\": \"urn:x:p\", ", "", "5.2: a page has exactly one IRI"),
      ("AnnotationPage", "Page", "5.2: its type is"),
      ("\"partOf\": \"urn:x:c\"", "\"partOf\": \"urn:x:d\"", "5.2: a page tells"),
      ("\"startIndex\": 0", "\"startIndex\": \"0\"", "5.2: startIndex"),
      ("\"id\": \"urn:x:1\"", "\"id\": \"a b\"", "3.1: an annotation has exactly one IRI"),
      ("\"type\": \"Annotation\", ", "", "3.1: its type is"),
      ("\"commenting\"", "\"musing\"", "3.3.5: a motivation"),
      ("\"body\": [", "\"bodyValue\": \"x\", \"body\": [", "3.2.5"),
      ("00:00Z", "00:00", "3.3.1: created"), ("00:00Z", "00:00+02:00", "3.3.1: created"),
      ("\"Person\"", "\"Robot\"", "3.3.2: an agent"),
      ("\"name\": \"A\"", "\"name\": 1", "3.3.2: a name"),
      ("TextualBody", "Text", "3.2.4: a body of text"),
      ("\"v\"", "[\"v\", \"w\"]", "3.2.4: a Textual"),
      ("\"tagging\"", "\"naming\"", "3.3.5: a purpose"), ("text/plain", "text", "3.2.1"),
      ("SpecificResource", "Resource", "4: a part"),
      ("https://e.org/a", "a b", "4: a SpecificResource"), ("TimeState", "State", "4.3.1: a state"),
      ("\"cached\": \"urn:x:s\"", "\"scope\": 1", "4.3.1: a TimeState"),
      ("\"start\": 1", "\"start\": -1", "4.2.5: start"),
      ("\"start\": 1", "\"start\": 5", "4.2.5: the end"),
      ("\"exact\": \"e\"", "\"exact\": 1", "4.2.4: a quote has exactly"),
      ("\"prefix\": \"p\"", "\"prefix\": [\"p\"]", "4.2.4: a quote has at most one prefix"),
      ("TextQuoteSelector", "QuoteSelector", "4.2: a selector"),
      ("\"exact\": \"e\"", "\"exact\": \"e\", \"colour\": \"red\"", "A: colour"),
      ("\"target\": {", "\"aim\": 1, \"target\": {", "A: aim"),
    ])
  func checker(old: String, new: String, rule: String) throws {
    let text = Self.whole.replacing(old, with: new)
    let value = try #require(JSONValue(reading: Array(text.utf8)[...]))
    let broken = WebAnnotationRules.broken(in: value)
    #expect(text != Self.whole)
    let sound = try #require(JSONValue(reading: Array(Self.whole.utf8)[...]))
    #expect(WebAnnotationRules.broken(in: sound) == [])
    #expect(broken.contains { $0.hasPrefix(rule) }, "\(broken)")
  }
}
