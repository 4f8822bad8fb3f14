import DocumentModel
import Testing

@testable import DocumentReading

@Suite("What the parser is handed of a page")
struct ParserInputTests {
  private func prepared(_ page: String) -> String {
    let bytes = Array(page.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      ParserInput.withPrepared(bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static let crowd = (0..<300).map { " a\($0)='>'" }.joined()

  @Test("has no tag with more attributes than is of use, and ends each where it did")
  func crowdedTag() {
    let kept = (0..<TagScan.mostAttributes).map { " a\($0)='>'" }.joined() + " "
    let blank = String(repeating: " ", count: Self.crowd.utf8.count - kept.utf8.count)

    #expect(prepared("<p\(Self.crowd)>x<b>") == "<p\(kept)\(blank)>x<b>")
  }

  @Test(
    "is otherwise the page itself",
    arguments: [
      "<p a=1 b='2' c>x</p>", "<!-- <p\(crowd)> -->x", "<script a>'<p\(crowd)>'</script>x",
      "<STYLE>p<a\(crowd)</STYLE>x", "a < b\(crowd)", "<p a='\(crowd)", "<", "<p", "<p a=", "<!--",
      "",
      "<p a/b/c/>x", "<![CDATA[x]]>", "<p title=\"\(crowd)\">x",
    ])
  func untouched(page: String) {
    #expect(prepared(page) == page)
  }

  @Test("has the text of the sections of XHTML written out")
  func sections() throws {
    let head = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>"
    #expect(prepared(head + "<p><![CDATA[a < b & c]]>d") == head + "<p>a &lt; b &amp; cd")
    #expect(prepared(head + "<![CDATA[a") == head + "a")

    let document = try Document.html(
      head + "<body><p>The keeper wrote <![CDATA[x < y & z]]> on the gate.</p></body></html>")
    #expect(document.text == "The keeper wrote x < y & z on the gate.")
  }

  @Test(
    "has no declarations in its document type",
    arguments: [
      "[<!ENTITY a \"]>\">]", "[<!ENTITY a SYSTEM 'file:///etc/x'>\n]", "[<!-- don't ]> -->]",
    ])
  func declarations(subset: String) {
    let blank = String(subset.map { $0 == "\n" ? "\n" : " " })
    #expect(prepared("<!DOCTYPE html \(subset)><p>x]") == "<!DOCTYPE html \(blank)><p>x]")
    for page in ["<!doctype html>[\(subset)", "<!doctype html [<p>Words.</p>"] {
      #expect(prepared(page) == page)
    }
  }

  @Test("and what is read of it has neither declarations nor a few zero bytes")
  func zeros() throws {
    let words = String(repeating: "The council met. ", count: 100)
    let page = "<!DOCTYPE html [<!ENTITY a 'b'>]><html><body><p>A\u{0}b. \(words)</p></body></html>"
    #expect(try Document.html(page).text.hasPrefix("Ab. The council"))
    #expect(throws: DocumentError(name: "page.html", reason: .binary(kind: nil))) {
      let zeros = String(repeating: "The council\u{0} met. ", count: 50)
      _ = try DocumentReader().read(.bytes(Array("<html><p>\(zeros)".utf8), name: "page.html"))
    }
  }
}
