import DocumentModel
import Testing

@testable import DocumentReading

private let typed = """
  HARBOUR AUTHORITY ADOPTS A NEW RULE FOR THE NORTHERN QUAY

  For immediate release                              May 3, 1996

       The harbour authority today adopted a rule for berthing at the
  northern quay, after a time for comment that ended in March and in
  which more than forty keepers were heard.

  I. BACKGROUND

       Under the rule, masters need no longer ask for each berth, if the
  ship was seen within the last twelve months. It takes effect at once.

  II. EFFECT

       The keepers said that the change would cut the time that a ship
  waits from nineteen hours to eleven. Ships are grateful.
  """

@Suite("A page that shows a text as it was typed")
struct PreformattedTextTests {
  @Test("is read as a plain text is, if it is prose")
  func release() throws {
    let document = try Document.html(
      """
      <html><head><title>For release</title></head><body><pre>
      \(typed)
      </pre><hr><p>Office of the <b>keeper</b></p></body></html>
      """)

    #expect(
      document.metadata.title?.uppercased()
        == "HARBOUR AUTHORITY ADOPTS A NEW RULE FOR THE NORTHERN QUAY")
    #expect(document.metadata.date == CivilDate(year: 1996, month: 5, day: 3))
    #expect(document.outline == ["1 I. BACKGROUND", "1 II. EFFECT"])
    #expect(document.text.contains("ended in March and in which more than forty keepers"))
    #expect(document.text.hasSuffix("Office of the keeper"))
  }

  @Test(
    "stays as it is where it is code, or where it has links or tables beside it",
    arguments: [
      "<pre>let a = b[0]; // The first. \nlet c = { a }; // The next. \nf(a) &lt;&gt; g. \n</pre>",
      "<pre>\(typed)</pre><ul><li>One</li></ul>",
      "<pre>\(typed) See <a href='/letter'>the letter</a>.</pre>",
    ])
  func code(page: String) throws {
    let document = try Document.html("<html><body>\(page)</body></html>")
    #expect(document.blocks.contains { if case .code = $0.kind { true } else { false } })
  }
}
