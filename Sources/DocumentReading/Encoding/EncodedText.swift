/// The bytes of a source with their encoding, as it was given or found out.
struct EncodedText {
  let encoding: TextEncoding
  private var source: SourceBytes

  /// Without an encoding, that which is `declared` is looked at first.
  init(_ source: SourceBytes, encoding: TextEncoding?, declared: TextEncoding? = nil) {
    self.source = source
    self.encoding = encoding ?? TextEncoding.detected(in: source.bytes, declared: declared)
  }

  /// Makes UTF-8 of the text, of which nothing is left here: a long one is not kept in two encodings.
  ///
  /// What goes on is decoded up to where it can be cut.
  mutating func decode() -> DecodedText {
    var source = SourceBytes(bytes: [], goesOn: source.goesOn)
    swap(&source, &self.source)
    return Self.decoded(consume source, from: encoding)
  }

  /// What the text of the first `count` bytes alone would be.
  func opening(_ count: Int) -> DecodedText {
    Self.decoded(
      SourceBytes(bytes: Array(source.bytes.prefix(count)), goesOn: true), from: encoding)
  }

  private static func decoded(
    _ source: consuming SourceBytes, from encoding: TextEncoding
  ) -> DecodedText {
    let goesOn = source.goesOn
    guard encoding != .utf8 else {
      let isShared = source.isShared
      if goesOn { source.bytes.removeLast(source.bytes.count - DecodedText.cut(of: source.bytes)) }
      return DecodedText(source.bytes.take(), isShared: isShared)
    }
    var text = TranscodedText(spending: &source, from: encoding)
    let undecodable = text.undecodableBytes
    if goesOn { text.bytes.removeLast(text.bytes.count - DecodedText.cut(of: text.bytes)) }
    var decoded = DecodedText(text.bytes.take())
    decoded.undecodableBytes = undecodable
    return decoded
  }
}
