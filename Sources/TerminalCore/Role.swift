/// What a cell's text is; a theme says how that looks.
package enum Role: String, CaseIterable, Hashable, Sendable {
  // The article.
  case body
  case title
  case subtitle
  case byline
  case summary
  case heading
  case quotation
  case code
  case link
  case footnoteReference = "footnote-reference"
  /// Bullets, numbers of items, quotation bars.
  case marker
  /// Lines of tables, thematic breaks.
  case rule

  // Set phrases, by the hue of their category.
  case phraseAmber = "phrase-amber"
  case phraseBlue = "phrase-blue"
  case phraseGreen = "phrase-green"
  case phraseRose = "phrase-rose"
  case phraseViolet = "phrase-violet"
  case phraseTeal = "phrase-teal"
  case phraseOrange = "phrase-orange"
  case phraseGray = "phrase-gray"
  /// The phrase or link under the cursor.
  case phraseCurrent = "phrase-current"

  // Searching.
  case match
  case matchCurrent = "match-current"

  // Around the article.
  case bar
  case barTitle = "bar-title"
  case barKey = "bar-key"
  case barNotice = "bar-notice"
  case barError = "bar-error"
  case separator
  case contents
  case contentsHeading = "contents-heading"
  /// The section being read.
  case contentsCurrent = "contents-current"
  /// The entry selected while the contents have the focus.
  case contentsSelected = "contents-selected"
  case contentsCount = "contents-count"
  case gauge
  case overlay
  case overlayTitle = "overlay-title"
  case overlayKey = "overlay-key"
  case overlayDim = "overlay-dim"
  case overlaySelected = "overlay-selected"
  /// The label of a link, to be typed.
  case hint

  /// What of the article is selected.
  case selection

  // Notes: highlights by their colour, and the marks in the margin.
  case noteYellow = "note-yellow"
  case noteGreen = "note-green"
  case noteBlue = "note-blue"
  case notePink = "note-pink"
  case notePurple = "note-purple"
  case noteMark = "note-mark"
  /// The mark of a note that waits for the reader.
  case noteOpen = "note-open"
  /// The words of a note that has no colour.
  case notePlain = "note-plain"

  /// Its place among all roles, from 0.
  package var ordinal: Int {
    // A case without a payload is stored as its number, which is at hand where the name is not.
    Int(unsafeBitCast(self, to: UInt8.self))
  }

  /// Hashes the number: the names, which the raw values are, would be hashed for every cell.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ordinal)
  }
}
