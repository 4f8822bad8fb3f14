extension ReaderState {
  func title(of picker: Picker) -> String {
    switch picker.kind {
    case .help: "Keys"
    case .palette: "Command"
    case .phrases: "Phrases \(phrases.order.rawValue)"
    case .ladders: "Ladders in this text"
    case .notes(let scope):
      (scope == .text ? "Notes on this text" : "Notes on all texts")
        + (notes.marked.isEmpty ? "" : " · \(markedWords)")
    case .notedTexts: "Carry the notes of a text to this one"
    case .categories: "Categories"
    case .themes: "Theme"
    }
  }

  /// How many notes are marked; nothing is done to those that the filter hides.
  private var markedWords: String {
    let hidden = notes.marked.count { !notes.listing.shows($0) }
    return "\(notes.marked.count) marked" + (hidden > 0 ? " (\(hidden) hidden)" : "")
  }

  /// What the keys do in a list, the most needed first.
  func hints(of picker: Picker) -> [String] {
    if picker.kind == .palette { return [] }
    if case .notes(let scope) = picker.kind, notes.listing.isEmpty {
      return [scope == .text ? "A all texts" : "A this text", "Esc closes"]
    }
    if picker.isFiltering { return ["Enter keeps it", "Esc shows all"] }
    let taking = Self.taking(of: picker.kind)
    if !picker.filter.isEmpty { return taking + ["Esc shows all", "/ changes it"] }
    let family = keyMap.key(of: .family).map { ["\($0) family"] } ?? []
    switch picker.kind {
    case .help: return taking + ["/ filters", "Esc closes"]
    case .palette: return []
    case .phrases: return ["s sorts"] + family + ["/ filters"] + taking
    case .ladders: return family + ["/ filters"] + taking
    case .notes(let scope): return [scope == .text ? "A all texts" : "A this text", "/ filters"]
    case .notedTexts: return ["/ filters"] + taking
    case .categories: return taking + ["a all", "o only this"]
    case .themes: return taking
    }
  }

  /// What Enter does with the selected item, where no row below the list says it.
  private static func taking(of kind: Picker.Kind) -> [String] {
    switch kind {
    case .help: ["Enter does it"]
    case .phrases, .ladders: ["Enter goes"]
    case .notedTexts: ["Enter carries"]
    case .categories: ["Enter on, off"]
    case .themes: ["Enter keeps"]
    case .palette, .notes: []
    }
  }

  /// What the keys do to what is listed, in a row of their own below it.
  func footKeys(of picker: Picker) -> [(key: String, word: String)] {
    guard case .notes(let scope) = picker.kind else { return [] }
    if notes.listing.isEmpty { return [("U", "undo")] }
    if picker.isFiltering {
      return [
        ("word", "in it"), ("#", "tag"), ("state:", "open"), ("colour:", "green"),
        ("since:", "2026-07"), ("until:", "2026"), ("in:", "title"), ("by:", "author"),
      ]
    }
    let own =
      scope == .text ? [("+", "accept"), ("r", "tie to a selection")] : [("c", "carry here")]
    let one = own + [("e", "change"), ("D", "delete"), ("U", "undo")]
    let many = [("*", "mark all"), ("#", "tags"), ("SPC", "mark")]
    // Whoever has narrowed the list, or marked some of it, is about to do something to many.
    let isForMany = !picker.filter.isEmpty || !notes.marked.isEmpty
    return [("Enter", "go")] + (isForMany ? many + one : one + many)
  }
}
