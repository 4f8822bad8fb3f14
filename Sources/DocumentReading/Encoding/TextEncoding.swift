import CUnicode

/// How the characters of a text are written as bytes.
package struct TextEncoding: Hashable, Sendable {
  /// As a reader is told it: `GB18030`, `windows-1252`.
  package let name: String
  /// As ICU knows the table.
  let table: String

  package static let utf8 = TextEncoding(name: "UTF-8", table: "UTF-8")

  private init(name: String, table: String) {
    self.name = name
    self.table = table
  }

  /// Whether it writes most of its characters as two bytes or more.
  var isMultibyte: Bool {
    switch name {
    case "UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "HZ": true
    default: name.hasPrefix("UTF-") || name.hasPrefix("ISO-2022")
    }
  }

  /// The encoding that a page or a user calls `label`; nil when there is none such.
  ///
  /// Labels mean what browsers take them for (WHATWG Encoding Standard): pages that say GB2312 hold
  /// characters of GB18030, those that say Latin 1 the quotes of Windows.
  package init?(label: String) {
    let label = label.split(whereSeparator: \.isWhitespace).joined().lowercased()
    if let known = Self.tables[label] {
      self = known
    } else if let decoder = cunicode_decoder_open(label), !label.isEmpty {
      cunicode_decoder_close(decoder)
      self.init(name: label.hasPrefix("iso") ? label.uppercased() : label, table: label)
    } else {
      return nil
    }
  }

  private static let tables: [String: TextEncoding] = {
    let gb = TextEncoding(name: "GB18030", table: "GB18030")
    let big5 = TextEncoding(name: "Big5", table: "Big5-HKSCS")
    let japanese = TextEncoding(name: "Shift_JIS", table: "ibm-943_P15A-2003")
    let korean = TextEncoding(name: "EUC-KR", table: "windows-949")
    let western = TextEncoding(name: "windows-1252", table: "windows-1252")
    let mac = TextEncoding(name: "macintosh", table: "macintosh")
    let hz = TextEncoding(name: "HZ", table: "HZ-GB-2312")
    return [
      "utf-8": .utf8, "utf8": .utf8, "gb2312": gb, "gbk": gb, "gb18030": gb, "cp936": gb,
      "gb_2312-80": gb, "x-gbk": gb, "euc-cn": gb, "big5": big5, "big5-hkscs": big5, "cp950": big5,
      "shift_jis": japanese, "shift-jis": japanese, "sjis": japanese, "windows-31j": japanese,
      "cp932": japanese, "euc-kr": korean, "ks_c_5601-1987": korean, "cp949": korean,
      "windows-949": korean, "iso-8859-1": western, "latin1": western, "us-ascii": western,
      "ascii": western, "windows-1252": western, "cp1252": western, "macintosh": mac,
      "macroman": mac, "mac": mac, "x-mac-roman": mac, "hz": hz, "hz-gb-2312": hz,
      "iso-8859-9": TextEncoding(name: "windows-1254", table: "windows-1254"),
      "utf-16": TextEncoding(name: "UTF-16", table: "UTF-16"),
      "utf-16le": TextEncoding(name: "UTF-16LE", table: "UTF-16LE"),
      "utf-16be": TextEncoding(name: "UTF-16BE", table: "UTF-16BE"),
      "utf-32": TextEncoding(name: "UTF-32", table: "UTF-32"),
      "utf-32le": TextEncoding(name: "UTF-32LE", table: "UTF-32LE"),
      "utf-32be": TextEncoding(name: "UTF-32BE", table: "UTF-32BE"),
      "euc-jp": TextEncoding(name: "EUC-JP", table: "EUC-JP"),
      "koi8-r": TextEncoding(name: "KOI8-R", table: "KOI8-R"),
    ]
  }()
}
