import TerminalCore

extension ReaderState {
  var cardHasFocus: Bool { mode == .reading(.card) }

  /// The rows of the card; nil where there is no phrase under the cursor, or no room.
  ///
  /// - Complexity: What is visible; while it has the keys, the places that it can be scrolled to.
  var cardLayout: CardLayout? {
    guard sidePane == .card, let index = phrases.index, let place = currentPhrase,
      !sidePaneArea.isEmpty
    else {
      return nil
    }
    let formulation = index.formulations[index.occurrences[place].formulation].id
    let notes = Array(notes.filed?.notes(on: formulation).prefix(PhraseCard.reach) ?? [])
    let text = self.notes.all?.text
    return CardLayout(
      in: sidePaneArea, isBelow: geometry.sidePaneIsBelow, isScrolled: cardHasFocus
    ) { width in
      PhraseCard(
        index: index, document: document, widths: settings.widths, width: width, place: place,
        notes: notes, text: text)
    }
  }

  /// Gives the keys to the card, if one is shown.
  mutating func focusCard() {
    guard cardLayout != nil else { return }
    phrases.cardTop = 0
    mode = .reading(.card)
  }

  /// What a movement command means while the card has the keys; false when it means nothing to it.
  mutating func updateCard(_ request: KeyInput.Request) -> Bool {
    let count = request.count ?? 1
    let page = max(1, sidePaneArea.height - 2)
    switch request.command {
    case .lineDown: scrollCard(by: count)
    case .lineUp: scrollCard(by: -count)
    case .halfPageDown: scrollCard(by: count * max(1, page / 2))
    case .halfPageUp: scrollCard(by: -count * max(1, page / 2))
    case .pageDown: scrollCard(by: count * page)
    case .pageUp: scrollCard(by: -count * page)
    case .top: phrases.cardTop = 0
    case .bottom: phrases.cardTop = cardLayout?.lastTop ?? 0
    case .focusContents, .cancel: mode = .reading(.article)
    case .focusArticle: break
    default: return false
    }
    return true
  }

  mutating func scrollCard(by rows: Int) {
    let last = cardLayout?.lastTop ?? 0
    phrases.cardTop = min(max(0, phrases.cardTop + rows), last)
  }

  /// The card gives the keys back when it is not shown any more, and starts anew for another phrase.
  mutating func settleCard() {
    guard cardHasFocus else { return }
    guard let layout = cardLayout else {
      mode = .reading(.article)
      return
    }
    phrases.cardTop = min(phrases.cardTop, layout.lastTop)
  }
}
