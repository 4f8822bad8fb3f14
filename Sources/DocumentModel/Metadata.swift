/// What a document says of itself, and what was counted in it.
package struct Metadata: Hashable, Sendable {
  /// What is told by script and by the commonest words of a language.
  package enum Language: String, Hashable, Sendable {
    case english = "en"
    case chinese = "zh"
    case japanese = "ja"
    case korean = "ko"
    case french = "fr"
    case german = "de"
    case spanish = "es"
    case russian = "ru"
    /// None of them, or too little text to tell.
    case undetermined = "und"
  }

  /// Where a date was found, the more trusted before the less.
  package enum DateOrigin: String, Hashable, Sendable {
    case frontMatter = "front matter"
    /// What a page says of itself, beside its text.
    case page
    case text
    /// The address of the page.
    case address
    /// The day stands in the text, its year only in the name of the file.
    case textAndFileName = "text and file name"
    case fileName = "file name"
  }

  package var title: String?
  package var subtitle: String?
  package var date: CivilDate?
  /// Where `date` was found; nil without one.
  package var dateOrigin: DateOrigin?
  package var source: String?
  /// The address that it was fetched from.
  package var address: String?
  package var author: String?
  package var category: String?
  package var views: Int?
  /// The reading time that the document states, in minutes.
  package var statedMinutes: Int?
  package var summary: String?
  package var language = Language.undetermined
  /// Words outside Han text.
  package var wordCount = 0
  /// Han characters.
  package var hanCount = 0
  /// The tool that made a text of it; nil for what was one.
  package var converter: String?
  /// The encoding in which the text was read; nil for a text that was not read from bytes.
  package var encoding: String?
  /// Bytes that stand for no character in it and are shown as U+FFFD.
  package var undecodableBytes = 0

  package init() {}

  /// The reading time counted from the words: 230 words or 400 Han characters a minute, at least
  /// one minute.
  package var minutes: Int {
    max(1, Int((Double(wordCount) / 230 + Double(hanCount) / 400).rounded()))
  }
}
