extension ReaderState {
  func title(of picker: Picker) -> String {
    switch picker.kind {
    case .help: "Keys"
    case .palette: "Command"
    case .phrases: "Phrases \(phrases.order.rawValue)"
    case .ladders: "Ladders in this text"
    case .notes: "Notes on this text"
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
      case .notes: ["+ accepts", "r ties it to a selection", "D deletes", "U undoes", "/ filters"]
      case .categories: ["Enter on, off", "a all", "o only this"]
      case .themes: ["Enter keeps"]
      }
    return hints.joined(separator: " · ")
  }
}
