import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Addresses on a page")
struct PageAddressTests {
  @Test(
    "are whole, whatever the page writes",
    arguments: [
      ("/quay", "https://example.org/quay"),
      ("quay.html", "https://example.org/news/2026/quay.html"),
      ("../quay", "https://example.org/news/quay"), ("./", "https://example.org/news/2026/"),
      ("../../../../quay", "https://example.org/quay"),
      ("a/../b?x=../c", "https://example.org/news/2026/b?x=../c"),
      ("//cdn.example.org/x", "https://cdn.example.org/x"),
      ("?p=2", "https://example.org/news/2026/rates?p=2"),
      ("mailto:a@example.org", "mailto:a@example.org"), ("http://other.org", "http://other.org"),
      ("#rates", "#rates"), ("https://example.org/news/2026/rates#n1", "#n1"),
    ])
  func resolved(target: String, address: String) throws {
    let page = try #require(PageAddress("https://example.org/news/2026/rates"))

    #expect(page.resolved(target) == address)
  }

  @Test("count from the host where the address has no path")
  func hostAlone() throws {
    #expect(try #require(PageAddress("http://example.org")).resolved("a") == "http://example.org/a")
  }

  @Test(
    "are none without a scheme and a host",
    arguments: ["", "/a/b", "example.org", "http://", "a:b"])
  func noAddress(text: String) {
    #expect(PageAddress(text) == nil)
  }

  @Test("count from what the page says is its base")
  func base() throws {
    let document = try Document.html(
      """
      <html><head><link rel="canonical" href="https://example.org/a/b"><base href="/c/"></head>
      <body><p>See <a href="d">the figures</a> of last year, which are not so bad.</p>
      """)

    #expect(
      document.blocks.flatMap(\.inlines).map(\.kind)
        == [.link(destination: "https://example.org/c/d")])
  }

  @Test("count from where the page was fetched, if it says nothing else")
  func fetched() throws {
    let page = "<html><body><p>See <a href='d'>the figures</a> of last year, please.</p>"
    let delivery = DocumentReader.Delivery(
      address: "https://example.org/a/2026/03/05/b", encoding: nil)
    let document = try DocumentReader(format: .html, delivery: delivery)
      .read(.bytes(Array(page.utf8), name: nil))

    #expect(
      document.links.map(\.target) == [.destination("https://example.org/a/2026/03/05/d")])
    #expect(document.metadata.date?.description == "2026-03-05")
    #expect(document.metadata.dateOrigin == .address)
  }
}
