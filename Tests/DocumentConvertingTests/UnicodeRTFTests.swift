import Testing

@testable import DocumentConverting

@Suite("RTF as UTF-8")
struct UnicodeRTFTests {
  private func rewritten(_ rtf: String) -> String {
    String(decoding: UnicodeRTF(Array(rtf.utf8)).bytes, as: UTF8.self)
  }

  /// What stands in a document of one font, whose table is `charset`.
  private func body(_ rtf: String, page: Int = 1252, charset: Int? = nil) -> String {
    let font = charset.map { "\\fcharset\($0)" } ?? ""
    let head = "{\\rtf1\\ansi\\ansicpg\(page){\\fonttbl{\\f0\\fnil\(font) Song;}}\\f0 "
    let all = rewritten(head + rtf + "}")
    let start = all.range(of: "\\f0 ", after: "Song;}}")
    return String(all[start...].dropLast())
  }

  @Test(
    "numbers of characters are told without substitutes, and what follows stays",
    arguments: [
      (#"\u12308?2026\u12309?211"#, "〔2026〕211"), (#"2026\u24180?3\u26376?10"#, "2026年3月10"),
      (#"\u28207\'b8\'db?"#, "港Û?"), (#"\uc2 \u28207\'b8\'db\u21475\'bf\'da9"#, "港口9"),
      (#"\uc0 \u28207 9\u21475\b 8"#, #"港9口\b 8"#), (#"{\uc0\u28207 1}\u21475?2"#, "{港1}口2"),
      (#"\u-10179?\u-8704?5"#, "😀5"), (#"\u8212\emdash 5"#, "—5"), (#"\u160\~5"#, "\u{A0}5"),
      (#"{\u28207}?5"#, "{港}?5"), (#"\u-3913?"#, "\u{F0B7}"), (#"\u28207\par 5"#, #"港\par 5"#),
      (#"\u92?\u123?\u125?"#, #"\\\{\}"#), (#"\u28207?\bin4 }{\x5"#, "港5"),
    ])
  func numbers(rtf: String, text: String) {
    #expect(body(rtf) == text)
  }

  @Test(
    "bytes are read by the table of their font, else by that of the document",
    arguments: [
      (#"\'b8\'db\'bf\'da 5"#, 936, 134, "港口 5"), (#"\'b8\'db"#, 936, nil, "港"),
      (#"\'b8\'db"#, 1252, 134, "港"), (#"\'8b\\\'8bA"#, 936, nil, "媆婣"),
      (#"\'b4\'e4\'a4\'66"#, 950, 136, "港口"), (#"\'cf\'ee\'f0\'f2"#, 1251, nil, "Порт"),
      (#"\'cf\'ee\'f0\'f2"#, 1252, 204, "Порт"), (#"caf\'e9"#, 936, 0, "café"),
      (#"\'83\'7c"#, 932, 128, "ポ"), (#"\'c4\'a3"#, 949, 129, "친"),
      (#"\'b8\'db{\b \'bf\'da}"#, 936, nil, #"港{\b 口}"#), ("\\'b8\n\\'db", 936, nil, "港"),
      (#"\'b8"#, 936, nil, "\u{FFFD}"), (#"a\'zzb\'"#, 1252, nil, "azzb"),
    ] as [(String, Int, Int?, String)])
  func bytes(rtf: String, page: Int, charset: Int?, text: String) {
    #expect(body(rtf, page: page, charset: charset) == text)
  }

  @Test("the fonts of groups end with them, and what tells of the document is in none")
  func groups() {
    let rtf = #"""
      {\rtf1\ansicpg1251\deff1{\fonttbl{\f0\fcharset134 Song;}{\f1\fcharset161 Times;}}\#
      {\info{\title \'cf}}\'cf{\f0 \'b8\'db}\'cf\f0\'b8\'db\plain \'cf}
      """#
    #expect(
      rewritten(rtf) == #"""
        {\rtf1 \uc0 \ansicpg1251 \deff1 {\fonttbl {\f0 \fcharset134 Song;}{\f1 \fcharset161 Times;}}\#
        {\info {\title П}}Ο{\f0 港}Ο\f0 港\plain Ο}
        """#)
  }

  @Test("a footnote is told even where others may leave it out")
  func footnotes() {
    #expect(body(#"a{\*\footnote b}{\*\xyz c}"#) == #"a{\footnote b}{\*\xyz c}"#)
  }

  @Test("bytes as they stand are UTF-8 where all are, else of the code page")
  func rawBytes() {
    #expect(body("港口“5” \\'e9") == "港口“5” é")
    let head = Array(#"{\rtf1\ansicpg936 "#.utf8)
    let bytes = UnicodeRTF(head + [0xB8, 0xDB, 0x7D]).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == #"{\rtf1 \uc0 \ansicpg936 港}"#)
  }

  @Test(
    "whatever is cut or wrong is no end of it",
    arguments: [
      #"{\rtf1\u"#, #"{\rtf1\'b"#, #"}}}\f99999999999999999999 x"#, #"\bin-5 x"#, #"\bin99 x"#,
      #"\uc-3\u1?x"#, #"\u99999999999?x"#, #"\ansicpg0\'e9"#, #"\ansicpg424242\'e9"#, "\\",
    ])
  func damaged(rtf: String) {
    #expect(!rewritten(rtf).contains("\\u1"))
  }
}

extension String {
  /// Where what follows the first `part` after `mark` begins; the end where there is none.
  fileprivate func range(of part: String, after mark: String) -> String.Index {
    let start = self.ranges(of: mark).first?.upperBound ?? endIndex
    return self[start...].ranges(of: part).first?.upperBound ?? endIndex
  }
}
