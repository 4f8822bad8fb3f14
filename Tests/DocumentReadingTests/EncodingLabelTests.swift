import Testing

@testable import DocumentReading

@Suite("Encodings by their labels")
struct EncodingLabelTests {
  @Test(
    "labels mean what browsers take them for",
    arguments: [
      ("windows-1252", "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 latin-1 l1"),
      ("windows-1252", "cp819 us-ascii windows-1252"),
      ("windows-1254", "iso-8859-9 latin5"), ("windows-874", "iso-8859-11 tis-620 windows-874"),
      ("GB18030", "gb2312 csgb2312 chinese ms936 gb_2312 x-gbk cp936"),
      ("Big5", "big5 cn-big5 csbig5 big5-hkscs"),
      ("Shift_JIS", "x-sjis csshiftjis ms_kanji windows-31j"), ("EUC-JP", "x-euc-jp"),
      ("EUC-KR", "korean ks_c_5601-1987 ksc5601 cseuckr"), ("ISO-2022-JP", "csiso2022jp"),
      ("KOI8-R", "koi koi8_r"), ("windows-1251", "cp1251 x-cp1251"),
      ("ISO-8859-2", "latin2 iso_8859-2"), ("UTF-8", "utf8 unicode-1-1-utf-8"),
    ])
  func browsers(name: String, labels: String) {
    for label in labels.split(separator: " ").map(String.init) {
      #expect(TextEncoding(label: label)?.name == name, "\(label)")
      #expect(TextEncoding(declaredLabel: " \(label.uppercased()) ")?.name == name, "\(label)")
    }
  }

  @Test(
    "a user can name what no page is in",
    arguments: [
      "utf-16", "UTF-16LE", "utf-32", "ibm037", "ibm-500", "lmbcs", "scsu", "utf-7", "hz", "cp437",
    ])
  func usersOnly(label: String) {
    #expect(TextEncoding(label: label) != nil)
    #expect(TextEncoding(declaredLabel: label) == nil)
  }

  @Test("unknown labels mean nothing", arguments: ["klingon", "", " "])
  func unknown(label: String) {
    #expect(TextEncoding(label: label) == nil)
    #expect(TextEncoding(declaredLabel: label) == nil)
  }

  @Test("what a page may say that it is in is known to ICU and writes ASCII as itself")
  func ascii() {
    let ascii = Array(0x20...0x7E) as [UInt8]
    for (encoding, labels) in TextEncoding.ofPages {
      // Where ICU knew no such table, letters beyond ASCII would stay the bytes they are.
      let high = TranscodedText([0xC4, 0xC4] as [UInt8], from: encoding, goesOn: false)
      #expect(high.bytes != [0xC4, 0xC4], "\(encoding.name)")
      let text = TranscodedText(ascii, from: encoding, goesOn: false)
      #expect(text.bytes == ascii, "\(encoding.name)")
      for label in labels.split(separator: " ").map(String.init) {
        #expect(TextEncoding(declaredLabel: label) == encoding, "\(label) stands for two")
      }
    }
  }

  @Test(
    "what writes most characters as two bytes is known as such by every label",
    arguments: [
      ("chinese", true), ("ms936", true), ("x-sjis", true), ("korean", true), ("csbig5", true),
      ("x-euc-jp", true), ("latin-1", false), ("tis-620", false), ("cp1251", false),
    ])
  func multibyte(label: String, isMultibyte: Bool) {
    #expect(TextEncoding(declaredLabel: label)?.isMultibyte == isMultibyte)
  }
}
