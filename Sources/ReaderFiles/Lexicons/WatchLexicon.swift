import Glibc
import KeywordIndexing
import TOMLReading

/// Why a phrase was not added to the user's lexicon.
package struct WatchError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// A lexicon in use has it as a form of that formulation.
    case known(phrase: String, formulation: String)
    /// Nothing is left of it that could be found, or it is too short or too long, in words.
    case unusable(String)
    case hasBraces(String)
    /// What stands in the file does not let an entry follow.
    case brokenFile(String)
    case nowhere
    /// In the system's words.
    case unwritable(String)
  }

  /// Of the lexicon's file.
  package var path: String
  package var reason: Reason

  package var description: String {
    switch reason {
    case .known(let phrase, let formulation): "“\(phrase)” is known already, as \(formulation)"
    case .unusable(let words): words
    case .hasBraces(let phrase): "“\(phrase)” has braces, which mean something else in a lexicon"
    case .brokenFile(let what): "\(path): \(what); mend that first"
    case .nowhere: "there is no home folder to keep a lexicon in"
    case .unwritable(let reason): "\(path): the phrase cannot be kept: \(reason)"
    }
  }
}

/// The user's own lexicon to which the reader adds phrases: `lexicons/watch.toml`.
///
/// What the user wrote in it stays as it is: an entry is only ever put behind it.
package struct WatchLexicon: Sendable {
  package static let name = "watch"

  private let directory: String?

  /// - Parameter directory: that of the user's lexicons; nil where there is nowhere to keep any.
  package init(directory: String?) {
    self.directory = directory
  }

  package var path: String { "\(directory ?? "")/\(Self.name).toml" }

  /// Adds a phrase as a formulation of its own, and says as which words.
  ///
  /// The file is made when it is missing, and is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - phrase: as it stands in a text; white space and the punctuation around it are left out.
  ///   - inUse: what is known already is not added again.
  ///   - today: as in `2026-07-30`.
  /// - Returns: the words under which it is kept.
  /// - Throws: `WatchError`, and then nothing was changed.
  package func add(
    _ phrase: String, inUse: PhraseMatcher, today: String
  ) throws(WatchError) -> String {
    guard let directory else { throw error(.nowhere) }
    let words = WatchedPhrase(phrase).words
    guard !words.contains(where: { $0 == "{" || $0 == "}" }) else { throw error(.hasBraces(words)) }
    if let defect = FormSpelling(words).defect { throw error(.unusable("\(defect)")) }
    if let known = Self.formulation(of: words, in: inUse) {
      throw error(.known(phrase: words, formulation: known))
    }
    do {
      try SmallFile.makeDirectory(directory)
    } catch {
      throw self.error(.unwritable(error.reason))
    }
    try SmallFile.withLock(on: directory) { () throws(WatchError) in
      try append(words, today: today)
    }
    return words
  }

  private func error(_ reason: WatchError.Reason) -> WatchError {
    WatchError(path: path, reason: reason)
  }

  /// The formulation that has all of these words as a form.
  private static func formulation(of words: String, in matcher: PhraseMatcher) -> String? {
    let whole = 0..<words.utf8.count
    return matcher.occurrences(in: words, range: .init(utf8: whole))
      .first { $0.range.utf8 == whole }
      .map { matcher.formulations[$0.formulation].name }
  }

  private func append(_ words: String, today: String) throws(WatchError) {
    // Of a link to a file that is kept elsewhere, that one is changed.
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var status = stat()
    let mode = target != nil && stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
    var old: [UInt8] = []
    do {
      old = try SmallFile.read(path)
    } catch {
      guard error == .absent else { throw self.error(.unwritable(error.reason)) }
    }
    let text = try text(adding: words, to: old, today: today)
    do {
      try SmallFile.replace(target ?? path, with: text, mode: mode, isDurable: true)
    } catch {
      throw self.error(.unwritable(error.reason))
    }
    let folder = target.flatMap { $0.lastIndex(of: "/").map { target?[..<$0] } } ?? nil
    SmallFile.synchronize(directory: folder.map(String.init) ?? directory ?? "/")
  }

  /// Also of entries that could not be read.
  private static func ids(in file: [UInt8]) -> Set<String> {
    let entries = TOMLDocument(file).root["formulation"]?.array ?? []
    return Set(entries.compactMap { $0.table?["id"]?.string })
  }

  /// The file's text with the phrase at its end, known to be read as is meant.
  private func text(
    adding words: String, to old: [UInt8], today: String
  ) throws(WatchError) -> String {
    guard let written = String(validating: old, as: UTF8.self) else {
      throw error(.brokenFile("the file is no UTF-8"))
    }
    let reader = LexiconReader(file: path)
    let before = reader.read(old)
    if let known = Self.formulation(of: words, in: PhraseMatcher([before.lexicon])) {
      throw error(.known(phrase: words, formulation: known))
    }
    let id = FormulationID.of(words, notIn: Self.ids(in: old))
    let entry = WatchedPhrase.entry(words, id: id, today: today)
    var text = written.isEmpty ? WatchedPhrase.head : written
    if !text.hasSuffix("\n") { text += "\n" }
    if TOMLDocument(text).root["categories"]?.table?[WatchedPhrase.category] == nil {
      text += "\n[categories.\(WatchedPhrase.category)]\nname = \"watch\"\nhue = \"orange\"\n"
    }
    text += entry
    let after = reader.read(text)
    guard after.lexicon.formulations.last?.id == id,
      after.problems.count <= before.problems.count || old.isEmpty
    else {
      let known = Set(before.problems)
      let new = after.problems.first { !known.contains($0) } ?? after.problems.first
      throw error(.brokenFile(new.map { "line \($0.line): \($0.reason)" } ?? "it is no lexicon"))
    }
    return text
  }
}
