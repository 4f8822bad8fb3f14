/// The lines of a list, made when they are looked at: a list of thousands is as quick as one of ten.
struct PickerItems: RandomAccessCollection {
  let startIndex = 0
  let endIndex: Int
  /// A tag as wide as any in the list.
  let widestTag: String
  private let item: (Int) -> PickerItem

  init(count: Int, widestTag: String = "", item: @escaping (Int) -> PickerItem) {
    endIndex = count
    self.widestTag = widestTag
    self.item = item
  }

  init(_ items: [PickerItem]) {
    self.init(
      count: items.count, widestTag: items.map(\.tag).max { $0.count < $1.count } ?? ""
    ) { items[$0] }
  }

  subscript(place: Int) -> PickerItem { item(place) }
}
