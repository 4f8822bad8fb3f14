import TerminalCore

extension ReaderState {
  /// Opens a list, or says why it would be empty.
  mutating func pick(_ kind: Picker.Kind) {
    let picker = Picker(kind)
    let known = notes
    if case .notes(let scope) = kind { listNotes(scope, filter: "") }
    let items = items(of: picker)
    guard !items.isEmpty else {
      // The list that is open, if any, stays as it is.
      notes = known
      notice = Notice(emptiness(of: kind))
      return
    }
    var start = picker
    start.restart(items, height: pickerLayout(picker, count: items.count).list.height)
    if case .themes(let original) = kind, let place = themes.firstIndex(of: original) {
      start.select(
        place, of: items, height: pickerLayout(picker, count: items.count).list.height)
    }
    mode = .picking(start)
  }

  /// Why a list would be empty.
  private func emptiness(of kind: Picker.Kind) -> String {
    switch kind {
    case .notes(.text):
      let key = keyMap.key(of: .annotate)
      return key.map { "No notes on this text; \($0) makes one." } ?? NoteScope.text.emptiness
    case .notes(.archive): return NoteScope.archive.emptiness
    case .notedTexts: return "No other text has notes that could be carried here."
    case _ where phrases.index == nil: return "Looking for phrases…"
    case .ladders: return "No rung of a ladder stands in this text."
    default: return "No phrase of the lexicons stands in this text."
    }
  }

  /// A key while a list is open.
  mutating func updatePicker(_ key: KeyPress, picker: Picker) -> [ReaderEffect] {
    if key.key == .escape || key == .control("c") { return leavePicker(picker) }
    if picker.isFiltering { return filterPicker(key, picker: picker) }
    return key.key == .enter ? take(from: picker) : movePicker(key, picker: picker)
  }

  private mutating func movePicker(_ key: KeyPress, picker: Picker) -> [ReaderEffect] {
    if case .character("q") = key.key { return closePicker(picker) }
    if let effects = updateOwnKeys(key, picker: picker) { return effects }
    guard let request = input.take(key, with: keyMap) else { return [] }
    let page = max(1, pickerLayout(picker, count: items(of: picker).count).list.height - 1)
    let count = request.count ?? 1
    switch request.command {
    case .lineDown, .nextPhrase: return select(picker.selection + count, in: picker)
    case .lineUp, .previousPhrase: return select(picker.selection - count, in: picker)
    case .halfPageDown: return select(picker.selection + max(1, page / 2), in: picker)
    case .halfPageUp: return select(picker.selection - max(1, page / 2), in: picker)
    case .pageDown: return select(picker.selection + page, in: picker)
    case .pageUp: return select(picker.selection - page, in: picker)
    case .top: return select(0, in: picker)
    case .bottom: return select(Int.max / 2, in: picker)
    case .search:
      var picker = picker
      picker.isFiltering = true
      mode = .picking(picker)
      return []
    case .help where picker.kind == .help, .categories where picker.kind == .categories,
      .phraseList where picker.kind == .phrases, .ladders where picker.kind == .ladders,
      .noteList where picker.kind == .notes(.text) || picker.kind == .notes(.archive):
      return closePicker(picker)
    case .family: return focusFamily(from: picker)
    default: return []
    }
  }

  /// The letters that one kind of list has for itself; nil for a key that is none of them.
  private mutating func updateOwnKeys(_ key: KeyPress, picker: Picker) -> [ReaderEffect]? {
    guard key.modifiers.isEmpty, case .character(let letter) = key.key else { return nil }
    switch (picker.kind, letter) {
    case (.phrases, "s"):
      phrases.order = phrases.order.next
      return setFilter(picker.filter, of: picker)
    case (.notes(let scope), _): return updateNoteList(letter, scope: scope, picker: picker)
    case (.categories, " "): return take(from: picker)
    case (.categories, "a"): phrases.hidden = []
    case (.categories, "o"): showOnlyCategory(of: picker)
    default: return nil
    }
    return []
  }

  private mutating func showOnlyCategory(of picker: Picker) {
    let items = items(of: picker)
    guard items.indices.contains(picker.selection),
      case .category(let category)? = items[picker.selection].choice
    else { return }
    phrases.hidden = Set(phrases.index?.categories.map(\.category) ?? [])
    phrases.hidden.remove(category)
  }

  /// Highlights the family of the selected formulation, and goes to the first place of that.
  private mutating func focusFamily(from picker: Picker) -> [ReaderEffect] {
    let items = items(of: picker)
    guard items.indices.contains(picker.selection),
      case .formulation(let formulation)? = items[picker.selection].choice
    else { return [] }
    phrases.focus = nil
    mode = .reading(.article)
    selectFirst(formulation)
    focusFamily(of: formulation)
    return []
  }

  mutating func select(_ index: Int, in picker: Picker) -> [ReaderEffect] {
    var picker = picker
    let items = items(of: picker)
    picker.select(index, of: items, height: pickerLayout(picker, count: items.count).list.height)
    mode = .picking(picker)
    return preview(picker)
  }

  /// Shows the theme that is selected at once.
  mutating func preview(_ picker: Picker) -> [ReaderEffect] {
    let items = items(of: picker)
    guard items.indices.contains(picker.selection),
      case .theme(let name)? = items[picker.selection].choice
    else { return [] }
    return useTheme(name)
  }

  private mutating func useTheme(_ name: String) -> [ReaderEffect] {
    guard name != settings.theme else { return [] }
    settings.theme = name
    return [.useTheme(name)]
  }

  mutating func closePicker(_ picker: Picker) -> [ReaderEffect] {
    mode = .reading(.article)
    if case .themes(let original) = picker.kind { return useTheme(original) }
    return []
  }

  /// Does what the selected item stands for.
  mutating func take(from picker: Picker) -> [ReaderEffect] {
    let items = items(of: picker)
    guard items.indices.contains(picker.selection), let choice = items[picker.selection].choice
    else { return [] }
    if case .category(let category) = choice {
      if phrases.hidden.remove(category) == nil { phrases.hidden.insert(category) }
      return []
    }
    mode = .reading(.article)
    switch choice {
    case .command(let command): return perform(KeyInput.Request(command))
    case .setting(let setting): apply(setting)
    case .line(let line): goToLine(line)
    case .formulation(let formulation):
      phrases.focus = nil
      selectFirst(formulation)
    case .theme(let name): notice = Notice("Theme \(name)")
    case .note(let id): return openNote(id, arriving: .go(id))
    case .notedText(let text): return [.carryNotes(from: text)]
    case .category: break
    }
    return []
  }

  private mutating func selectFirst(_ formulation: Int) {
    guard let index = phrases.index,
      let place = index.places[formulation]?.first
    else { return }
    selectPhrase(place, of: index)
  }
}
