import Glibc
import KeywordIndexing
import ReaderFiles
import ReaderUI

/// Adds phrases to the lexicon of the reader's own: what `W` does.
struct Watching: Sendable {
  let lexicons: ChosenLexicons
  /// The key of the text that is read, which decides about the lexicons in use.
  let key: String?

  /// Adds a phrase; afterwards the matcher asked for next has it.
  func add(_ phrase: String) -> WatchOutcome {
    let watch = WatchLexicon(directory: ReaderDirectories().lexicons)
    let applied = lexicons.applied(to: key)
    do throws(WatchError) {
      let words = try watch.add(phrase, inUse: applied.matcher, today: Self.today)
      lexicons.forget()
      let isUsed = lexicons.names(for: key).contains(WatchLexicon.name)
      let unused = isUsed ? "" : ", a lexicon that the settings leave out for this text"
      return .added("Watching “\(words)” in \(watch.path)\(unused).")
    } catch {
      if case .known = error.reason { return .known("\(error)") }
      return .failed("\(error)")
    }
  }

  /// The local date, as in `2026-07-30`.
  private static var today: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
