import DocumentModel

/// Applies edits of a kind to a text, at places that a seeded generator picks.
struct Editing {
  var text: EditableText
  var generator: SeededGenerator
  /// The numbers of the units of the note that is aimed at.
  let aim: [Int]

  private var isEnglish: Bool { text.language == .english }

  mutating func apply(_ kind: EditKind) {
    switch kind {
    case .insertInside: if let place = place(inAim: 1..<aim.count) { insert(at: place) }
    case .insertOutside: if let place = placeOutside() { insert(at: place) }
    case .deleteInside: if let place = place(inAim: 0..<aim.count) { delete(at: place, count: 1) }
    case .deleteAcross: if let place = edge() { delete(at: place, count: 2) }
    case .deleteOutside: if let place = placeOutside() { delete(at: place, count: 1) }
    case .replaceInside: if let place = place(inAim: 0..<aim.count) { replace(at: place, count: 1) }
    case .replaceAcross: if let place = edge() { replace(at: place, count: 2) }
    case .replaceOutside: if let place = placeOutside() { replace(at: place, count: 1) }
    case .negate: if let place = place(inAim: 0..<aim.count) { negate(at: place) }
    case .affirm: affirm()
    case .moveParagraph: moveParagraph()
    case .moveSentence: moveSentence()
    case .mergeParagraphs: mergeParagraphs()
    case .splitParagraph: splitParagraph()
    case .insertParagraph: insertParagraph()
    case .deleteParagraph: text.paragraphs.remove(at: generator.pick(text.paragraphs.indices))
    case .punctuation: changePunctuation()
    case .rewrap, .quotes, .widths: break
    case .several:
      for _ in 0..<5 {
        let kinds = EditKind.allCases.filter { ![.several, .replaceEverything].contains($0) }
        if let kind = generator.pick(kinds) { apply(kind) }
      }
    case .replaceEverything:
      let other = isEnglish ? Briefings.otherEnglish : Briefings.otherChinese
      text.paragraphs = EditableText(other, text.language).paragraphs.map { paragraph in
        paragraph.map { text.unit($0.text) }
      }
    }
  }

  typealias Place = (paragraph: Int, unit: Int)

  private func place(of id: Int) -> Place? {
    for (index, paragraph) in text.paragraphs.enumerated() {
      if let unit = paragraph.firstIndex(where: { $0.id == id }) { return (index, unit) }
    }
    return nil
  }

  private mutating func place(inAim range: Range<Int>) -> Place? {
    guard range.lowerBound < range.upperBound else { return nil }
    let offset = generator.pick(range)
    return place(of: aim[offset])
  }

  /// The word before the aim or the last one of it, so that two words from there reach over its edge.
  private mutating func edge() -> Place? {
    let isFirst = Bool.random(using: &generator)
    guard let id = isFirst ? aim.first : aim.last, var place = place(of: id) else { return nil }
    if isFirst { place.unit -= 1 }
    return place.unit >= 0 ? place : nil
  }

  private mutating func placeOutside() -> Place? {
    let taken = Set(aim)
    for _ in 0..<50 {
      let paragraph = generator.pick(text.paragraphs.indices)
      guard text.paragraphs.indices.contains(paragraph) else { return nil }
      let unit = generator.pick(text.paragraphs[paragraph].indices)
      guard text.paragraphs[paragraph].indices.contains(unit) else { continue }
      let found = text.paragraphs[paragraph][unit]
      if !taken.contains(found.id), !EditableText.isMark(found) { return (paragraph, unit) }
    }
    return nil
  }

  /// A word that has nothing in common with what stands around a place: of `a a b`, nobody can say which
  /// `a` was inserted.
  private mutating func word(for place: Place, replacing count: Int = 0) -> [EditableText.Unit] {
    let paragraph = text.paragraphs[place.paragraph]
    let end = min(place.unit + count, paragraph.count)
    let near = Set(paragraph[max(0, place.unit - 4)..<min(end + 4, paragraph.count)].map(\.text))
    for _ in 0..<20 {
      let words = isEnglish ? Briefings.englishWords : Briefings.chineseWords
      let units = text.units(generator.pick(words) ?? "")
      if near.isDisjoint(with: units.map(\.text)) { return units }
    }
    return text.units(isEnglish ? "zebra" : "鹿")
  }

  private mutating func insert(at place: Place) {
    let word = word(for: place)
    text.paragraphs[place.paragraph].insert(contentsOf: word, at: place.unit)
  }

  private mutating func delete(at place: Place, count: Int) {
    let end = min(place.unit + count, text.paragraphs[place.paragraph].count)
    text.paragraphs[place.paragraph].removeSubrange(place.unit..<end)
  }

  private mutating func replace(at place: Place, count: Int) {
    let word = word(for: place, replacing: count)
    delete(at: place, count: count)
    text.paragraphs[place.paragraph].insert(contentsOf: word, at: place.unit)
  }

  private mutating func negate(at place: Place) {
    let words = isEnglish ? ["not", "never", "no"] : ["不", "未", "没有", "无"]
    let units = text.units(generator.pick(words) ?? "")
    text.paragraphs[place.paragraph].insert(contentsOf: units, at: place.unit)
  }

  private mutating func affirm() {
    let places = text.paragraphs.indices.flatMap { paragraph in
      text.paragraphs[paragraph].indices.filter {
        Truth.negations.contains(text.paragraphs[paragraph][$0].text.lowercased())
      }.map { (paragraph: paragraph, unit: $0) }
    }
    if let place = generator.pick(places) { delete(at: place, count: 1) }
  }

  /// Makes every other comma and the like another mark, or none.
  private mutating func changePunctuation() {
    for paragraph in text.paragraphs.indices {
      for unit in text.paragraphs[paragraph].indices.reversed()
      where ",;:，；：、".contains(text.paragraphs[paragraph][unit].text) {
        guard Bool.random(using: &generator) else { continue }
        switch generator.pick(["，", ",", ";", "—", "–", ""]) {
        case "": text.paragraphs[paragraph].remove(at: unit)
        case let mark?: text.paragraphs[paragraph][unit].text = mark
        case nil: break
        }
      }
    }
  }

  private mutating func moveParagraph() {
    guard text.paragraphs.count > 1 else { return }
    let paragraph = text.paragraphs.remove(at: generator.pick(text.paragraphs.indices))
    text.paragraphs.insert(paragraph, at: generator.pick(0..<text.paragraphs.count + 1))
  }

  private mutating func moveSentence() {
    let from = generator.pick(text.paragraphs.indices)
    guard text.paragraphs.indices.contains(from) else { return }
    let ends = [0] + text.paragraphs[from].indices.filter(isEnd(from)).map { $0 + 1 }
    let number = generator.pick(0..<ends.count - 1)
    guard number + 1 < ends.count else { return }
    let range = ends[number]..<ends[number + 1]
    let sentence = Array(text.paragraphs[from][range])
    text.paragraphs[from].removeSubrange(range)
    let to = generator.pick(text.paragraphs.indices)
    let places = [0] + text.paragraphs[to].indices.filter(isEnd(to)).map { $0 + 1 }
    text.paragraphs[to].insert(contentsOf: sentence, at: generator.pick(places) ?? 0)
    text.paragraphs.removeAll(where: \.isEmpty)
  }

  private func isEnd(_ paragraph: Int) -> (Int) -> Bool {
    { [".", "。"].contains(text.paragraphs[paragraph][$0].text) }
  }

  private mutating func mergeParagraphs() {
    guard text.paragraphs.count > 1 else { return }
    let first = generator.pick(0..<text.paragraphs.count - 1)
    let second = text.paragraphs.remove(at: first + 1)
    text.paragraphs[first] += second
  }

  private mutating func splitParagraph() {
    let paragraph = generator.pick(text.paragraphs.indices)
    guard text.paragraphs.indices.contains(paragraph) else { return }
    let ends = text.paragraphs[paragraph].indices.filter(isEnd(paragraph)).dropLast()
    guard let end = generator.pick(ends) else { return }
    let rest = Array(text.paragraphs[paragraph][(end + 1)...])
    text.paragraphs[paragraph].removeSubrange((end + 1)...)
    text.paragraphs.insert(rest, at: paragraph + 1)
  }

  private mutating func insertParagraph() {
    let other = isEnglish ? Briefings.otherEnglish : Briefings.otherChinese
    let paragraphs = EditableText(other, text.language).paragraphs
    guard let paragraph = generator.pick(paragraphs) else { return }
    let units = paragraph.map { text.unit($0.text) }
    text.paragraphs.insert(units, at: generator.pick(0..<text.paragraphs.count + 1))
  }
}
