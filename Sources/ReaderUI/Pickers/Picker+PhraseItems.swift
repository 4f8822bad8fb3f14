import DocumentModel
import KeywordIndexing

extension ReaderState {
  /// The formulations that stand in the text, as the reader last sorted them.
  func phraseItems(filter: String) -> [PickerItem] {
    guard let index = phrases.index else { return [] }
    let counts = Dictionary(uniqueKeysWithValues: index.categories.map { ($0.category, $0.count) })
    var items: [PickerItem] = []
    var heading: Category?
    for formulation in index.formulations(phrases.order) {
      guard let item = phraseItem(formulation, of: index), item.matches(filter) else { continue }
      let category = index.formulations.category(of: formulation)
      if phrases.order == .category, heading != category {
        heading = category
        items.append(
          PickerItem(text: category.name, trailing: counts[category].map(String.init) ?? ""))
      }
      items.append(item)
    }
    return items
  }

  private func phraseItem(_ formulation: Int, of index: PhraseIndex) -> PickerItem? {
    guard let places = index.places[formulation], let first = places.first else { return nil }
    let category = index.formulations.category(of: formulation)
    return PickerItem(
      text: document.words(in: index.occurrences[first].range),
      tag: phrases.order == .category ? "" : category.name, trailing: "\(places.count)",
      hue: category.hue, isOn: !phrases.hidden.contains(category),
      choice: .formulation(formulation))
  }

  /// The ladders of which a rung stands in the text, each rung with its count there.
  func ladderItems(filter: String) -> [PickerItem] {
    guard let index = phrases.index else { return [] }
    return index.ladders.flatMap { ladder -> [PickerItem] in
      let items = ladder.steps.flatMap { rungItems($0, of: ladder, in: index) }
      let heading = PickerItem(text: ladder.name, trailing: "\(ladder.count)")
      let fits = heading.matches(filter) || items.contains { $0.matches(filter) }
      return fits ? [heading] + items : []
    }
  }

  /// The wordings of a step that stand in the text; where none does, the first one, dim.
  private func rungItems(
    _ step: PhraseLadder.Step, of ladder: PhraseLadder, in index: PhraseIndex
  ) -> [PickerItem] {
    let first = document.words(in: index.occurrences[ladder.firstPlace].range)
    let language = Formulation.Language(ofScriptIn: first)
    func item(_ wording: Int) -> PickerItem {
      let formulation = index.formulations[wording]
      let places = index.places[wording] ?? []
      let number = "\(step.number)"
      return PickerItem(
        text: (number.count < 2 ? " " : "") + number + "  "
          + index.words(of: wording, in: language, document: document),
        trailing: places.isEmpty ? "" : "\(places.count)", hue: formulation.category.hue,
        isOn: !places.isEmpty, choice: places.isEmpty ? nil : .formulation(wording),
        isDim: places.isEmpty)
    }
    let found = step.wordings.filter { index.places[$0] != nil }
    return (found.isEmpty ? Array(step.wordings.prefix(1)) : found).map(item)
  }
}
