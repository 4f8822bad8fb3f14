/// Some bytes of a text as they read in an encoding.
struct SampledText {
  let scalars: [Unicode.Scalar]
  /// Whether every byte has a meaning.
  let isWhole: Bool

  init(_ sample: [UInt8], in encoding: TextEncoding) {
    let text = TranscodedText(sample, from: encoding, goesOn: true)
    scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    isWhole = text.undecodableBytes == 0
  }

  /// Quotes, dashes and the like, which texts of any language have.
  private static let punctuation: Set<Unicode.Scalar> = [
    "“", "”", "‘", "’", "–", "—", "…", "•", "·", "«", "»", "\u{A0}",
  ]
  private static let signs = punctuation.union(["€", "£", "§", "°", "©", "®", "™"])

  /// Signs of some languages, less likely than damage in a text of which nothing is known.
  private static let local = signs.union(["„", "‚", "№"])

  /// What stands beyond ASCII and is no usual sign.
  var letters: [Unicode.Scalar] {
    scalars.filter { !$0.isASCII && !Self.local.contains($0) }
  }

  /// The words in small letters.
  var words: Set<String> {
    let text = String(String.UnicodeScalarView(scalars)).lowercased()
    return Set(text.split { !$0.isLetter }.map(String.init))
  }

  /// Whether all beyond ASCII are letters in words and usual signs.
  var isOfWords: Bool {
    scalars.indices.allSatisfy { index in
      if scalars[index].isASCII || Self.signs.contains(scalars[index]) { return true }
      let around = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
      return scalars[index].properties.isAlphabetic
        && around.contains { $0.isASCII && $0.properties.isAlphabetic }
    }
  }

  /// How often a sign stands between letters, or a capital after a small letter.
  var oddities: Int {
    var count = 0
    var before: Unicode.Scalar = " "
    var middle: Unicode.Scalar = " "
    for scalar in scalars + [" "] {
      if middle.value >= 0x80, !middle.properties.isLowercase {
        let isCapital = middle.properties.isUppercase && before.properties.isLowercase
        let isSign =
          !middle.properties.isAlphabetic && !Self.punctuation.contains(middle)
          && before.properties.isAlphabetic && scalar.properties.isAlphabetic
        if isCapital || isSign { count += 1 }
      }
      (before, middle) = (middle, scalar)
    }
    return count
  }
}
