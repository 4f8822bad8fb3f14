extension TextEncoding {
  /// An encoding and the labels for it, which a space separates.
  typealias Labels = (encoding: TextEncoding, labels: String)

  /// Whether a page may say that it is in it.
  var isOfPages: Bool {
    Self.ofPages.contains { $0.encoding == self }
  }

  /// The encoding of a label of small letters.
  static func labelled(_ label: String, in table: @autoclosure () -> [Labels]) -> TextEncoding? {
    // Nearly all that say anything say this, and need no table for it.
    if label == "utf-8" || label == "utf8" { return .utf8 }
    return table().first { $0.labels.split(separator: " ").contains { $0 == label } }?.encoding
  }

  /// The encodings that pages and servers declare: those of the WHATWG Encoding Standard in which ASCII
  /// is written as itself, with its labels and a few more that are in use.
  ///
  /// x-user-defined is no text.
  static let ofPages: [Labels] = [
    (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    (
      .western,
      """
      windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 \
      latin-1 iso-latin-1 l1 csisolatin1 cp819 ibm819 ascii us-ascii ansi_x3.4-1968
      """
    ),
    (
      TextEncoding("GB18030"),
      """
      gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese cp936 ms936 \
      windows-936 euc-cn
      """
    ),
    (
      TextEncoding("Big5", table: "Big5-HKSCS"),
      "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 windows-950"
    ),
    (
      TextEncoding("Shift_JIS", table: "ibm-943_P15A-2003"),
      "shift_jis shift-jis sjis x-sjis csshiftjis ms_kanji windows-31j cp932 ms932"
    ),
    (TextEncoding("EUC-JP"), "euc-jp x-euc-jp cseucpkdfmtjapanese"),
    (.iso2022JP, "iso-2022-jp csiso2022jp"),
    (
      TextEncoding("EUC-KR", table: "windows-949"),
      """
      euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 csksc56011987 iso-ir-149 windows-949 \
      cp949 ms949
      """
    ),
    (
      TextEncoding("ISO-8859-2"),
      """
      iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 latin-2 l2 csisolatin2
      """
    ),
    (
      TextEncoding("ISO-8859-3"),
      "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3"
    ),
    (
      TextEncoding("ISO-8859-4"),
      "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4"
    ),
    (
      TextEncoding("ISO-8859-5"),
      """
      iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic
      """
    ),
    (
      TextEncoding("ISO-8859-6"),
      """
      iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i csiso88596e \
      csiso88596i iso-ir-127 arabic csisolatinarabic asmo-708 ecma-114
      """
    ),
    (
      TextEncoding("ISO-8859-7"),
      """
      iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 csisolatingreek \
      ecma-118 elot_928 sun_eu_greek
      """
    ),
    (
      TextEncoding("ISO-8859-8"),
      """
      iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e csiso88598e iso-ir-138 hebrew \
      csisolatinhebrew visual
      """
    ),
    (TextEncoding("ISO-8859-8-I"), "iso-8859-8-i csiso88598i logical"),
    (
      TextEncoding("ISO-8859-10"),
      "iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6"
    ),
    (TextEncoding("ISO-8859-13"), "iso-8859-13 iso8859-13 iso885913"),
    (TextEncoding("ISO-8859-14"), "iso-8859-14 iso8859-14 iso885914"),
    (
      TextEncoding("ISO-8859-15"),
      "iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9 csisolatin9"
    ),
    (.latinTen, "iso-8859-16 iso8859-16 iso885916 latin10 l10"),
    (TextEncoding("windows-874"), "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    (TextEncoding("windows-1250"), "windows-1250 cp1250 x-cp1250"),
    (TextEncoding("windows-1251"), "windows-1251 cp1251 x-cp1251"),
    (TextEncoding("windows-1253"), "windows-1253 cp1253 x-cp1253"),
    (
      TextEncoding("windows-1254"),
      """
      windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 \
      l5 csisolatin5
      """
    ),
    (TextEncoding("windows-1255"), "windows-1255 cp1255 x-cp1255"),
    (TextEncoding("windows-1256"), "windows-1256 cp1256 x-cp1256"),
    (TextEncoding("windows-1257"), "windows-1257 cp1257 x-cp1257"),
    (TextEncoding("windows-1258"), "windows-1258 cp1258 x-cp1258"),
    (TextEncoding("KOI8-R"), "koi8-r koi8_r koi8 koi cskoi8r"),
    (TextEncoding("KOI8-U"), "koi8-u koi8-ru"),
    (TextEncoding("IBM866"), "ibm866 cp866 866 csibm866"),
    (.macintosh, "macintosh x-mac-roman mac macroman csmacintosh"),
    (TextEncoding("x-mac-cyrillic"), "x-mac-cyrillic x-mac-ukrainian"),
  ]

  /// Those that only a user can name, or that the bytes themselves show.
  static let others: [Labels] = [
    (.utf8, "utf-8-sig utf-8-bom utf8-bom"),
    (.utf16, "utf-16"), (TextEncoding("UTF-16LE"), "utf-16le"),
    (TextEncoding("UTF-16BE"), "utf-16be"), (.utf32, "utf-32"),
    (TextEncoding("UTF-32LE"), "utf-32le"), (TextEncoding("UTF-32BE"), "utf-32be"),
    (.hz, "hz hz-gb-2312"),
  ]
}
