import DocumentReading

/// The code pages of an RTF text: that of the document and those of its fonts.
struct RTFCodePages {
  private var document = 1252
  private var defaultFont: Int?
  private var fonts: [Int: Int] = [:]
  /// The encodings of pages met so far.
  private var encodings: [Int: TextEncoding] = [:]

  /// Takes in what a word of the header says of the document.
  mutating func note(_ word: String, _ number: Int?) {
    switch (word, number) {
    case ("ansicpg", let page?) where page > 0: document = page
    case ("deff", let font?): defaultFont = font
    case ("mac", _): document = 10000
    case ("pc", _): document = 437
    case ("pca", _): document = 850
    default: break
    }
  }

  mutating func setPage(of font: Int, _ page: Int?) {
    fonts[font] = page
  }

  /// The encoding of text in a font, nil for the default one; what tells of the document is in no font.
  mutating func encoding(of font: Int?, isInfo: Bool) -> TextEncoding {
    let page = isInfo ? nil : (font ?? defaultFont).flatMap { fonts[$0] }
    return encoding(of: page ?? document)
  }

  private mutating func encoding(of page: Int) -> TextEncoding {
    if let known = encodings[page] { return known }
    let label = Self.labels[page] ?? "windows-\(page)"
    let encoding =
      TextEncoding(label: label) ?? TextEncoding(label: "cp\(page)")
      ?? TextEncoding(label: "windows-1252") ?? .utf8
    encodings[page] = encoding
    return encoding
  }

  private static let labels = [65001: "utf-8", 54936: "gb18030", 10000: "macintosh"]

  /// The code page of a character set of Windows; nil for that of the document.
  static func page(charset: Int) -> Int? { charsets[charset] }

  private static let charsets = [
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
    177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
  ]
}
