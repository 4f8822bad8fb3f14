import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The article of a page")
struct ArticleTests {
  @Test("is what is left when all around it is gone, with its structure")
  func wholePage() throws {
    let document = try Document.html(HarbourPage.news)

    #expect(
      document.tree == """
        paragraph 0-159 "The council left its berthing rate unchanged on Thursday, as expected, and \
        said that it would remain patient while the works on the southern quay are finished."
          @emphasis "remain patient"
          @link(/quay) "southern quay"
        heading2 161-184 "What the statement says"
        paragraph 186-371 "Two sentences are new. The first calls the outlook, which had been \
        uncertain, “broadly balanced”; the second drops the promise of further steps that had stood \
        there since autumn.[1]"
          @footnote(1) "[1]"
        quotation 373-442
          paragraph 373-442 "The council will act as appropriate, and it will do so without delay."
        paragraph 444-471 "The southern quay in March."
          @emphasis "The southern quay in March."
        heading2 473-484 "The figures"
        paragraph 486-501 "Rates by season"
        table[2x3] 503-537 "Season\\tRate\\nSpring\\t2.5\\nAutumn\\t2.75"
        ordered 539-613
          item[3.] 539-556
            paragraph 539-556 "Dredging goes on."
          item[4.] 557-613
            paragraph 557-581 "The gate opens at night:"
            list 582-613
              item[•] 582-594
                paragraph 582-594 "on weekdays,"
              item[•] 595-613
                paragraph 595-613 "and on feast days."
        code[] 615-639 "rate = 2.5\\n  step = 0.25"
        footnote[1] 641-673
          paragraph 641-673 "The promise was made in October."
        """)
    #expect(document.metadata.title == "Harbour council keeps rates of berthing unchanged")
    #expect(document.metadata.date?.description == "2026-03-05")
    #expect(document.metadata.author == "A. Writer, B. Editor")
    #expect(document.metadata.source == "Harbour Gazette")
  }

  @Test(
    "has nothing of what stands around",
    arguments: [
      "<nav>Harbour · Quays · Tides</nav>",
      "<aside><p>Subscribe to our letter, and be the first to know, every single day.</p></aside>",
      "<footer>All rights reserved, in every harbour, for all of time to come.</footer>",
      "<div class='cookie-banner'><p>We use cookies, as everybody does, to know you better.</p></div>",
      "<div id='comments'><p>First! I have always said so, and nobody ever listened to me.</p></div>",
      "<div class='related-stories'><a href='/a'>Another story, also about quays</a></div>",
      "<div role='dialog'><p>Register now, it is free, and takes no more than a minute.</p></div>",
      "<p style='display: none'>This paragraph is for machines, and nobody shall read it here.</p>",
      "<p hidden>This paragraph waits for its hour, which has not come, and never will.</p>",
      "<p aria-hidden='true'>This paragraph is for eyes alone, not for a text, as it says.</p>",
      "<span class='sr-only'>Skip to the main part of the page</span>",
      "<script>document.write('<p>Written by a program, with commas, and more.</p>')</script>",
      "<noscript><p>Please switch your programs on, and come back, when you have done so.</p></noscript>",
      "<form><input name='q'><button>Search</button></form>",
      "<div class='share-bar'><a href='#'>Tweet this</a><a href='#'>Send this</a></div>",
      "<p>Read more: <a href='/x'>Ten things that you did not know about quays</a></p>",
      "<iframe src='https://example.org/advert'>An advert</iframe>",
      "<div class='author-box'>A. Writer has been writing about quays for ten years.</div>",
    ])
  func leavesOut(around: String) throws {
    let article = (1...4).map { number in
      """
      <p>Paragraph \(number) of the story tells how the harbour was dredged, what it cost, who paid \
      for it, and when the gate will be opened to ships of every size.</p>
      """
    }
    let half = article.prefix(2).joined() + around + article.dropFirst(2).joined()
    let plain = try Document.html("<body><div>\(article.joined())</div></body>")
    let within = try Document.html("<body><div>\(half)</div></body>")
    let beside = try Document.html("<body>\(around)<div>\(article.joined())</div>\(around)</body>")

    #expect(within.text == plain.text)
    #expect(beside.text == plain.text)
    #expect(plain.leaves.count == 4)
  }

  @Test("is found where the names of elements say that it is not one")
  func misleadingNames() throws {
    let document = try Document.html(
      """
      <body><div class="sidebar-comments">
      <p>The council met on Thursday, for two hours, and left its rate of berthing as it was.</p>
      <p>It will meet again in May, when the works at the southern quay should be finished.</p>
      </div></body>
      """)

    #expect(document.leaves.count == 2)
  }

  @Test("is the body of a page that has no paragraphs to speak of")
  func shortPage() throws {
    #expect(try Document.html("<html><body><b>Closed</b> today").text == "Closed today")
    #expect(try Document.html("<p>A fragment").text == "A fragment")
    #expect(try Document.html("no tag at all").text == "no tag at all")
  }

  @Test(
    "that holds no text is an error that says so",
    arguments: [
      "<html></html>", "<!doctype html>", "<html><head><title>A title</title></head></html>",
      "<html><body><script>1</script></body>", "<html><frameset><frame src='a'></frameset></html>",
      "<!-- only a comment -->", "</p></div>",
    ])
  func noText(page: String) {
    #expect(throws: DocumentError(name: "page.html", reason: .withoutText)) {
      try DocumentReader().read(.bytes(Array(page.utf8), name: "page.html"))
    }
  }

  @Test(
    "is known as a page by the name of its file or by how it begins",
    arguments: [
      ("page.html", "<p>One</p>", true), ("page.HTM", "<p>One</p>", true),
      (nil, "<!DOCTYPE html><p>One</p>", true), (nil, "<!doctype\nHTML><p>One</p>", true),
      (nil, "<html xmlns:h='x'><h:p>One</h:p></html>", true),
      (nil, "\u{FEFF}\n<html lang=en><p>One</p>", true),
      (nil, "<!-- saved from url=(0014)about:internet -->\n<html><p>One</p>", true),
      (nil, "<?xml version='1.0'?><!DOCTYPE html><html><p>One</p></html>", true),
      (nil, "<p>One</p>", false), (nil, "<htmlish>", false), ("page.txt", "a < b", false),
      (nil, "# One\n\n<html>", false),
    ] as [(String?, String, Bool)])
  func recognition(name: String?, text: String, isPage: Bool) throws {
    let document = try DocumentReader().read(.bytes(Array(text.utf8), name: name))

    #expect((document.text == "One") == isPage)
  }
}

extension Document {
  static func html(_ page: String, name: String? = nil) throws -> Document {
    try DocumentReader(format: .html).read(.bytes(Array(page.utf8), name: name))
  }
}
