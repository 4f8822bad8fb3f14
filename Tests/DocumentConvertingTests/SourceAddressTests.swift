import DocumentReading
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
    "the name and password of a user are sent, and neither shown nor kept",
    arguments: [
      ("https://ann:s3cret@harbour.example/a@b?c#d", "https://harbour.example/a@b?c#d"),
      ("http://ann@harbour.example", "http://harbour.example"),
      ("http://a:b@c@harbour.example/", "http://harbour.example/"),
      ("https://harbour.example/@ann", "https://harbour.example/@ann"),
    ])
  func user(_ text: String, shown: String) throws {
    let address = try #require(SourceAddress(text))
    #expect(address.text == shown)
    #expect(address.request == text)
    #expect(
      DocumentError(name: text, reason: .notFound).description.hasPrefix("tifa: \(shown): "))
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
