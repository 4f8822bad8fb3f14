import CUnicode

/// How the characters of a text are written as bytes.
package struct TextEncoding: Hashable, Sendable {
  /// As a reader is told it: `GB18030`, `windows-1252`.
  package let name: String
  /// As ICU knows the table.
  let table: String

  /// Without a table, ICU knows it by its name.
  init(_ name: String, table: String? = nil) {
    self.name = name
    self.table = table ?? name
  }

  package static let utf8 = TextEncoding("UTF-8")
  static let utf16 = TextEncoding("UTF-16")
  static let utf32 = TextEncoding("UTF-32")
  static let western = TextEncoding("windows-1252")
  static let windowsCentral = TextEncoding("windows-1250")
  static let windowsTurkish = TextEncoding("windows-1254")
  static let macintosh = TextEncoding("macintosh")
  static let latinTen = TextEncoding("ISO-8859-16")
  static let hz = TextEncoding("HZ", table: "HZ-GB-2312")
  static let iso2022JP = TextEncoding("ISO-2022-JP")

  /// Whether it writes most of its characters as two bytes or more.
  var isMultibyte: Bool {
    switch name {
    case "UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "HZ": true
    default: name.hasPrefix("UTF-") || name.hasPrefix("ISO-2022")
    }
  }

  /// The encoding that a user calls `label`, by any name that ICU knows; nil when there is none such.
  ///
  /// What is a label in pages means what browsers take it for (WHATWG Encoding Standard): pages that say GB2312
  /// hold characters of GB18030, those that say Latin 1 the quotes of Windows.
  package init?(label: String) {
    let label = Self.normalized(label)
    if let known = Self.labelled(label, in: Self.ofPages) ?? Self.labelled(label, in: Self.others) {
      self = known
    } else if let decoder = cunicode_decoder_open(label), !label.isEmpty {
      cunicode_decoder_close(decoder)
      self.init(label.hasPrefix("iso") ? label.uppercased() : label, table: label)
    } else {
      return nil
    }
  }

  /// The encoding that a page or a server calls `label`; nil for what no page can be in that says so in
  /// ASCII, and for names that browsers do not know.
  package init?(declaredLabel label: String) {
    guard let known = Self.labelled(Self.normalized(label), in: Self.ofPages) else { return nil }
    self = known
  }

  /// The UTF-8 of a text in the encoding; what stands for no character becomes U+FFFD.
  package func utf8(_ bytes: [UInt8]) -> [UInt8] {
    TranscodedText(bytes, from: self, goesOn: false).bytes
  }

  private static func normalized(_ label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined().lowercased()
  }
}
