import DocumentReading

extension Converter {
  /// The converters that come with the program; of two that know a file the first whose tool is
  /// installed is taken.
  ///
  /// Of old Word documents antiword leaves out the codes of fields, which catdoc prints.
  package static let builtIn: [Converter] = [
    Converter(
      kind: "a PDF",
      signatures: [.bytes(Array("%PDF-".utf8), within: 1024)], extensions: ["pdf"],
      // Positions in quarters of a point; hidden text is what text recognition put under pictures.
      command: [
        "pdftohtml", "-xml", "-stdout", "-i", "-hidden", "-zoom", "4", "-enc", "UTF-8", "{file}",
      ],
      yields: .pdfXML, package: "poppler-utils",
      complaints: [
        .init(words: "Incorrect password", failure: .encrypted),
        .init(
          words: "Copying of text from this document is not allowed", failure: .copyingForbidden),
        .init(words: "Couldn't find trailer dictionary", failure: .damaged),
        .init(words: "Couldn't read xref table", failure: .damaged),
      ]),
    Converter(
      kind: "a Word document",
      signatures: [.zipEntry("word/document.xml")], extensions: ["docx", "docm"],
      command: pandoc("docx"), yields: .convertedHTML, package: "pandoc",
      optionalArguments: pandocOptions, complaints: damage),
    Converter(
      kind: "an OpenDocument text",
      signatures: [.zipMediaType("application/vnd.oasis.opendocument.text")],
      extensions: ["odt", "ott"],
      command: pandoc("odt"), yields: .convertedHTML, package: "pandoc",
      optionalArguments: pandocOptions, complaints: damage
    ).reading(.ungroupedRows),
    Converter(
      kind: "a book in EPUB",
      signatures: [.zipMediaType("application/epub+zip")], extensions: ["epub"],
      command: pandoc("epub"), yields: .convertedHTML, package: "pandoc",
      optionalArguments: pandocOptions, complaints: damage
    ).reading(.plainNotes),
    Converter(
      kind: "an RTF text",
      signatures: [.start("{\\rtf")], extensions: ["rtf"],
      command: pandoc("rtf"), yields: .convertedHTML, package: "pandoc",
      optionalArguments: pandocOptions, complaints: damage
    ).reading(.unicodeRTF),
    Converter(
      kind: "an old Word document",
      signatures: [.compoundFile(stream: "WordDocument")], extensions: ["doc", "dot"],
      command: ["antiword", "-m", "UTF-8.txt", "-w", "0", "-"], yields: .plain,
      package: "antiword",
      complaints: [
        .init(words: "is not a Word Document", failure: .damaged),
        .init(words: "is damaged", failure: .damaged),
      ]),
    Converter(
      kind: "an old Word document",
      signatures: [.compoundFile(stream: "WordDocument")], extensions: ["doc", "dot"],
      command: ["catdoc", "-w", "-d", "utf-8"], yields: .plain, package: "catdoc"),
  ]

  /// It reads and writes no other file (`--sandbox`, from version 2.15 on), and its heap has an end.
  private static func pandoc(_ format: String) -> [String] {
    ["pandoc", "+RTS", "-M1500M", "-RTS", "--sandbox"]
      + ["--from", format, "--to", "html", "--standalone", "--wrap", "none"]
  }

  /// What pandoc says of archives that do not hold what they should, and of RTF that is cut.
  private static let damage = [
    "couldn't parse docx file", "couldn't unpack docx container", "Could not unzip ODT",
    "Couldn't extract ePub file", "unexpected end of input",
  ].map { Complaint(words: $0, failure: .damaged) }

  private static let pandocOptions: Set = ["+RTS", "-M1500M", "-RTS", "--sandbox"]
}
