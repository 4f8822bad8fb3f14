import DocumentModel
import KeywordIndexing

extension ReaderState {
  /// The items of a list that its filter leaves.
  func items(of picker: Picker) -> PickerItems {
    if case .notes = picker.kind { return notes.listing.items(marked: notes.marked) }
    return PickerItems(filteredItems(of: picker))
  }

  private func filteredItems(of picker: Picker) -> [PickerItem] {
    switch picker.kind {
    case .help: helpItems(filter: picker.filter)
    case .palette: paletteItems(filter: picker.filter)
    case .phrases: phraseItems(filter: picker.filter)
    case .ladders: ladderItems(filter: picker.filter)
    case .notes: []
    case .notedTexts: notedTextItems.filter { $0.matches(picker.filter) }
    case .categories: categoryItems.filter { $0.matches(picker.filter) }
    case .themes:
      themes.map { PickerItem(text: $0, choice: .theme($0)) }.filter { $0.matches(picker.filter) }
    }
  }

  private func commandItem(_ command: ReaderCommand) -> PickerItem {
    PickerItem(
      text: command.title, trailing: keyMap.keys(of: command).joined(separator: " "),
      choice: .command(command))
  }

  /// Every command that has a key, under the heading of its group.
  private func helpItems(filter: String) -> [PickerItem] {
    ReaderCommand.Group.allCases.flatMap { group -> [PickerItem] in
      let items = ReaderCommand.allCases
        .filter { $0.group == group && keyMap.key(of: $0) != nil }
        .map(commandItem).filter { $0.matches(filter) }
      return items.isEmpty ? [] : [PickerItem(text: group.rawValue)] + items
    }
  }

  private func paletteItems(filter: String) -> [PickerItem] {
    var items: [PickerItem] = []
    if let line = Int(filter), line > 0 {
      items.append(PickerItem(text: "go to line \(line) of the file", choice: .line(line)))
    }
    if let setting = ViewSetting.typed(filter) {
      items.append(
        PickerItem(text: setting.name, detail: setting.title, choice: .setting(setting)))
    }
    let commands = ReaderCommand.allCases.filter { !$0.takesLetter && $0 != .palette }
    items += commands.map { command in
      var item = commandItem(command)
      item.detail = command.rawValue
      return item
    }.filter { $0.matches(filter) }
    items += ViewSetting.listed.map { setting in
      PickerItem(text: setting.name, detail: setting.title, choice: .setting(setting))
    }.filter { $0.matches(filter) }
    return items
  }

  private var categoryItems: [PickerItem] {
    (phrases.index?.categories ?? []).map { entry in
      let isHidden = phrases.hidden.contains(entry.category)
      return PickerItem(
        text: entry.category.name, detail: isHidden ? "off" : "", trailing: "\(entry.count)",
        hue: entry.category.hue, isOn: !isHidden, choice: .category(entry.category))
    }
  }
}
