import TerminalCore

extension ReaderState {
  /// A key while it is asked whether to follow a link.
  mutating func updateQuestion(_ key: KeyPress, question: LinkQuestion) -> [ReaderEffect] {
    switch key.key {
    case .character("o") where key.modifiers.isEmpty && question.canOpen:
      mode = .reading(.article)
      switch question.subject {
      case .address(let address): return [.browse(address)]
      case .file(let path, let fragment): return [.openText(path: path, fragment: fragment)]
      }
    case .character("y") where key.modifiers.isEmpty:
      leaveQuestion(question)
      return [.copy(question.destination)]
    case .character("q") where key.modifiers.isEmpty: leaveQuestion(question)
    case .escape: leaveQuestion(question)
    case .character("c") where key.modifiers == .control: leaveQuestion(question)
    case .down, .character("j"): scroll(question, by: 1)
    case .up, .character("k"): scroll(question, by: -1)
    default: break
    }
    return []
  }

  /// Takes what would open an address, which the question then offers.
  mutating func replaceBrowser(_ name: String?) {
    guard case .asking(var question) = mode else { return }
    question.browser = name
    mode = .asking(question)
  }

  /// One step back: to the footnote in which the link stands, else to the text.
  private mutating func leaveQuestion(_ question: LinkQuestion) {
    mode = question.footnote.map { .footnote(arranged($0)) } ?? .reading(.article)
  }

  private mutating func scroll(_ question: LinkQuestion, by rows: Int) {
    var question = question
    let all = lines(of: question).count
    let shown = questionArea(question).height - 2
    question.top = min(max(0, question.top + rows), max(0, all - shown))
    mode = .asking(question)
  }
}
