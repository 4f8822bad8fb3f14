import DocumentModel

/// The table of contents: which entries are shown, and which one is selected.
struct ContentsPane: Equatable, Sendable {
  var visibility: ReaderSettings.Contents
  /// The sections shown, in order, as indices of `Document.sections`: those in no collapsed section
  /// and, while a filter is set, those it fits.
  private(set) var entries: [Int] = []
  /// The sections whose subsections are folded away.
  private(set) var collapsed: Set<Int> = []
  private(set) var filter = ""
  /// An index of `entries`.
  private(set) var selection = 0
  /// The first entry shown, an index of `entries`.
  private(set) var top = 0

  init(_ document: Document, visibility: ReaderSettings.Contents) {
    self.visibility = visibility
    refresh(document)
  }

  /// The section that is selected, as an index of `Document.sections`.
  var selectedSection: Int? {
    entries.indices.contains(selection) ? entries[selection] : nil
  }

  /// Makes the list anew for another document, another filter or other folds.
  ///
  /// - Complexity: O(*n*) in the number of sections.
  private mutating func refresh(_ document: Document) {
    let selected = selectedSection
    let sections = document.sections
    var isHidden = [Bool](repeating: false, count: sections.count)
    entries = sections.indices.filter { index in
      if let parent = sections[index].parent, isHidden[parent] || collapsed.contains(parent) {
        isHidden[index] = filter.isEmpty
      }
      return !isHidden[index] && matches(document.text[sections[index].heading])
    }
    select(nearest: selected)
  }

  private func matches(_ heading: Substring) -> Bool {
    filter.isEmpty || heading.lowercased().contains(filter.lowercased())
  }

  mutating func replaceDocument(_ document: Document) {
    refresh(document)
  }

  mutating func setFilter(_ filter: String, of document: Document) {
    self.filter = filter
    refresh(document)
  }

  /// Folds the subsections of a section away, or shows them again.
  mutating func toggle(_ section: Int, of document: Document) {
    if collapsed.remove(section) == nil { collapsed.insert(section) }
    refresh(document)
  }

  /// Shows every section that holds `section`.
  mutating func unfold(around section: Int, of document: Document) {
    var parent = document.sections[section].parent
    var changed = false
    while let index = parent {
      changed = collapsed.remove(index) != nil || changed
      parent = document.sections[index].parent
    }
    if changed { refresh(document) }
  }

  mutating func select(_ index: Int) {
    selection = min(max(0, index), max(0, entries.count - 1))
  }

  /// Selects the entry of `section`, or the nearest one before it that is shown.
  mutating func select(nearest section: Int?) {
    guard let section else { return select(0) }
    select((entry(nearest: section)) ?? 0)
  }

  /// The entry that stands for `section`: its own, or that of the last shown section before it.
  ///
  /// - Complexity: O(log *n*).
  func entry(nearest section: Int) -> Int? {
    let next = entries.partitioningIndex { $0 > section }
    return next > 0 ? next - 1 : nil
  }

  /// Scrolls so that `index` is among the `height` entries shown.
  mutating func scroll(toShow index: Int, height: Int) {
    guard height > 0 else { return }
    let slack = min(2, (height - 1) / 2)
    if index < top + slack { top = index - slack }
    if index >= top + height - slack { top = index - height + slack + 1 }
    clampTop(height: height)
  }

  mutating func scroll(by rows: Int, height: Int) {
    top += rows
    clampTop(height: height)
  }

  private mutating func clampTop(height: Int) {
    top = max(0, min(top, entries.count - height))
  }
}
