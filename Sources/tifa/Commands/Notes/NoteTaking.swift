import Annotations
import Archive
import JSONValues

/// What is to be done to take notes of a file into the archive.
struct NoteTaking {
  /// What becomes of a note of the file.
  enum Outcome: String, CaseIterable {
    case added, changed
    /// It is here, as late or later.
    case unchanged
  }

  /// Whether a note came to stand on the text that was given.
  private(set) var usesText = false
  private var entries: [(note: Note, outcome: Outcome)] = []
  /// What the notes that are changed were here before.
  private var histories: [AnnotationID: [Note]] = [:]
  /// Notes whose words the text that was given does not have.
  private var missing = 0

  /// Plans to take `notes`, those that are not found elsewhere on `text`, beside the `known` ones, of which
  /// `history` gives all versions.
  init(
    _ notes: [Note], on text: AnnotatedText?, known: [Note],
    history: (AnnotationID) throws -> [Note]
  ) rethrows {
    let placing = text.map { NotePlacing(on: $0.document, $0.sha256, $0.anchoring) }
    var known = Dictionary(known.map { ($0.id, $0.annotation.moment) }) { first, _ in first }
    for note in notes {
      if let moment = known[note.id], note.annotation.moment <= moment {
        entries.append((note, .unchanged))
        continue
      }
      let outcome = known[note.id] == nil ? Outcome.added : .changed
      known[note.id] = note.annotation.moment
      if outcome == .changed { histories[note.id] = try history(note.id) }
      var taken = note
      if let text, let placing {
        let placed = note.text == text.sha256 ? note : placing.place(note)
        if note.text != text.sha256, placed.state == .dropped {
          missing += 1
        } else {
          taken = placed
          // Whatever the text is called where the notes come from.
          taken.annotation.target.source = text.source ?? placed.annotation.target.source
          usesText = true
        }
      }
      entries.append((taken, outcome))
    }
  }

  /// What is to be recorded, beside the notes that are there at that moment: one that somebody has changed since
  /// may be as late now.
  mutating func changes(_ current: (AnnotationID) throws -> Note?) rethrows -> [NoteChange] {
    for (index, entry) in entries.enumerated() where entry.outcome != .unchanged {
      guard let now = try current(entry.note.id) else { continue }
      if entry.note.annotation.moment <= now.annotation.moment {
        entries[index].outcome = .unchanged
      } else {
        entries[index].note = entry.note.replacing(now, after: histories[now.id] ?? [])
      }
    }
    return entries.flatMap { note, outcome -> [NoteChange] in
      switch outcome {
      case .added: NoteChange.taking(note)
      case .changed: [note.isOpen ? .carry(note) : .put(note)]
      case .unchanged: []
      }
    }
  }

  var text: String {
    let counts = Outcome.allCases.map { outcome in
      "\(outcome.rawValue) \(entries.count { $0.outcome == outcome })"
    }
    let open = entries.count { $0.outcome != .unchanged && $0.note.isOpen }
    return counts.joined(separator: ", ") + "\n"
      + (open > 0 ? "\(open) to be decided: tifa notes list --state open shows them\n" : "")
      + (missing > 0 ? "\(missing) whose words the text does not have\n" : "")
  }

  var json: JSONValue {
    .array(
      entries.map { entry in
        .object([
          ("id", .string(entry.note.id.text)), ("outcome", .string(entry.outcome.rawValue)),
          ("state", JSONValue(entry.note.state?.rawValue)), ("text", JSONValue(entry.note.text)),
        ])
      })
  }
}

extension Note {
  /// A note of a file in the place of the one that is here: it is of the same text, whatever that is called where
  /// the file comes from, and stays where it stands here if it is said to be where that was carried from.
  ///
  /// One that is elsewhere, with words that are old here, was only moved there since: the words stay. One with new
  /// words at a place that is old here was only written to.
  fileprivate func replacing(_ known: Note, after history: [Note]) -> Note {
    let target = annotation.target
    if !isOpen, target.isSamePlace(as: known.certainTarget) { return known.saying(annotation) }
    let isMovedOnly = history.contains { $0.annotation.says(annotation) }
    // Here it was moved since then, or accepted elsewhere.
    let isOldPlace = history.contains { $0.certainTarget.isSamePlace(as: target) }
    if !isOpen, isOldPlace, !isMovedOnly { return known.saying(annotation) }
    var note = self
    if isMovedOnly {
      note.annotation = known.annotation
      note.annotation.modified = annotation.modified
    }
    note.annotation.target = target
    note.annotation.target.source = known.annotation.target.source
    return note
  }

  /// The same where it stands.
  private func saying(_ annotation: Annotation) -> Note {
    var note = self
    note.annotation = annotation
    note.annotation.target = self.annotation.target
    return note
  }
}
