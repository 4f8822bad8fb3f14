import Testing

@testable import DocumentConverting

@Suite("Addresses")
struct SourceAddressTests {
  @Test(
    "only the schemes of the web are addresses",
    arguments: [
      ("https://harbour.example/notice", true), ("HTTP://harbour.example", true),
      ("http://", false), ("https:/harbour.example", false),
      ("ftp://harbour.example/notice", false),
      ("file:///etc/hostname", false), ("notes/http://odd", false), ("statement.md", false),
    ])
  func scheme(_ text: String, isAddress: Bool) {
    #expect((SourceAddress(text) != nil) == isAddress)
  }

  @Test(
    "the last part of the path names the file",
    arguments: [
      ("https://harbour.example/papers/2024-03-12.pdf", "2024-03-12.pdf"),
      ("https://harbour.example/papers/notice.html?print=1#top", "notice.html"),
      ("https://harbour.example/papers/", nil), ("https://harbour.example", nil),
    ])
  func fileName(_ text: String, name: String?) throws {
    #expect(try #require(SourceAddress(text)).fileName == name)
  }

  @Test(
    "the server says the type and the encoding",
    arguments: [
      ("text/html; charset=GB2312", "text/html", "GB2312"),
      ("Text/Plain;Charset=\"utf-8\"", "text/plain", "utf-8"),
      ("application/pdf", "application/pdf", nil), ("", nil, nil),
    ])
  func mediaType(_ field: String, name: String?, charset: String?) {
    let type = MediaType(field)
    #expect(type.name == name)
    #expect(type.charset == charset)
  }
}
