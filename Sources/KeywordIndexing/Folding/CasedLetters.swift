/// The letters of some words, folded, each with its case: for what must have the same capitals.
///
/// Digits and Han characters are among them. Width, marks and what stands between words make no
/// difference.
struct CasedLetters: Hashable, Sendable {
  /// A folded letter, and of which case it may be.
  struct Letter: Hashable, Sendable {
    /// The case in its lowest two bits, the letter above them; under 2²⁴.
    let bits: UInt32

    init(bits: UInt32) {
      self.bits = bits
    }

    init(_ value: UInt32, _ letterCase: Case) {
      bits = value << 2 | letterCase.rawValue
    }

    var value: UInt32 { bits >> 2 }

    /// Whether it is the same letter, in a case that both may have.
    func fits(_ other: Letter) -> Bool {
      value == other.value && bits & other.bits & 3 != 0
    }
  }

  enum Case: UInt32 {
    case small = 1
    case capital = 2
    /// Of what has no case.
    case either = 3

    init(of scalar: UInt32) {
      switch scalar {
      case 0x41...0x5A: self = .capital
      case 0x61...0x7A: self = .small
      case 0..<0x80: self = .either
      default:
        let properties = Unicode.Scalar(scalar)?.properties
        self =
          properties?.isUppercase == true
          ? .capital : properties?.isLowercase == true ? .small : .either
      }
    }
  }

  let letters: [Letter]

  init(_ letters: [Letter]) {
    self.letters = letters
  }

  init(_ text: String) {
    var text = text
    letters = text.withUTF8 { bytes in
      var scan = Scan(bytes, in: 0..<bytes.count)
      var letters: [Letter] = []
      while let letter = scan.next() { letters.append(letter) }
      return letters
    }
  }

  /// Those of another spelling of the same words, by its folded characters: a letter that a rule brought
  /// in, such as those of a plural, may be of either case.
  func respelled(_ spelling: [UInt32]) -> CasedLetters {
    var respelled = letters
    let values = spelling.filter(Scan.isLetter)
    for change in values.difference(from: letters.map(\.value)) {
      switch change {
      case .remove(let place, _, _): respelled.remove(at: place)
      case .insert(let place, let value, _): respelled.insert(Letter(value, .either), at: place)
      }
    }
    return CasedLetters(respelled)
  }

  /// Whether the letters in `range` of a text are these.
  func stand(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scan = Scan(bytes, in: range)
    for letter in letters {
      guard let next = scan.next(), letter.fits(next) else { return false }
    }
    return scan.next() == nil
  }

  /// The letters of a stretch of UTF-8, one after another.
  private struct Scan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var folded: FoldedText

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
      self.bytes = bytes
      end = range.upperBound
      folded = FoldedText(bytes, in: range)
    }

    mutating func next() -> Letter? {
      while let element = folded.next() {
        guard Self.isLetter(element.value) else { continue }
        return Letter(
          element.value, Case(of: bytes.scalar(at: element.start, before: end).value))
      }
      return nil
    }

    static func isLetter(_ folded: UInt32) -> Bool {
      if folded < 0x80 { return folded.isASCIIWord }
      let traits = FoldedScalar(folding: folded).traits
      return !traits.isDisjoint(with: [.word, .wide]) && !traits.contains(.extending)
    }
  }
}

extension CasedLetters: Comparable {
  static func < (one: CasedLetters, other: CasedLetters) -> Bool {
    one.letters.lexicographicallyPrecedes(other.letters) { $0.bits < $1.bits }
  }
}
