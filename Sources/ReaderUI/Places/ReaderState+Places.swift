import DocumentModel

extension ReaderState {
  /// Goes back to the place before; from the first one, to the text from which this was opened.
  mutating func goBack() -> [ReaderEffect] {
    guard let offset = places.back(from: article.focus) else {
      if isFollowed { return [.leaveText] }
      notice = Notice("No place before.")
      return []
    }
    goAgain(to: offset)
    return []
  }

  mutating func goForward() {
    guard let offset = places.forward() else {
      notice = Notice("No place after.")
      return
    }
    goAgain(to: offset)
  }

  /// Goes to a place that was left, with the cursor on the link that was followed there.
  private mutating func goAgain(to offset: TextOffset) {
    moveArticle { $0.reveal(offset) }
    takeCursor(at: offset)
  }

  mutating func setMark(_ letter: Character?) -> [ReaderEffect] {
    guard let letter, letter.isASCII, letter.isLowercase else {
      notice = Notice("A mark is a letter from a to z.")
      return []
    }
    places.marks[letter] = article.focus
    notice = Notice("Mark \(letter) set; '\(letter) goes to it.")
    return [.savePlace]
  }

  mutating func goToMark(_ letter: Character?) {
    if letter == "'" {
      guard let offset = places.swapLast(with: article.focus) else {
        notice = Notice("No jump yet.")
        return
      }
      moveArticle { $0.reveal(offset) }
      return
    }
    guard let letter, let offset = places.marks[letter] else {
      notice = Notice("No mark \(letter.map(String.init) ?? "") in this text.")
      return
    }
    jump(to: min(offset, document.end))
  }

  /// Goes to a place that is remembered as a jump.
  mutating func jump(to offset: TextOffset) {
    places.leave(article.focus)
    moveArticle { $0.reveal(offset) }
  }

  /// Goes to a section's heading.
  mutating func jump(toSection section: Int) {
    places.leave(article.focus)
    let heading = document.sections[section].heading.lowerBound
    moveArticle { $0.go(to: heading) }
  }

  /// Moves the article, and the contents with it.
  mutating func moveArticle(_ move: (inout ArticlePane) -> Void) {
    move(&article)
    trackContents()
  }
}
