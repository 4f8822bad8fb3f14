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

  private struct Entry {
    var note: Note
    var outcome: Outcome
    /// Whether it knows a place in no text of which the fingerprint is known.
    var isForeign = false
    /// Whether it says what neither the file nor the archive does.
    var isMade = false
    /// Whether it stands on other words here than before.
    var isMoved = false
  }

  /// Whether a note came to stand on the text that was given.
  private(set) var usesText = false
  private var entries: [Entry] = []
  /// What the notes that are changed were here before.
  private var pasts: [AnnotationID: NotePast] = [:]
  /// Notes whose words the text that was given does not have.
  private var missing = 0

  /// Plans to take `notes`, those that are not found elsewhere on `text`, beside the `known` ones, of which
  /// `past` tells where they have been.
  init(
    _ notes: [Note], on text: AnnotatedText?, known: [Note],
    past: (AnnotationID) throws -> NotePast
  ) rethrows {
    let placing = text.map { NotePlacing(on: $0.document, $0.sha256, $0.anchoring) }
    let known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    var moments = known.mapValues(\.annotation.moment)
    for note in notes {
      // One that stands nowhere yet may do so on the text.
      let isLost = text != nil && known[note.id].map { $0.text == nil } ?? false
      if let moment = moments[note.id], note.annotation.moment <= moment, !isLost {
        entries.append(Entry(note: note, outcome: .unchanged))
        continue
      }
      let outcome = moments[note.id] == nil ? Outcome.added : .changed
      moments[note.id] = note.annotation.moment
      if outcome == .changed { pasts[note.id] = try past(note.id) }
      var taken = note
      // What stands on a text is not looked for on another one.
      let isSettled = known[note.id].map { $0.text != nil && !$0.isOpen } ?? false
      if let text, let placing, !isSettled || note.text == text.sha256 {
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
      entries.append(
        Entry(
          note: taken, outcome: outcome, isForeign: note.annotation.target.snapshot == nil))
    }
  }

  /// What is to be recorded, beside the notes that are there at that moment: one that somebody has changed since
  /// may be as late now.
  mutating func changes(_ current: (AnnotationID) throws -> Note?) rethrows -> [NoteChange] {
    for (index, entry) in entries.enumerated() where entry.outcome != .unchanged {
      guard let now = try current(entry.note.id) else { continue }
      let isFound = now.text == nil && entry.note.text != nil
      guard let past = pasts[now.id],
        entry.note.annotation.moment > now.annotation.moment || isFound,
        let note = entry.note.replacing(now, after: past, isForeign: entry.isForeign)
      else {
        entries[index].outcome = .unchanged
        continue
      }
      entries[index].note = note
      entries[index].isMade = note.annotation.bodies != entry.note.annotation.bodies
      entries[index].isMoved =
        now.text != nil && !note.isOpen
        && note.annotation.target.quote?.exact != now.annotation.target.quote?.exact
    }
    return entries.flatMap { entry -> [NoteChange] in
      switch entry.outcome {
      case .added: NoteChange.taking(entry.note, fromElsewhere: true)
      case .changed where !entry.isMade: [.take(entry.note)]
      case .changed: [entry.note.isOpen ? .carry(entry.note) : .put(entry.note)]
      case .unchanged: []
      }
    }
  }

  var text: String {
    let counts = Outcome.allCases.map { outcome in
      "\(outcome.rawValue) \(entries.count { $0.outcome == outcome })"
    }
    let open = entries.count { $0.outcome != .unchanged && $0.note.isOpen }
    let moved = entries.count(where: \.isMoved)
    return counts.joined(separator: ", ") + "\n"
      + (moved > 0 ? "\(moved) on other words than before, as in the file\n" : "")
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
