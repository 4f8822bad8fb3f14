extension ReaderState {
  func title(of picker: Picker) -> String {
    switch picker.kind {
    case .help: "Keys"
    case .palette: "Command"
    case .phrases: "Phrases \(phrases.order.rawValue)"
    case .ladders: "Ladders in this text"
    case .notes(let scope):
      (scope == .text ? "Notes on this text" : "Notes on all texts")
        + (notes.marked.isEmpty ? "" : " · \(notes.marked.count) marked")
    case .notedTexts: "Carry the notes of a text to this one"
    case .categories: "Categories"
    case .themes: "Theme"
    }
  }

  /// What the keys do in a list.
  func hint(of picker: Picker) -> String {
    let family = keyMap.key(of: .family).map { ["\($0) family"] } ?? []
    let hints: [String] =
      switch picker.kind {
      case .help: ["Enter does it", "/ filters", "Esc closes"]
      case .palette: []
      case .phrases: ["s sorts"] + family + ["/ filters", "Enter goes"]
      case .ladders: family + ["/ filters", "Enter goes"]
      case .notes(let scope): [scope == .text ? "A all texts" : "A this text", "/ filters"]
      case .notedTexts: ["/ filters", "Enter carries"]
      case .categories: ["Enter on, off", "a all", "o only this"]
      case .themes: ["Enter keeps"]
      }
    return hints.joined(separator: " · ")
  }

  /// What the keys do to what is listed, in a row of their own below it.
  func footKeys(of picker: Picker) -> [(key: String, word: String)] {
    guard case .notes(let scope) = picker.kind else { return [] }
    if picker.isFiltering {
      return [
        ("word", "in it"), ("#", "tag"), ("state:", "open"), ("colour:", "green"),
        ("since:", "2026-07"), ("until:", "2026"), ("in:", "title"), ("by:", "author"),
      ]
    }
    let deciding = [("+", "accept"), ("r", "tie to a selection")]
    let carrying = [("c", "carry here")]
    return [("Enter", "go")] + (scope == .text ? deciding : carrying)
      + [
        ("e", "change"), ("D", "delete"), ("U", "undo"), ("Space", "mark"), ("#", "tags"),
        ("*", "mark all"),
      ]
  }
}
