extension InlineText {
  /// The text of a heading without the attributes that some dialects write after it, such as
  /// `{#fees}` or `{#fees .wide}`, and with the name in them.
  func namedByAttributes() -> InlineText {
    guard bytes.last == UInt8(ascii: "}"), let open = bytes.lastIndex(of: UInt8(ascii: "{"))
    else { return self }
    let inside = String(decoding: bytes[(open + 1)...].dropLast(), as: UTF8.self)
    let attributes = inside.split(separator: " ")
    guard let name = attributes.first, name.first == "#", name.count > 1,
      attributes.dropFirst().allSatisfy({ $0.first == "." || $0.contains("=") })
    else { return self }
    var heading = slice(0..<open).trimmed()
    guard !heading.isBlank else { return self }
    heading.addAnchor(String(name.dropFirst()), at: 0)
    return heading
  }
}
