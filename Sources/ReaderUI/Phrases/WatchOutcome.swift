/// What came of adding a phrase to the reader's own lexicon, in words for the reader.
package enum WatchOutcome: Hashable, Sendable {
  case added(String)
  /// A lexicon in use has it already, and nothing was written.
  case known(String)
  /// Nothing was written, for that reason.
  case failed(String)
}
