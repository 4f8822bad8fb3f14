/// What came of putting a text on the clipboard, as far as it can be known: no terminal answers.
package enum ClipboardOutcome: Hashable, Sendable {
  /// It was sent; most terminals take it.
  case sent
  /// It was sent through a multiplexer, which passes it on if it is set up to.
  case sentThrough(multiplexer: String)
  /// Terminals take no text as long as that.
  case tooLong
  /// The terminal has no clipboard that a program could write to.
  case unavailable
}
