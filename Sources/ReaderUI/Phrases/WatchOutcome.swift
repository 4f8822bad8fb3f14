/// What came of adding a phrase to the reader's own lexicon.
package enum WatchOutcome: Hashable, Sendable {
  /// It was added to the file of that name.
  case added(file: String)
  /// The file of that name has it already.
  case alreadyThere(file: String)
  /// Nothing was written, for that reason.
  case failed(String)
}
