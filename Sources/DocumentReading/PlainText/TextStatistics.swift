import DocumentModel

/// Counts of a text: words, Han characters, and what language they make.
struct TextStatistics {
  private(set) var words = 0
  private(set) var hanCharacters = 0
  private var evidence = LanguageEvidence()

  /// - Complexity: O(*n*) in the number of bytes.
  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { count($0) }
  }

  func record(in metadata: inout Metadata) {
    metadata.wordCount = words
    metadata.hanCount = hanCharacters
    metadata.language = evidence.language(words: words, hanCharacters: hanCharacters)
  }

  private mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var wordStart = -1
    while at < text.count {
      let byte = text[at]
      var isWord = Self.isWordByte[Int(byte)]
      var length = 1
      if byte >= 0x80 {
        length = max(1, UTF8Scan.length(of: text, at: at))
        if length == 2 { evidence.addLetter(byte, text[at + 1]) }
        isWord = length < 3 || !closesWord(text, at: at, length: length)
      } else if !isWord, wordStart >= 0, byte == 0x27 || byte == 0x2D || byte == 0x2E {
        // An apostrophe, hyphen or point between two letters or figures stays inside the word.
        isWord = at + 1 < text.count && Self.isWordByte[Int(text[at + 1])]
      }
      if isWord {
        if wordStart < 0 { wordStart = at }
      } else if wordStart >= 0 {
        endWord(text[wordStart..<at])
        wordStart = -1
      }
      at += length
    }
    if wordStart >= 0 { endWord(text[wordStart...]) }
  }

  private mutating func endWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    words += 1
    if word.count <= 4 { evidence.addWord(word) }
  }

  /// Whether a scalar of three or four bytes stands between words: Han, kana, punctuation.
  private mutating func closesWord(
    _ text: UnsafeBufferPointer<UInt8>, at: Int, length: Int
  ) -> Bool {
    let scalar = Unicode.Scalar(utf8: text, at: at, length: length)
    if scalar.isHan {
      hanCharacters += 1
      return true
    }
    if scalar.isKana {
      evidence.addKana()
      return true
    }
    if scalar.isHangul { evidence.addHangul() }
    // U+2019 between letters is an apostrophe, U+2010 and U+2011 are hyphens.
    if scalar == "\u{2019}" || scalar == "\u{2010}" || scalar == "\u{2011}" {
      let next = at + length
      return !(next < text.count && Self.isWordByte[Int(text[next])])
    }
    return !scalar.isLetter
  }

  private static let isWordByte: [Bool] = (0...255).map { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte >= 0xC3 && byte <= 0xDF
  }
}
