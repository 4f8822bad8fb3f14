import Testing

@testable import ReaderUI

@Suite("What the destination of a link means")
struct LinkDestinationTests {
  @Test(
    "to a reader of a file",
    arguments: [
      ("#fees", .place(fragment: "fees")), ("#", .place(fragment: "")),
      ("#%E8%B4%B9", .place(fragment: "费")), ("#100%", .place(fragment: "100%")),
      ("#%FF", .place(fragment: "%FF")), (" #fees\n", .place(fragment: "fees")),
      ("other.md", .file(path: "other.md", fragment: nil)),
      ("../a%20b.md#x%20y", .file(path: "../a b.md", fragment: "x y")),
      ("other.md?raw=1", .file(path: "other.md", fragment: nil)),
      ("%2B1.md", .file(path: "+1.md", fragment: nil)),
      ("a%+1.md", .file(path: "a%+1.md", fragment: nil)),
      ("/etc/motd", .file(path: "/etc/motd", fragment: nil)),
      ("java\tscript:alert(1)", .nowhere), ("a%00b", .nowhere), ("a%0Ab", .nowhere),
      ("", .nowhere), ("?page=2", .nowhere), ("%FF.md", .nowhere),
      ("https://a.example/" + String(repeating: "x", count: 20_000), .nowhere),
      ("javascript:alert(1)", .refused(scheme: "javascript")),
      ("  JavaScript:alert(1)", .refused(scheme: "javascript")),
      ("\u{1}javascript:alert(1)", .refused(scheme: "javascript")),
      ("file:///etc/passwd", .refused(scheme: "file")),
      ("data:text/html,x", .refused(scheme: "data")),
      ("vbscript:x", .refused(scheme: "vbscript")), ("ftp://a.example/", .refused(scheme: "ftp")),
      ("C:\\x", .refused(scheme: "c")),
    ] as [(String, LinkDestination)])
  func meaning(source: String, destination: LinkDestination) {
    #expect(LinkDestination(source) == destination)
  }

  @Test(
    "an address is shown as it is opened, whatever stands in it",
    arguments: [
      ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e", "a.example"),
      ("HTTPS://A.example", "HTTPS://A.example", "A.example"),
      ("//a.example/b", "https://a.example/b", "a.example"),
      (
        "https://xn--80ak6aa92e.example/", "https://xn--80ak6aa92e.example/",
        "xn--80ak6aa92e.example"
      ),
      ("https://a.example/报告（一）", "https://a.example/报告（一）", "a.example"),
      ("https://a.example/\u{202E}gpj.exe", "https://a.example/%E2%80%AEgpj.exe", "a.example"),
      ("https://a.example/\u{200B}\u{AD}", "https://a.example/%E2%80%8B%C2%AD", "a.example"),
      ("https://a.example/\u{1B}]0;\u{7}x", "https://a.example/%1B]0;%07x", "a.example"),
      ("https://a.example/x y\"'`", "https://a.example/x%20y%22%27%60", "a.example"),
      ("https://a.example/שלום", "https://a.example/%D7%A9%D7%9C%D7%95%D7%9D", "a.example"),
      ("https://good.example@evil.example/", "https://good.example@evil.example/", "evil.example"),
      (
        "https://good.example\\@evil.example/", "https://good.example%5C@evil.example/",
        "evil.example"
      ),
      (
        "https://good.example?@evil.example/", "https://good.example?@evil.example/", "good.example"
      ),
      ("mailto:clerk@a.example?subject=x", "mailto:clerk@a.example?subject=x", "clerk@a.example"),
      ("https:", "https:", ""),
    ])
  func address(source: String, text: String, host: String) {
    guard case .address(let address) = LinkDestination(source) else {
      Issue.record("no address")
      return
    }
    #expect(address.text == text)
    #expect(address.host == host)
    #expect(!address.hasForeignHost)
  }

  @Test("a host with letters that look like others is told")
  func foreignHost() {
    let address = WebAddress("https://\u{430}pple.example/", scheme: "https")
    #expect(address.hasForeignHost)
  }

  @Test(
    "labels are few letters, and none begins with another",
    arguments: [0, 1, 9, 10, 17, 18, 200, 900])
  func labels(count: Int) {
    let labels = HintLabels.labels(count)
    #expect(labels.count == count)
    #expect(Set(labels).count == count)
    for label in labels {
      #expect(!label.isEmpty && label.allSatisfy(HintLabels.letters.contains))
      #expect(!labels.contains { $0 != label && $0.hasPrefix(label) })
    }
    let longest = count <= 9 ? 1 : count <= 81 ? 2 : count <= 729 ? 3 : 4
    #expect(labels.map(\.count).max() ?? 1 == longest)
    #expect(labels.map(\.count) == labels.map(\.count).sorted())
  }
}
