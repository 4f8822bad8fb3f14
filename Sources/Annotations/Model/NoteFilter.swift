/// What a list of notes is narrowed to.
///
/// As it is typed, words stand for themselves, and some have a name before them: `#tag`,
/// `colour:green`, `state:reworded`, `since:2026-07`, `until:2026`, `in:` a word of the text's title or
/// file, `by:` an author. All of them must fit; tags, colours, states and authors fit by their
/// beginning, so that a list can follow while one types.
package struct NoteFilter: Hashable, Sendable {
  /// In the note, its tags or the words it stands on.
  package var words: [String] = []
  package var tags: [String] = []
  package var colours: [String] = []
  /// States of carrying, or `open` for what is to be decided.
  package var states: [String] = []
  package var authors: [String] = []
  /// In the title, the date or the source of the text.
  package var texts: [String] = []
  /// A beginning of an ISO 8601 date.
  package var since: String?
  /// A beginning of an ISO 8601 date; the whole of that day, month or year counts.
  package var until: String?

  package init() {}

  package init(typed: String) {
    for word in typed.lowercased().split(separator: " ") { add(word) }
  }

  private mutating func add(_ word: Substring) {
    if word.first == "#" { return tags.append(String(word.dropFirst())) }
    guard let colon = word.firstIndex(of: ":") else { return words.append(String(word)) }
    let value = String(word[word.index(after: colon)...])
    switch word[..<colon] {
    case "tag": tags.append(value)
    case "colour", "color": colours.append(value)
    case "state": states.append(value)
    case "by", "author": authors.append(value)
    case "in", "text": texts.append(value)
    case "since": since = value
    case "until": until = value
    default: words.append(String(word))
    }
  }

  package var isEmpty: Bool { self == NoteFilter() }

  /// - Complexity: O(*n*) in the bytes of the note's keywords, for each word.
  package func admits(_ note: NoteKeywords) -> Bool {
    states.allSatisfy { state in note.states.contains { $0.hasPrefix(state) } }
      && colours.allSatisfy { note.colour?.hasPrefix($0) == true }
      && authors.allSatisfy { note.author.hasPrefix($0) }
      && tags.allSatisfy { tag in note.tags.contains { $0.hasPrefix(tag) } }
      && admits(date: note.date)
      && texts.allSatisfy { note.text.contains($0) } && words.allSatisfy { note.words.contains($0) }
  }

  private func admits(date: String) -> Bool {
    if let since, date.isEmpty || date < since { return false }
    if let until, date.isEmpty || date.prefix(until.count) > until { return false }
    return true
  }
}

/// What a note is found by, in lower case.
package struct NoteKeywords: Hashable, Sendable {
  let words: SearchedBytes
  let text: SearchedBytes
  let tags: [String]
  let colour: String?
  let states: [String]
  let author: String
  /// When it was last changed, or made; empty where that is not known.
  let date: String

  /// `quote` is what the note stands on.
  package init(of filed: FiledNote, quote: String) {
    let (annotation, text) = (filed.note.annotation, filed.text)
    let earlier = filed.note.isOpen ? filed.note.earlier?.quote?.exact ?? "" : ""
    let tags = annotation.tags.joined(separator: " ")
    words = SearchedBytes("\(annotation.text)\n\(tags)\n\(quote)\n\(earlier)")
    self.text = SearchedBytes("\(text.title ?? "")\n\(text.date ?? "")\n\(text.source ?? "")")
    self.tags = annotation.tags.map { $0.lowercased() }
    colour = annotation.colour?.rawValue
    states = [filed.note.state?.rawValue, filed.note.isOpen ? "open" : nil].compactMap { $0 }
    author = annotation.author?.lowercased() ?? ""
    date = (annotation.modified ?? annotation.created)?.text ?? ""
  }
}

/// A text in lower case in which many words are looked for.
struct SearchedBytes: Hashable, Sendable {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.lowercased().utf8)
  }

  /// Whether a word in lower case stands anywhere in it.
  func contains(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first else { return true }
    return bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= word.count else { return false }
      for start in 0...bytes.count - word.count where bytes[start] == first {
        if word.indices.dropFirst().allSatisfy({ bytes[start + $0] == word[$0] }) { return true }
      }
      return false
    }
  }
}
