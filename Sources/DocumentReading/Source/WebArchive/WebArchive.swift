/// A page saved with its pictures in one file: MHTML (RFC 2557).
enum WebArchive {
  struct Page {
    var bytes: [UInt8]
    /// Where the page was saved from.
    var address: String?
    var encoding: TextEncoding?
  }

  /// Whether bytes begin with the fields of such a file.
  static func begins(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, (0x41...0x5A).contains(first & 0xDF),
      let fields = MIMEFields(bytes.prefix(DocumentReader.openingBytes))
    else { return false }
    return fields["mime-version"] != nil
      && MIMEValue(fields["content-type"]).text == "multipart/related"
  }

  /// The page in an archive, its first part that is one; nil where there is none.
  ///
  /// - Complexity: O(*n*).
  static func page(in bytes: [UInt8]) -> Page? {
    var body = bytes[...]
    var address: String?
    // A part may hold the alternatives of one; deeper ones are not made.
    for _ in 0..<mostLevels {
      guard let fields = MIMEFields(body) else { return nil }
      address = address ?? fields["snapshot-content-location"]
      guard let boundary = MIMEValue(fields["content-type"])["boundary"], !boundary.isEmpty else {
        return nil
      }
      var deeper: ArraySlice<UInt8>?
      for part in MIMEParts(body[fields.end...], boundary: boundary) {
        guard let own = MIMEFields(part) else { continue }
        let type = MIMEValue(own["content-type"])
        if type.text == "text/html" || type.text == "application/xhtml+xml" {
          return page(part[own.end...], own, type, from: own["content-location"] ?? address)
        }
        if type.text.hasPrefix("multipart/"), deeper == nil { deeper = part }
      }
      guard let deeper else { return nil }
      body = deeper
    }
    return nil
  }

  private static let mostLevels = 3

  private static func page(
    _ body: ArraySlice<UInt8>, _ fields: MIMEFields, _ type: MIMEValue, from address: String?
  ) -> Page {
    let bytes: [UInt8] =
      switch MIMEValue(fields["content-transfer-encoding"]).text {
      case "quoted-printable": TransferEncoding.quotedPrintable(body)
      case "base64": TransferEncoding.base64(body)
      default: Array(body)
      }
    return Page(
      bytes: bytes, address: address.flatMap { $0.holds("://") ? $0 : nil },
      encoding: type["charset"].flatMap { TextEncoding(declaredLabel: $0) })
  }
}
