import DocumentModel

/// How much is selected, in the unit in which its language is counted.
enum SelectionSize: Equatable {
  case words(Int)
  /// Han characters, with words of other scripts among them as one each.
  case characters(Int)
  /// More than is counted at each key: a share of the whole text, in percent.
  case share(Int)

  private static let mostCounted = 1 << 15

  init(of selection: TextSelection, in document: Document) {
    let range = selection.range
    guard range.utf8Count <= Self.mostCounted else {
      self = .share(Int(Double(range.utf8Count) / Double(document.end.utf8) * 100))
      return
    }
    if selection.anchor == selection.head {
      self = .characters(1)
      return
    }
    var (words, han) = (0, 0)
    var isInWord = false
    for scalar in document.text[range].unicodeScalars {
      if scalar.properties.isIdeographic {
        han += 1
        isInWord = false
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !isInWord { words += 1 }
        isInWord = true
      } else if !"'’-‐‑.".unicodeScalars.contains(scalar) {
        isInWord = false
      }
    }
    self = han > words ? .characters(han + words) : .words(words)
  }

  /// As the status bar says it: `12 words selected`.
  var words: String {
    switch self {
    case .words(let count): "\(count) word\(count == 1 ? "" : "s") selected"
    case .characters(let count): "\(count) character\(count == 1 ? "" : "s") selected"
    case .share(let percent): "\(max(1, percent)) % of the text selected"
    }
  }
}
