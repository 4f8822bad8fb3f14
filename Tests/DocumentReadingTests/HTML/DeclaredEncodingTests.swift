import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The encoding that a page declares")
struct DeclaredEncodingTests {
  private static let chinese = "港口会议指出，要保持利率基本稳定，支持航运业健康发展，落实各项防汛措施。"
  private static let french = "Le conseil a décidé de garder le même tarif jusqu'à l'été prochain."

  private func page(_ declaration: String, _ text: String) -> String {
    "<html><head>\(declaration)<title>T</title></head><body><p>\(text)</p></body></html>"
  }

  @Test(
    "is used where the bytes bear it out",
    arguments: [
      ("<meta charset='gb2312'>", "gbk", "GB18030"), ("<meta charset=big5>", "big5", "Big5"),
      (
        "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GBK'>", "gb18030", "GB18030"
      ),
    ])
  func declared(declaration: String, table: String, name: String) throws {
    let text = table == "big5" ? "港口會議指出，要保持利率基本穩定。" : Self.chinese
    let document = try DocumentReader().read(
      .bytes(encoded(page(declaration, text), table.uppercased()), name: "page.html"))

    #expect(document.text == text)
    #expect(document.metadata.encoding == name)
    #expect(document.metadata.undecodableBytes == 0)
  }

  @Test("decides where a few bytes could be of any")
  func fewBytes() throws {
    let declaration = "<meta charset='iso-8859-2'>"
    let document = try DocumentReader().read(
      .bytes(encoded(page(declaration, "Kč 5"), "ISO-8859-2"), name: "page.html"))

    #expect(document.text == "Kč 5")
  }

  @Test(
    "is set aside where it is wrong",
    arguments: [
      ("gb2312", "utf-8", "UTF-8"), ("iso-8859-1", "gb18030", "GB18030"),
      ("utf-8", "gb18030", "GB18030"), ("nonsense", "utf-8", "UTF-8"), ("utf-16", "utf-8", "UTF-8"),
    ])
  func wrong(label: String, table: String, name: String) throws {
    let text = String(repeating: Self.chinese, count: 4)
    let document = try DocumentReader().read(
      .bytes(encoded(page("<meta charset=\(label)>", text), table.uppercased()), name: "page.html"))

    #expect(document.text == text)
    #expect(document.metadata.encoding == name)
  }

  @Test(
    "is none where a page in it could not say so",
    arguments: [
      "utf-16", "utf-16le", "UTF-16BE", "utf-32", "unicode", "ucs-2", "ibm037", "ibm-500", "lmbcs",
      "scsu", "utf-7", "bocu-1", "hz-gb-2312", "iso-2022-kr",
    ])
  func impossible(label: String) throws {
    for text in [Self.french, "Kostas: 5 € – déjà"] {
      let bytes = try encoded(page("<meta charset=\(label)>", text), "WINDOWS-1252")
      let declarations = [
        bytes, Array("<?xml version='1.0' encoding='\(label)'?>".utf8) + bytes,
      ]
      for bytes in declarations {
        let document = try DocumentReader(format: .html).read(.bytes(bytes, name: nil))
        #expect(document.text == text)
        #expect(document.metadata.encoding == "windows-1252")
      }
      let delivery = DocumentReader.Delivery(
        address: "https://example.org/", encoding: TextEncoding(label: label))
      let document = try DocumentReader(format: .html, delivery: delivery)
        .read(.bytes(bytes, name: nil))
      #expect(document.text == text)
    }
  }

  @Test("is looked for further where a declaration means nothing")
  func further() throws {
    let declarations = "<meta charset=utf-16><meta charset=iso-8859-2>"
    let text = "Kč 5"
    let bytes = try encoded(page(declarations, text), "ISO-8859-2")
    for start in ["", "<?xml version='1.0' encoding='ibm037'?>"] {
      let document = try DocumentReader(format: .html)
        .read(.bytes(Array(start.utf8) + bytes, name: nil))
      #expect(document.text == text)
    }
  }

  @Test(
    "counts by whatever name it has",
    arguments: [
      ("chinese", "gbk", "GB18030", chinese), ("ms936", "gbk", "GB18030", chinese),
      ("iso_8859-1", "windows-1252", "windows-1252", french),
      ("iso-8859-11", "tis-620", "windows-874", "ราคา 5 บาท"),
      ("latin-1", "gbk", "GB18030", String(repeating: chinese, count: 4)),
    ])
  func names(label: String, table: String, name: String, text: String) throws {
    let bytes = try encoded(page("<meta charset=\(label)>", text), table.uppercased())
    let document = try DocumentReader(format: .html).read(.bytes(bytes, name: nil))
    #expect(document.text == text)
    #expect(document.metadata.encoding == name)
  }

  @Test(
    "is used for Japanese that is written in ASCII",
    arguments: ["<meta charset=iso-2022-jp>", "<meta charset=csISO2022JP>", ""])
  func japanese(declaration: String) throws {
    let text = "港湾委員会は月曜日に会議を開きました。"
    let bytes = try encoded(page(declaration, text), "ISO-2022-JP")
    let document = try DocumentReader(format: .html).read(.bytes(bytes, name: nil))
    #expect(document.text == text)
    #expect(document.metadata.encoding == "ISO-2022-JP")
  }

  @Test("holds for what stands after a long head with a tilde in it")
  func tilde() throws {
    let head = "<link href='/~board'><style>" + String(repeating: "p { margin: 0 }\n", count: 1500)
    let bytes = try encoded(page("<meta charset=gbk>\(head)</style>", Self.chinese), "GBK")
    let document = try DocumentReader(format: .html).read(.bytes(bytes, name: nil))
    #expect(document.text == Self.chinese)
    #expect(document.metadata.encoding == "GB18030")
  }

  @Test(
    "by a server is checked against the bytes too",
    arguments: [("gbk", "GB18030"), ("utf-8", "UTF-8")])
  func server(table: String, name: String) throws {
    let delivery = DocumentReader.Delivery(
      address: "https://example.org/", encoding: TextEncoding(label: "gb2312"))
    let text = page("<meta charset='koi8-r'>", Self.chinese)
    let document = try DocumentReader(format: .html, delivery: delivery)
      .read(.bytes(encoded(text, table.uppercased()), name: nil))

    #expect(document.text == Self.chinese)
    #expect(document.metadata.encoding == name)
  }

  @Test("gives way to one that is asked for")
  func override() throws {
    let bytes = try encoded(page("<meta charset='utf-8'>", Self.french), "MACINTOSH")
    let document = try DocumentReader(encoding: TextEncoding(label: "mac")).read(
      .bytes(bytes, name: "page.html"))

    #expect(document.text == Self.french)
  }

  @Test(
    "is found in the declaration of XML and of a page, and nowhere else",
    arguments: [
      ("<?xml version=\"1.0\" encoding='GBK'?><html>", "GB18030"),
      ("<html><meta charset=koi8-r>", "KOI8-R"),
      ("<meta name=a content=b><meta charset = \"Shift_JIS\" />", "Shift_JIS"),
      ("# Notes\n\n`<meta charset=koi8-r>`", nil), ("<html><meta name=charset>", nil),
      ("<html><meta charset=>", nil), ("<html><meta charset", nil), ("", nil),
    ] as [(String, String?)])
  func label(text: String, name: String?) {
    #expect(TextEncoding.declared(in: Array(text.utf8))?.name == name)
  }
}
