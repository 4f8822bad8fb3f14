import TerminalCore

extension ReaderState {
  /// A key while the filter of a list is typed.
  mutating func filterPicker(_ key: KeyPress, picker: Picker) -> [ReaderEffect] {
    switch key.key {
    case .enter: return picker.kind == .palette ? take(from: picker) : keepFilter(of: picker)
    case .down, .tab: return select(picker.selection + 1, in: picker)
    case .up, .backTab: return select(picker.selection - 1, in: picker)
    case .character(let character) where key.modifiers.isEmpty:
      return setFilter(picker.filter + String(character), of: picker)
    case .character("u") where key.modifiers == .control: return setFilter("", of: picker)
    case .backspace:
      return picker.filter.isEmpty
        ? leavePicker(picker) : setFilter(String(picker.filter.dropLast()), of: picker)
    default: return []
    }
  }

  mutating func setFilter(_ filter: String, of picker: Picker) -> [ReaderEffect] {
    var picker = picker
    picker.filter = filter
    if case .notes = picker.kind { notes.listing.narrow(to: filter) }
    let items = items(of: picker)
    picker.restart(items, height: pickerLayout(picker, count: items.count).list.height)
    mode = .picking(picker)
    return preview(picker)
  }

  /// Ends the typing, so that the keys of the list do something to what the filter leaves.
  private mutating func keepFilter(of picker: Picker) -> [ReaderEffect] {
    var picker = picker
    picker.isFiltering = false
    mode = .picking(picker)
    return []
  }

  /// One step back: the filter first, then the list.
  mutating func leavePicker(_ picker: Picker) -> [ReaderEffect] {
    guard picker.isFiltering || !picker.filter.isEmpty, picker.kind != .palette else {
      return closePicker(picker)
    }
    var picker = picker
    picker.isFiltering = false
    mode = .picking(picker)
    return picker.filter.isEmpty ? [] : setFilter("", of: picker)
  }
}
