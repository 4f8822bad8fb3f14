import TerminalCore

/// What waits for an answer, and what was typed after it.
///
/// What is typed meanwhile must not overtake it: the words of a note would be taken for commands.
struct TypeAhead: Equatable, Sendable {
  enum Waiting: Equatable, Sendable {
    /// A command about the hit of a search that is still under way.
    case hit(KeyInput.Request)
    /// A command about notes on the text that have not been found yet.
    case notes(KeyInput.Request)
    /// A list of the notes on all texts, which have not been found yet.
    case list(Picker.Kind)
  }

  enum Input: Equatable, Sendable {
    case key(KeyPress)
    case paste(String)
  }

  var waiting: Waiting?
  var typed: [Input] = []
}

extension ReaderState {
  /// Whether what was typed is kept until what waits has been done; Esc lets go of both.
  mutating func keepsForLater(_ action: ReaderAction) -> Bool {
    guard typeAhead.waiting != nil else { return false }
    switch action {
    case .key(let key) where key.key == .escape || key == .control("c"):
      typeAhead = TypeAhead()
      notice = nil
    case .key(let key): typeAhead.typed.append(.key(key))
    case .paste(let text): typeAhead.typed.append(.paste(text))
    // It would change what the command is about.
    case .mouse: break
    default: return false
    }
    return true
  }

  /// Does a command that waited; where its answer is of no use, or what it was for was left meanwhile, what was
  /// typed after it means nothing.
  mutating func resume(_ request: KeyInput.Request, isOfUse: Bool) -> [ReaderEffect] {
    typeAhead.waiting = nil
    if notice == .lookingForNotes { notice = nil }
    guard isOfUse, case .reading = mode else {
      typeAhead.typed = []
      return []
    }
    return perform(request)
  }

  /// The next of what was typed while something waited, once that has been done.
  package mutating func takeTypedAhead() -> ReaderAction? {
    guard typeAhead.waiting == nil, !isFinished, !typeAhead.typed.isEmpty else { return nil }
    switch typeAhead.typed.removeFirst() {
    case .key(let key): return .key(key)
    case .paste(let text): return .paste(text)
    }
  }
}

extension Notice {
  static let lookingForNotes = Notice("Looking for notes…")
}
