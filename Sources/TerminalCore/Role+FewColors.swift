extension Role {
  /// What tells the role apart where there is no colour.
  ///
  /// The same as in `themes/mono.toml`, which starts from it.
  package var attributesWithoutColor: Style.Attributes {
    switch self {
    case .body, .byline, .quotation, .code, .marker, .rule: []
    case .bar, .separator, .contents, .contentsCount, .gauge, .overlay: []
    case .overlayDim: []
    case .subtitle, .summary: [.italic]
    case .title, .heading, .contentsHeading, .contentsCurrent, .overlayTitle: [.bold]
    case .link, .footnoteReference: [.underline, .dim]
    case .phraseAmber, .phraseBlue, .phraseGreen, .phraseRose: [.underline]
    case .phraseViolet, .phraseTeal, .phraseOrange, .phraseGray: [.underline]
    case .phraseCurrent: [.reverse, .bold, .underline]
    case .noteYellow, .noteGreen, .noteBlue, .notePink, .notePurple, .notePlain: [.reverse]
    case .noteMark, .noteOpen: [.bold]
    case .match, .selection: [.reverse]
    case .matchCurrent, .hint: [.reverse, .bold]
    case .barTitle, .barKey, .barNotice, .overlayKey: [.bold]
    case .barError: [.reverse, .bold]
    case .contentsSelected, .overlaySelected: [.reverse]
    }
  }

  /// How the role looks on a terminal of 16 colours, upon its own background.
  ///
  /// Only the first eight are used: eight is what some of these terminals have, and the bright
  /// ones are grays in well-known palettes. The cue that survives without colour stays.
  package var styleInSixteenColors: Style {
    let attributes = attributesWithoutColor
    let ansi: UInt8? =
      switch self {
      case .phraseAmber, .phraseOrange, .heading, .title, .gauge: 3
      case .barKey, .overlayKey, .contentsCurrent: 3
      case .noteYellow, .noteMark: 3
      case .noteGreen: 2
      case .noteBlue: 4
      case .notePink, .noteOpen: 1
      case .notePurple: 5
      case .phraseBlue: 4
      case .phraseGreen: 2
      case .phraseRose, .barError: 1
      case .phraseViolet: 5
      case .phraseTeal, .link, .footnoteReference, .hint: 6
      default: nil
      }
    return Style(
      foreground: ansi.map(Color.indexed),
      attributes: ansi == nil ? attributes : attributes.subtracting(.dim))
  }
}
