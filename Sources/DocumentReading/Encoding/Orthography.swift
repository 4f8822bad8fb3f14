/// The letters and small words of a language, which tell in which of the tables of single bytes it is written.
///
/// ICU's statistics know the languages of few tables; most letters beyond ASCII stand for others in another
/// table, and the words between are the same in all.
struct Orthography {
  private let letters: Set<Unicode.Scalar>
  private let words: Set<String>
  /// Those that make a third of a text; none where the letters of ASCII do.
  private let usual: Set<Unicode.Scalar>
  /// The likeliest first.
  private let tables: [TextEncoding]

  private init(_ letters: String, usual: String = "", words: String, in tables: String) {
    self.usual = Set(usual.unicodeScalars)
    self.letters = Set(letters.unicodeScalars).union(letters.uppercased().unicodeScalars)
    self.words = Set(words.split(separator: " ").map(String.init))
    self.tables = tables.split(separator: " ").compactMap { TextEncoding(label: String($0)) }
  }

  private static let all = [
    Orthography(
      "ąčęėįšųūž",
      words: "ir kad yra bus bet nuo tai su apie dėl iš kaip tačiau o bei šiais metais",
      in: "windows-1257 iso-8859-4"),
    Orthography(
      "āčēģīķļņšūž", words: "un ir par ar kas no bet vai gada tika būs šogad nav lai",
      in: "windows-1257 iso-8859-4"),
    Orthography(
      "äöüõšž", words: "ja on et ei see oma kui mis aga oli ning", in: "windows-1257 iso-8859-4"),
    Orthography(
      "ċġħżàèéìòù", words: "il li ta ma tal fil minn dan kien għal u hija", in: "iso-8859-3"),
    Orthography(
      "ĉĝĥĵŝŭ", words: "la kaj estas de en ke por al ne kiu sed", in: "iso-8859-3"),
    Orthography(
      "âêîôûŵŷäëïöüẅÿáéíóúẃýàèìòùẁỳ", words: "yn y yr mae wedi ar ac bydd gan i o am r",
      in: "iso-8859-14"),
    Orthography(
      "ḃċḋḟġṁṗṡṫáéíóú", words: "an na ar agus is go i le ag don ach", in: "iso-8859-14"),
    // The table of Windows has the signs of the latter letters with another mark.
    Orthography(
      "ăâîșț", words: "de la care cu din va fi nu pe a o și în că este", in: "iso-8859-16"),
    Orthography(
      "ăâîşţ", words: "de la care cu din va fi nu pe a o şi în că este", in: "windows-1250"),
    Orthography(
      "ąćęłńóśźż", words: "i w na nie się z do jest że oraz o od za dla",
      in: "windows-1250 iso-8859-2"),
    Orthography(
      "äöüß", words: "der die und den das von zu mit des hat ist dem sich auf", in: "macintosh"),
    Orthography(
      "àâçéèêëîïôùûüœ", words: "le la les des et est dans une que qui du sur par pour un",
      in: "macintosh"),
    Orthography(
      "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", usual: "оеаинтср",
      words: "и в не на что с по для от из за до о к его как",
      in: "windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic"),
    Orthography(
      "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", usual: "оаніиетр",
      words: "і в не на що з по для від за до та у її як",
      in: "windows-1251 koi8-u iso-8859-5 ibm866 x-mac-cyrillic"),
  ]

  /// The letters of different small words: those of one letter count once, all others twice.
  private static let fewestOfWords = 3

  private func isUsual(_ letters: [Unicode.Scalar]) -> Bool {
    usual.isEmpty || letters.count { usual.contains($0) } * 3 >= letters.count
  }

  /// So many bytes from the first letter beyond ASCII on tell it, and some before it.
  private static let reach = (before: 1024, after: 4096)

  /// The table in which the sample is text of one of the languages; nil where it is in none, or where
  /// Windows' western table reads the same.
  static func encoding(of sample: [UInt8]) -> TextEncoding? {
    guard let first = sample.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    let part = Array(sample[max(0, first - reach.before)..<min(sample.count, first + reach.after)])
    let western = SampledText(part, in: .western)
    var readings: [TextEncoding: SampledText] = [:]
    var best: (encoding: TextEncoding, faults: Int, words: Int, letters: Int)?
    for language in all {
      for table in language.tables {
        let text = readings[table] ?? SampledText(part, in: table)
        readings[table] = text
        guard text.isWhole, text.scalars != western.scalars else { continue }
        let words = language.words.intersection(text.words).reduce(0) { $0 + min($1.count, 2) }
        let letters = text.letters.count { language.letters.contains($0) }
        let faults = text.letters.count - letters + text.oddities
        guard words >= fewestOfWords, letters > 0, faults * 10 <= letters,
          language.isUsual(text.letters)
        else { continue }
        if let best, (best.faults, -best.words, -best.letters) <= (faults, -words, -letters) {
          continue
        }
        best = (table, faults, words, letters)
      }
    }
    return best?.encoding
  }
}
