import Annotations
import Archive
import DocumentModel
import ReaderUI

extension NoteKeeper {
  static let isGone = "That note is gone already."

  /// Settles what became of notes when they were carried; those that are settled stay as they are.
  ///
  /// Of one that could stand in several places there is nothing to accept: it must be tied to one.
  func accept(_ shown: [Note], in archive: Archive) throws(ArchiveError) -> NoteOutcome {
    var (notes, accepted): ([Note], [Note]) = ([], [])
    var others = 0
    try archive.record { current in
      notes = try shown.compactMap { shown in
        guard let note = try current(shown.id) else { return nil }
        // Nobody has seen what became of it since.
        guard note.isPlaced(as: shown) else {
          others += 1
          return nil
        }
        return note
      }
      accepted = notes.filter { $0.isOpen && $0.state != .ambiguous }
      return accepted.map { note in
        var note = note
        note.state = nil
        return .changing(note)
      }
    }
    let unclear = notes.count { $0.state == .ambiguous }
    var words = [Self.words(accepting: accepted)].compactMap { $0 }
    if unclear > 0 {
      words.append(
        "\(unclear == 1 ? "1 could" : "\(unclear) could each") stand in several places: r ties it to one."
      )
    }
    if others > 0 {
      let end = file?.isOutdated == false ? "look again." : "R reads the text anew."
      words.append("\(others == 1 ? "1 was" : "\(others) were") moved elsewhere meanwhile: \(end)")
    }
    if words.isEmpty { words = [notes.isEmpty ? Self.isGone : "There is nothing to decide."] }
    return try changed(shown.map(\.id), words.joined(separator: " "), in: archive)
  }

  /// Ties a note to other words; on the very same text it stays with the file it is of.
  func relink(
    _ id: AnnotationID, to range: TextRange, of text: AnnotatedText, in archive: Archive
  ) throws(ArchiveError) -> NoteOutcome {
    var target = text.anchoring.describe(range)
    var isThere = false
    try archive.record(keeping: [text.snapshot]) { current in
      guard var note = try current(id), note.isHere(on: text) else { return [] }
      isThere = true
      if note.text == text.sha256 {
        target.source = note.annotation.target.source ?? target.source
      }
      note.state = nil
      note.text = text.sha256
      note.annotation.target = target
      return [.changing(note)]
    }
    let words = NoteQuote.short(target.quote?.exact ?? "")
    return try changed(
      [id], isThere ? "The note is tied to \(words) now." : Self.isGone, in: archive)
  }

  private static func words(accepting notes: [Note]) -> String? {
    guard notes.count == 1, let note = notes.first else {
      return notes.isEmpty ? nil : "\(notes.count) notes accepted."
    }
    let words = note.quote.map(NoteQuote.short) ?? "nothing"
    return note.state == .dropped
      ? "Accepted: \(words) is dropped here." : "Accepted: the note is on \(words) now."
  }

  func delete(_ ids: [AnnotationID], in archive: Archive) throws(ArchiveError) -> NoteOutcome {
    var notes: [Note] = []
    try archive.record { current in
      notes = try ids.compactMap(current)
      return notes.map { .delete($0.id) }
    }
    let words =
      switch notes.count {
      case 0: Self.isGone
      case 1:
        "Deleted the note\(notes[0].quote.map { " on \(NoteQuote.short($0))" } ?? ""); U brings it back."
      default: "\(notes.count) notes deleted; U brings them back."
      }
    return try changed(ids, words, in: archive)
  }

  /// Says what was highlighted and in which colour; nil for a note that says something else.
  static func highlight(of note: Note) -> String? {
    guard note.annotation.motivation == .highlighting, let colour = note.annotation.colour else {
      return nil
    }
    return words(highlighting: note.quote, in: colour)
  }

  /// The same where nothing but the colour of one note was changed.
  static func highlight(by wordings: [NoteWording]) -> String? {
    guard wordings.count == 1, let wording = wordings.first,
      let colour = wording.bodies.colour, colour != wording.before.colour,
      wording.bodies.withoutColour == wording.before.bodies.withoutColour
    else { return nil }
    return words(highlighting: wording.before.target.quote?.exact, in: colour)
  }

  private static func words(highlighting quote: String?, in colour: HighlightColour) -> String {
    "Highlighted \(NoteQuote.short(quote ?? "")) in \(colour.rawValue)."
  }
}

extension Note {
  /// Whether it stands where another version of it does, and is as certain there.
  fileprivate func isPlaced(as other: Note) -> Bool {
    text == other.text && state == other.state && annotation.target == other.annotation.target
  }

  /// Whether it is a note on the text, or on another version of its file.
  func isHere(on text: AnnotatedText) -> Bool {
    self.text == text.sha256 || isOfFile(of: text)
  }

  /// Whether it is a note on some version of the text's file or address.
  func isOfFile(of text: AnnotatedText) -> Bool {
    text.source != nil && annotation.target.source == text.source
  }
}

extension [AnnotationBody] {
  fileprivate var colour: HighlightColour? {
    for case .colour(let colour) in self { return colour }
    return nil
  }

  fileprivate var withoutColour: Self {
    filter { if case .colour = $0 { false } else { true } }
  }
}
