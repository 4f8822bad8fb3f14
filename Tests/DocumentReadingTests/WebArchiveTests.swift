import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Pages saved as MHTML")
struct WebArchiveTests {
  private static let head = """
    From: <Saved by a browser>
    Snapshot-Content-Location: https://example.org/2026/03/05/lock.html
    Subject: The lock
    MIME-Version: 1.0
    Content-Type: multipart/related;
    \ttype="text/html";
    \tboundary="----Bound; 1"


    """

  private func archive(_ fields: String, _ body: String, head: String = head) -> String {
    """
    \(head)------Bound; 1
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    AAAA
    ------Bound; 1
    \(fields)

    \(body)
    ------Bound; 1--

    """
  }

  private func read(_ archive: String, name: String? = "lock.mhtml") throws -> Document {
    let lines = archive.split(separator: "\n", omittingEmptySubsequences: false)
    return try DocumentReader().read(
      .bytes(Array(lines.joined(separator: "\r\n").utf8), name: name))
  }

  @Test(
    "are read whatever their page is written in",
    arguments: [
      ("quoted-printable", "<p>The lock =E2=80=94 as it=\n was =3D mended.</p>"),
      ("BASE64", "PHA+VGhlIGxvY2sg4oCUIGFzIGl0\nIHdhcyA9IG1lbmRlZC48L3A+"),
      ("8bit", "<p>The lock — as it was = mended.</p>"),
    ])
  func encodings(encoding: String, body: String) throws {
    let fields =
      "Content-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: \(encoding)"

    for name in ["lock.mht", nil] {
      let document = try read(archive(fields, body), name: name)
      #expect(document.text == "The lock — as it was = mended.")
      #expect(document.metadata.date?.description == "2026-03-05")
    }
  }

  @Test("are read in the encoding that the part names")
  func charset() throws {
    let fields = "Content-Type: text/html; charset=gbk\nContent-Transfer-Encoding: quoted-printable"
    let document = try read(archive(fields, "<p>=CB=AE=D5=A2=BC=EC=D0=DE=CD=EA=B3=C9</p>"))

    #expect(document.text == "水闸检修完成")
  }

  @Test("count their links from where they were saved")
  func links() throws {
    let fields = "Content-Type: text/html\nContent-Location: https://example.org/locks/a.html"
    let document = try read(archive(fields, "<p>See <a href='b.html'>the other lock</a>.</p>"))

    #expect(document.tree.contains("@link(https://example.org/locks/b.html)"))
  }

  @Test("may hold the page within alternatives")
  func alternatives() throws {
    let inner = """
      --inner
      Content-Type: text/plain

      No page.
      --inner
      Content-Type: text/html

      <p>The lock was mended.</p>
      --inner--
      """
    let document = try read(archive("Content-Type: multipart/alternative; boundary=inner", inner))

    #expect(document.text == "The lock was mended.")
  }

  @Test("that are cut off are read as far as they go")
  func cutOff() throws {
    let whole = archive("Content-Type: text/html", "<p>The lock was mended.</p><p>It took")
    let end = try #require(whole.range(of: "It took"))

    #expect(try read(String(whole[..<end.upperBound])).text.hasPrefix("The lock was mended."))
  }

  @Test(
    "that hold no page are an error that says so",
    arguments: [
      "Content-Type: text/plain\n\nWords", "Content-Type: multipart/related\n\n", "\n\n",
      "Content-Type: multipart/related; boundary=\"----Bound; 1\"\n\n",
    ])
  func withoutPage(part: String) {
    let error = DocumentError(name: "lock.mhtml", reason: .archiveWithoutPage)
    #expect(throws: error) { try read(archive(part, "")) }
    #expect(throws: error) {
      try read("MIME-Version: 1.0\nContent-Type: multipart/related\n\nnothing")
    }
    #expect(error.exitCode == 65)
    #expect(
      error.description
        == "tifa: lock.mhtml: is a web archive (MHTML) that holds no page; save the page as HTML")
  }

  @Test(
    "are not what merely begins with fields", arguments: ["Title: A lock\n\nIt broke.", "a: b"])
  func otherFields(text: String) throws {
    #expect(try !read(text, name: nil).text.isEmpty)
  }
}
