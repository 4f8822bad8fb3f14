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
    /// Where it is as the file has it.
    var told: AnnotationTarget
    /// Whether it says what neither the file nor the archive does.
    var isMade = false
    /// Whether it stands on other words here than before.
    var isMoved = false
    /// Whether it is later than what is known of it; so is all that is new.
    var isLater = true
    /// Whether it may be found on the text that was given all the same.
    var isFound = false

    /// Whether the archive is to have it.
    var isTaken: Bool { isLater || isFound }
  }

  /// Whether a note came to stand on the text that was given.
  private(set) var usesText = false
  private var entries: [Entry] = []
  /// What the notes that are changed were here before.
  private var pasts: [AnnotationID: NotePast] = [:]
  /// Notes whose words the text that was given does not have.
  private var missing = 0
  private let places: KnownPlaces

  /// Plans to take `notes`, those that are not found elsewhere on `text`, beside the `known` ones, of which
  /// `past` tells where they have been; `texts` are kept.
  init(
    _ notes: [Note], on text: AnnotatedText?, known: [Note], texts: [NotedText],
    past: (AnnotationID) throws -> NotePast
  ) rethrows {
    places = KnownPlaces(given: text, among: texts)
    let placing = text.map { NotePlacing(on: $0.document, $0.sha256, $0.anchoring) }
    let known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    var moments = known.mapValues(\.annotation.moment)
    for note in notes {
      let here = known[note.id]
      var entry = Entry(note: note, outcome: .added, told: note.certainTarget)
      if let moment = moments[note.id] {
        // One of several copies that the file has is found.
        let isFirst = moment == here?.annotation.moment
        if isFirst, let here {
          entry.isFound = try places.isFound(here, as: note) { try past(note.id) }
        }
        entry.isLater = note.annotation.moment > moment
        entry.outcome = entry.isTaken ? .changed : .unchanged
      }
      if entry.isTaken { plan(&entry, beside: here, on: text, placing) }
      if entry.isTaken { moments[note.id] = max(note.annotation.moment, moments[note.id] ?? .min) }
      if entry.outcome == .changed { pasts[note.id] = try past(note.id) }
      entries.append(entry)
    }
  }

  /// Puts a note on the text that was given where it may stand there: what the file says of it where that is later,
  /// else what is known.
  private mutating func plan(
    _ entry: inout Entry, beside here: Note?, on text: AnnotatedText?, _ placing: NotePlacing?
  ) {
    if let here, places.isRenamed(here) {
      usesText = true
      return
    }
    // What stands on a text that was read here is not looked for on another one.
    let isSettled = here.map { $0.text != nil && !$0.isOpen } ?? false
    guard let text, let placing,
      entry.isFound || !isSettled || entry.note.text == text.sha256
    else { return }
    let note = entry.isLater ? entry.note : here ?? entry.note
    let placed = places.place(note, by: placing)
    if note.text != text.sha256, placed.state == .dropped {
      missing += 1
      entry.isFound = false
      if !entry.isTaken { entry.outcome = .unchanged }
    } else {
      entry.note = placed
      // Whatever the text is called where the notes come from.
      entry.note.annotation.target.source = text.source ?? placed.annotation.target.source
      usesText = true
    }
  }

  /// What is to be recorded, beside the notes that are there at that moment: one that somebody has changed since
  /// may be as late now.
  mutating func changes(_ current: (AnnotationID) throws -> Note?) rethrows -> [NoteChange] {
    for (index, entry) in entries.enumerated() where entry.isTaken {
      guard let now = try current(entry.note.id) else { continue }
      guard let past = pasts[now.id],
        let note = result(of: entry, beside: now, after: past)
      else {
        entries[index].outcome = .unchanged
        (entries[index].isLater, entries[index].isFound) = (false, false)
        continue
      }
      entries[index].note = note
      // Who takes an export of it in turn is to have what they do not know, though nothing changes here.
      if note.isSame(as: now), note.annotation.target.source == now.annotation.target.source {
        entries[index].outcome = .unchanged
      }
      entries[index].isMade = note.annotation.bodies != entry.note.annotation.bodies
      entries[index].isMoved = note.isElsewhere(than: now)
    }
    return entries.filter(\.isTaken).flatMap { entry -> [NoteChange] in
      switch entry.outcome {
      case .added: return NoteChange.taking(entry.note, fromElsewhere: true)
      // There is nothing to undo.
      case .unchanged: return [.carry(entry.note)]
      case .changed where !entry.isMade: return [.take(entry.note)]
      case .changed: return [entry.note.isOpen ? .carry(entry.note) : .put(entry.note)]
      }
    }
  }

  /// What becomes of a note that is here, now that there is another copy of it; nil where that says nothing new.
  ///
  /// What is made of both is later than either, so that others take it in turn.
  private func result(of entry: Entry, beside now: Note, after past: NotePast) -> Note? {
    let copy = entry.note
    let isLater = entry.isLater && copy.annotation.moment > now.annotation.moment
    let isFound = entry.isFound && places.isFound(now, as: copy) { past }
    guard isLater || isFound else { return nil }
    let isThere = !copy.isOpen && copy.annotation.target.isSamePlace(as: now.certainTarget)
    let stays =
      places.isRenamed(now)
      || !isFound && (isThere || past.keepsPlace(of: now, against: copy, told: entry.told))
    var note = stays ? now : copy
    let target = note.annotation.target
    note.annotation =
      isLater
      ? past.words(
        of: copy.annotation, over: now.annotation,
        isThere: isThere || entry.told.snapshot == nil)
      : now.annotation
    note.annotation.target = target
    note.annotation.target.source = places.source(
      of: copy, beside: now, after: past, stays: stays)
    note.annotation.modified =
      note.isSame(as: copy)
      ? copy.annotation.modified
      : .now(after: (isLater ? copy : now).annotation.latest)
    let isSame =
      note.isSame(as: now) && note.annotation.target.source == now.annotation.target.source
    return isSame && (!isLater || note.annotation.bodies == copy.annotation.bodies) ? nil : note
  }

  var text: String {
    let counts = Outcome.allCases.map { outcome in
      "\(outcome.rawValue) \(entries.count { $0.outcome == outcome })"
    }
    // A file may have a note several times.
    let open = Set(entries.filter { $0.outcome != .unchanged && $0.note.isOpen }.map(\.note.id))
      .count
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

extension Note {
  /// Whether it says the same, in the same place, as another version of it, whatever the text is called.
  fileprivate func isSame(as other: Note) -> Bool {
    annotation.says(other.annotation) && isOpen == other.isOpen && text == other.text
      && annotation.target.isSamePlace(as: other.annotation.target)
  }

  /// Whether it is settled on other words, or another stretch, than a version before, rather than come along.
  fileprivate func isElsewhere(than before: Note) -> Bool {
    guard before.text != nil, !isOpen else { return false }
    let (target, other) = (annotation.target, before.annotation.target)
    if target.quote?.exact != other.quote?.exact { return true }
    return target.snapshot == other.snapshot
      ? target.position != other.position
      : target.source != other.source && earlier?.isSamePlace(as: other) != true
  }
}
