/// How well the bytes of a text make sense as characters of an encoding of East Asia.
///
/// The standards put the characters in use first and those in few books after them, so the rows in which the
/// characters stand tell how likely they are, in a text of a few words too.
struct MultibyteReading {
  let encoding: TextEncoding
  /// The characters beyond ASCII.
  private(set) var count = 0
  /// The logarithm of how likely a text in that encoding has these bytes.
  private(set) var likelihood = 0.0
  private var unusual = 0
  private var undecodable = 0
  /// Characters that are as likely a letter with a mark in a word of Latin.
  private var inWords = 0

  /// The likeliest of the encodings in which nearly all of the characters are in use; nil if there is none.
  static func likeliest(_ sample: [UInt8]) -> MultibyteReading? {
    MultibyteTable.all.lazy.map { MultibyteReading(sample, $0) }.filter(\.makesSense)
      .max { $0.likelihood < $1.likelihood }
  }

  /// Whether a text in `encoding` would have nearly only characters in use.
  static func makesSense(_ sample: [UInt8], in encoding: TextEncoding) -> Bool {
    MultibyteTable.all.contains {
      $0.encoding == encoding && MultibyteReading(sample, $0).makesSense
    }
  }

  /// A single character is as likely a letter, a quote and a letter, or damage.
  private var makesSense: Bool {
    count > 1 && undecodable * 50 <= count && unusual * 7 <= count && inWords * 5 <= count
  }

  /// Reads a text that may be cut within its last character.
  ///
  /// - Complexity: O(*n*)
  init(_ sample: [UInt8], _ table: MultibyteTable) {
    encoding = table.encoding
    likelihood = table.prior
    var at = 0
    // Where the stretch of characters that is being read began, and how many it has.
    var run = (start: 0, count: 0)
    while at < sample.count {
      guard sample[at] >= 0x80 else {
        at += 1
        run = (at, 0)
        continue
      }
      guard let character = table.character(sample[at...]) else { break }
      count += 1
      run.count += 1
      likelihood += table.likelihood(of: character.kind)
      switch character.kind {
      case .none: undecodable += 1
      case .rare, .odd: unusual += 1
      case .common, .syllable, .sign: break
      }
      let end = at + character.length
      if run.count == 1, Self.isInWord(sample, at..<end) { inWords += 1 }
      at = end
    }
    let text = TranscodedText(sample, from: encoding, goesOn: true).bytes
    let frequent = String(decoding: text, as: UTF8.self).unicodeScalars
      .count { table.frequent.contains($0) }
    likelihood += Double(frequent) * Self.worthOfFrequent
  }

  /// How much likelier a character is that stands in every other sentence than one of its kind.
  private static let worthOfFrequent = 3.0

  /// Whether a character that stands alone ends in a letter of ASCII and has another beside it.
  private static func isInWord(_ sample: [UInt8], _ range: Range<Int>) -> Bool {
    guard isLetter(sample[range.upperBound - 1]) else { return false }
    let before = range.lowerBound > 0 && isLetter(sample[range.lowerBound - 1])
    return before || range.upperBound < sample.count && isLetter(sample[range.upperBound])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
