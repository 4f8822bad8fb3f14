import DocumentModel

extension ReaderState {
  /// What `Enter` does: goes back from a footnote to where it is referred to, follows the link under
  /// the cursor, else shows or hides the card of the phrase.
  mutating func takeCurrent() -> [ReaderEffect] {
    if let footnote = footnoteBeingRead {
      goToReference(ofFootnote: footnote)
      return []
    }
    if let link = currentLink { return follow(document.links[link]) }
    toggle(.card)
    return []
  }

  /// Goes where a link leads, or asks first where that is outside the text.
  mutating func follow(_ link: Link) -> [ReaderEffect] {
    let origin = link.range.lowerBound
    switch link.target {
    case .footnote(let label):
      openFootnote(label, referredToAt: link.range)
      return []
    case .destination(let source):
      return follow(LinkDestination(source), from: origin)
    }
  }

  /// The same for a link that stands at `origin`, or in a footnote referred to there.
  mutating func follow(
    _ destination: LinkDestination, from origin: TextOffset, in footnote: FootnotePopup? = nil
  ) -> [ReaderEffect] {
    switch destination {
    case .place(let fragment): goToPlace(fragment, from: origin)
    case .file(let path, let fragment):
      mode = .asking(LinkQuestion(.file(path: path, fragment: fragment), footnote: footnote))
    case .address(let address):
      mode = .asking(LinkQuestion(.address(address), footnote: footnote))
      return [.findBrowser]
    case .refused(let scheme):
      notice = Notice("A link of the kind “\(scheme):” is never opened.", isError: true)
    case .nowhere: notice = Notice("This link leads nowhere.", isError: true)
    }
    return []
  }

  /// Goes to the place that `fragment` names; `origin` is where `back` leads.
  mutating func goToPlace(_ fragment: String, from origin: TextOffset) {
    guard let place = document.place(ofFragment: fragment) else {
      if document.isOpening {
        awaited = .fragment(fragment, from: origin)
        notice = Notice("Reading the rest…")
      } else {
        notice = Notice("No place “#\(fragment)” in this text.", isError: true)
      }
      return
    }
    leave(origin)
    moveArticle { $0.go(to: place) }
  }

  /// Goes to the place that a link from another text names; there is nothing in this one to go back
  /// to.
  mutating func arrive(at fragment: String) {
    if let place = document.place(ofFragment: fragment) {
      awaited = nil
      moveArticle { $0.go(to: place) }
    } else if document.isOpening {
      awaited = .arrival(fragment)
    } else {
      notice = Notice("No place “#\(fragment)” in this text.", isError: true)
    }
  }

  /// Remembers `origin` as the place that following a link leaves, and says how to come back.
  mutating func leave(_ origin: TextOffset) {
    mode = .reading(.article)
    cursor = .none
    places.leave(origin)
    notice = keyMap.key(of: .back).map { Notice("\($0) goes back to the link.") }
  }
}
