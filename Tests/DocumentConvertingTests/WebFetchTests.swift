import DocumentReading
import Glibc
import Testing

@testable import DocumentConverting

@Suite(
  "Fetching addresses", .serialized, .timeLimit(.minutes(2)),
  .enabled(if: access("/usr/bin/curl", X_OK) == 0, "curl is not installed"))
struct WebFetchTests {
  private func fetch(
    _ response: String, limits: ConversionLimits = .init()
  ) async throws
    -> WebFetch.Page
  {
    let server = try #require(LocalServer(answering: response))
    let address = try #require(SourceAddress("http://127.0.0.1:\(server.port)/papers/notice.html"))
    return try await WebFetch(address, limits: limits).run()
  }

  /// What is told when the answer is not taken, after the address.
  private func message(_ response: String, limits: ConversionLimits = .init()) async -> String {
    do {
      let page = try await fetch(response, limits: limits)
      return "\(page.bytes.count) bytes came"
    } catch let error as DocumentError {
      #expect(error.description.hasPrefix("tifa: http://127.0.0.1:"))
      return error.description.split(separator: ": ", maxSplits: 2).last.map(String.init) ?? ""
    } catch {
      return "\(error)"
    }
  }

  @Test("the bytes come with the type and the encoding that the server says")
  func page() async throws {
    let page = try await fetch(
      "HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=GB18030\r\n\r\n<p>Words.</p>")
    #expect(
      page
        == WebFetch.Page(
          bytes: Array("<p>Words.</p>".utf8), mediaType: "text/html", charset: "GB18030"))
  }

  @Test(
    "only the web is asked, after a redirect too",
    arguments: ["file:///etc/hostname", "ftp://127.0.0.1/notice", "gopher://127.0.0.1/"])
  func schemes(_ target: String) async {
    let told = await message("HTTP/1.0 302 Found\r\nLocation: \(target)\r\n\r\n")
    #expect(told.hasPrefix("cannot be fetched: Protocol"), "\(told)")
  }

  @Test("redirects have an end")
  func redirects() async {
    let told = await message("HTTP/1.0 302 Found\r\nLocation: /again\r\n\r\n")
    #expect(told == "cannot be fetched: Maximum (8) redirects followed")
  }

  @Test("a page that is not there is told in the server's words")
  func absent() async {
    let told = await message("HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    #expect(told.hasPrefix("cannot be fetched: The requested URL returned error: 404"))
  }

  @Test("an empty answer is the server's, not the tool's")
  func nothing() async {
    let told = await message("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")
    #expect(told == "cannot be fetched: the server sent nothing")
  }

  @Test("more than the limit is not taken", arguments: [true, false])
  func size(saysLength: Bool) async {
    var limits = ConversionLimits()
    limits.outputBytes = 1 << 20
    let length = saysLength ? "Content-Length: 3000000\r\n" : ""
    let body = String(repeating: "words ", count: 500_000)
    let told = await message("HTTP/1.0 200 OK\r\n\(length)\r\n\(body)", limits: limits)
    #expect(told == "curl gave more than 1 MB and was stopped")
  }
}
