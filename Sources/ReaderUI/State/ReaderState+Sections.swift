import DocumentModel

extension ReaderState {
  mutating func moveBySection(_ request: KeyInput.Request) {
    let count = request.count ?? 1
    switch request.command {
    case .nextHeading: stepHeading(by: count)
    case .previousHeading: stepHeading(by: -count)
    case .nextSibling: stepSibling(by: count)
    case .previousSibling: stepSibling(by: -count)
    case .parentHeading: goToParent()
    case .contents: toggleContents()
    case .focusContents: focusContents()
    case .focusArticle: contentsHaveFocus ? leaveContents() : focusCard()
    default: break
    }
  }

  private mutating func stepSibling(by count: Int) {
    let level = currentSection.map { document.sections[$0].level } ?? Int.max
    stepHeading(by: count, level: level)
  }

  /// Goes to the `count`th heading of `level` or above after the place being read; before it when
  /// negative.
  mutating func stepHeading(by count: Int, level: Int = .max) {
    guard !document.sections.isEmpty || document.isOpening else {
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
      if document.sections[section].level <= level {
        reached = section
        remaining -= 1
      }
    }
    if remaining > 0, isForward, document.isOpening {
      if let reached { jump(toSection: reached) }
      awaited = .headings(remaining, level: level)
      notice = Notice("Reading the rest…")
      return
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
