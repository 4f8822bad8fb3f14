/// Tells the link definitions that are too long for how often they could be used.
///
/// The parser copies an address for each of its uses, so that a long one used often would fill the
/// memory; an image that a definition holds is long, but used once.
struct MarkdownDefinitions {
  /// All copies together may have so many bytes, and some for each byte of the text.
  private static let mostCopied = 32 << 20
  private static let mostCopiedPerByte = 16
  /// Shorter ones are never too long.
  private static let short = 4096

  private let start: Int
  private var longest: Int?

  init(from start: Int) {
    self.start = start
  }

  /// Whether a definition that is too long begins at the start of `stretch`.
  ///
  /// - Complexity: O(*n*) in the length of the definition; the first long one costs O(*n*) in that of
  ///   the text.
  mutating func isTooLong(_ source: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>) -> Bool {
    guard stretch.count > Self.short, source[stretch.lowerBound] == 0x5B,
      source[stretch.lowerBound + 1] != 0x5E
    else { return false }
    let length = Self.length(source, stretch)
    return length > Self.short && length > longest(source)
  }

  /// The bytes down to the next line that could begin a definition.
  private static func length(
    _ source: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>
  ) -> Int {
    var at = PassageSplitter.lineEnd(in: source, from: stretch.lowerBound) + 1
    while at < stretch.upperBound {
      let end = PassageSplitter.lineEnd(in: source, from: at)
      let first = LinePrefix(source, at..<end).end
      if first < end, source[first] == 0x5B { break }
      at = end + 1
    }
    return min(at, stretch.upperBound) - stretch.lowerBound
  }

  private mutating func longest(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    if let longest { return longest }
    let uses = source[start...].count { $0 == 0x5B }
    let most = Self.mostCopied + Self.mostCopiedPerByte * (source.count - start)
    let longest = most / max(uses, 1)
    self.longest = longest
    return longest
  }
}
