import Annotations
import DocumentModel
import KeywordIndexing
import TerminalCore

/// A list laid over the article, from which one thing is chosen.
package struct Picker: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case help
    case palette
    case phrases
    case ladders
    case categories
    case notes(NoteScope)
    /// The texts whose notes can be carried to this one.
    case notedTexts
    /// `original` is the theme to go back to when none is chosen.
    case themes(original: String)
  }

  let kind: Kind
  var filter = ""
  /// Whether letters go into the filter rather than move.
  var isFiltering: Bool
  /// An index of the items that the filter leaves.
  private(set) var selection = 0
  private(set) var top = 0

  init(_ kind: Kind) {
    self.kind = kind
    isFiltering = kind == .palette
  }

  /// Selects an item of `items`, skipping headings in the direction of travel.
  mutating func select(_ index: Int, of items: PickerItems, height: Int) {
    let step = index < selection ? -1 : 1
    var index = min(max(0, index), max(0, items.count - 1))
    while items.indices.contains(index), items[index].choice == nil { index += step }
    if !items.indices.contains(index) {
      index = items.firstIndex { $0.choice != nil } ?? 0
      if step > 0, let last = items.lastIndex(where: { $0.choice != nil }) { index = last }
    }
    selection = index
    let slack = min(2, max(0, (height - 1) / 2))
    if index < top + slack { top = index - slack }
    if index >= top + height - slack { top = index - height + slack + 1 }
    top = max(0, min(top, items.count - height))
  }

  /// Goes back to the first item, as after a change of the filter.
  mutating func restart(_ items: PickerItems, height: Int) {
    selection = 0
    top = 0
    select(0, of: items, height: height)
  }
}

/// A line of a list.
struct PickerItem: Equatable {
  /// What taking it does; nil for a heading between items.
  enum Choice: Equatable {
    case command(ReaderCommand)
    case setting(ViewSetting)
    case line(Int)
    case formulation(Int)
    case category(Category)
    case theme(String)
    case note(AnnotationID)
    /// The fingerprint of a text that has notes.
    case notedText(String)
  }

  /// Words that became others.
  struct Change: Equatable {
    var from: String
    var to: String
  }

  var text: String
  /// What is shown in place of the text, cut around what differs.
  var change: Change?
  /// Shown dim behind the text.
  var detail = ""
  /// Shown in a column of its own before the right edge.
  var tag = ""
  /// Shown at the right edge: keys, a count.
  var trailing = ""
  /// Whether that is no more than a reminder.
  var trailingIsDim = false
  /// The colour of a square before the text.
  var hue: Category.Hue?
  /// Whether the square is full.
  var isOn = true
  var choice: Choice?
  /// Whether it is among those to which something is to be done; nil where nothing can be marked.
  var isMarked: Bool?
  /// Whether it is shown among the others without being one to take.
  var isDim = false

  /// Whether every word of `filter` stands in the item, whatever the case.
  func matches(_ filter: String) -> Bool {
    guard !filter.isEmpty else { return true }
    let content = "\(text) \(detail) \(tag) \(trailing)".lowercased()
    return filter.lowercased().split(separator: " ").allSatisfy { content.contains($0) }
  }
}
