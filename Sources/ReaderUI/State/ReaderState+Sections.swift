import DocumentModel

extension ReaderState {
  mutating func moveBySection(_ request: KeyInput.Request) {
    let count = request.count ?? 1
    switch request.command {
    case .nextHeading: stepHeading(by: count) { _ in true }
    case .previousHeading: stepHeading(by: -count) { _ in true }
    case .nextSibling: stepSibling(by: count)
    case .previousSibling: stepSibling(by: -count)
    case .parentHeading: goToParent()
    case .contents: toggleContents()
    case .focusContents: focusContents()
    case .focusArticle: leaveContents()
    default: break
    }
  }

  private mutating func stepSibling(by count: Int) {
    let level = currentSection.map { document.sections[$0].level } ?? Int.max
    stepHeading(by: count) { $0.level <= level }
  }

  /// Goes to the `count`th wanted heading after the place being read; before it when negative.
  private mutating func stepHeading(by count: Int, where isWanted: (Section) -> Bool) {
    guard !document.sections.isEmpty else {
      notice = Notice("This text has no sections.")
      return
    }
    let isForward = count > 0
    var section = startingSection(isForward: isForward)
    var reached: Int?
    var remaining = abs(count)
    while remaining > 0 {
      section += isForward ? 1 : -1
      guard document.sections.indices.contains(section) else { break }
      if isWanted(document.sections[section]) {
        reached = section
        remaining -= 1
      }
    }
    guard let reached else {
      if !isForward, article.focus > .start {
        places.leave(article.focus)
        return moveArticle { $0.goToTop() }
      }
      notice = Notice(isForward ? "No heading after this." : "No heading before this.")
      return
    }
    jump(toSection: reached)
  }

  /// The section from which a step counts; going back from inside a section first reaches its own
  /// heading.
  private func startingSection(isForward: Bool) -> Int {
    guard let current = document.lastSection(startingBy: article.focus) else { return -1 }
    let isAtHeading = document.sections[current].heading.lowerBound == article.focus
    return isForward || isAtHeading ? current : current + 1
  }

  private mutating func goToParent() {
    guard let section = currentSection else {
      notice = Notice("No section around this.")
      return
    }
    let heading = document.sections[section].heading
    if article.focus > heading.lowerBound {
      jump(toSection: section)
    } else if let parent = document.sections[section].parent {
      jump(toSection: parent)
    } else {
      notice = Notice("No section around this.")
    }
  }
}
