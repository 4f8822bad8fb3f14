/// The bytes of a source with their encoding, as it was given or found out.
struct EncodedText {
  let encoding: TextEncoding
  private let source: SourceBytes

  /// Without an encoding, that which is `declared` is looked at first.
  init(_ source: SourceBytes, encoding: TextEncoding?, declared: TextEncoding? = nil) {
    self.source = source
    self.encoding = encoding ?? TextEncoding.detected(in: source.bytes, declared: declared)
  }

  /// The text as UTF-8; of a source that goes on, up to where it can be cut.
  var decoded: DecodedText {
    decoded(source.bytes, goesOn: source.goesOn)
  }

  /// What the text of the first `count` bytes alone would be.
  func opening(_ count: Int) -> DecodedText {
    decoded(Array(source.bytes.prefix(count)), goesOn: true)
  }

  private func decoded(_ bytes: [UInt8], goesOn: Bool) -> DecodedText {
    guard encoding != .utf8 else {
      return DecodedText(goesOn ? Array(bytes.prefix(DecodedText.cut(of: bytes))) : bytes)
    }
    let text = TranscodedText(bytes, from: encoding, goesOn: goesOn)
    let cut = goesOn ? DecodedText.cut(of: text.bytes) : text.bytes.count
    var decoded = DecodedText(cut < text.bytes.count ? Array(text.bytes.prefix(cut)) : text.bytes)
    decoded.undecodableBytes = text.undecodableBytes
    return decoded
  }
}
