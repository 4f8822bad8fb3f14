import Annotations
import Archive
import DocumentModel
import Glibc
import ReaderUI

extension NoteKeeper {
  /// Keeps what is being written, nil once that is done; returns what went wrong.
  func keepDraft(_ draft: NoteDraft?) -> Notice? {
    outcome(writing: true) { archive in
      try self.draft.withLock { known in
        if let current = known, let draft, current.draft.isAbout(draft) {
          try archive.keepDraft(current.number, words: draft.text)
          return
        }
        let old = known
        var next: (number: Int, draft: NoteDraft)?
        if let draft, let text = text.withLock({ $0 }) {
          let number = try archive.beginDraft(
            Draft(of: subject(of: draft, in: text), isNew: draft.note == nil, words: draft.text),
            keeping: text.snapshot)
          next = (number, draft)
        }
        known = next
        // Only now: the words are there at any moment.
        if let old { endedDrafts.withLock { $0.append(old.number) } }
        forgetDrafts(in: archive)
      }
      return NoteOutcome(notes: nil)
    }.notice
  }

  /// Forgets the drafts that are done; those that cannot be forgotten are the next time.
  func forgetDrafts(in archive: Archive) {
    endedDrafts.withLock { ended in
      ended.removeAll { number in (try? archive.endDraft(number)) != nil }
    }
  }

  private func subject(of draft: NoteDraft, in text: AnnotatedText) -> Note {
    var note = draft.note ?? note(on: draft.range, [], .commenting, of: text)
    note.text = text.sha256
    if !draft.range.isEmpty { note.annotation.target = text.anchoring.describe(draft.range) }
    // It is of the file on which it was begun, also where it is gone on with under another name of the text.
    note.annotation.target.source =
      (draft.note ?? draft.carried)?.annotation.target.source ?? text.source
    return note
  }

  /// What was being written on the text here, or else, where that is to be taken over, in a program that has
  /// ended; carried to the text if that has changed since.
  func draft(
    on text: AnnotatedText, takingOver: Bool, in archive: Archive
  ) throws(ArchiveError) -> NoteDraft? {
    try self.draft.withLock { known throws(ArchiveError) in
      var found: (number: Int, draft: Draft)?
      if let number = known?.number {
        found = try archive.draft(number).map { (number, $0) }
      } else if takingOver {
        found = try archive.takeOverDraft(on: text.sha256, of: isCopy ? nil : text.source)
      }
      guard var found else { return nil }
      do throws(ArchiveError) {
        follow(text, &found.draft, in: archive)
        let draft = try place(found.draft, on: text, in: archive)
        known = (found.number, draft)
        return draft
      } catch {
        if known == nil { archive.leaveDraft(found.number) }
        throw error
      }
    }
  }

  /// Makes the drafts of a file that was renamed ones on its new name, under which they would not be found once the
  /// text changes; what cannot be written now is the next time.
  private func follow(_ text: AnnotatedText, _ draft: inout Draft, in archive: Archive) {
    guard !isCopy, draft.isNew, let source = text.source,
      let old = draft.subject.annotation.target.source, old != source, old.hasPrefix("/"),
      access(old, F_OK) != 0,
      (try? archive.moveDrafts(from: old, to: source)) != nil
    else { return }
    draft.subject.annotation.target.source = source
  }

  private func place(
    _ draft: Draft, on text: AnnotatedText, in archive: Archive
  ) throws(ArchiveError) -> NoteDraft {
    var subject = draft.subject
    subject.state = nil
    if subject.text != text.sha256 {
      subject = try archive.carried([subject], to: text).first?.note ?? subject
    }
    let isPlaced = subject.annotation.target.snapshot == text.sha256
    let position = isPlaced ? subject.annotation.target.position : nil
    // Of a draft from before drafts had quotes nothing tells what it was about.
    let isKnown = draft.isNew && subject.quote != nil
    return NoteDraft(
      range: position.map(text.anchoring.range) ?? TextOffset.start..<TextOffset.start,
      note: draft.isNew ? nil : draft.subject, text: draft.words,
      carried: isKnown ? subject : nil)
  }

  /// Makes the note that was begun earlier, or on what the text was before: what became of its words is told as
  /// of any note that came along.
  func finish(
    _ carried: Note, _ bodies: [AnnotationBody], _ motivation: Annotation.Motivation,
    on text: AnnotatedText, in archive: Archive
  ) throws(ArchiveError) -> NoteOutcome {
    var note = carried
    note.annotation.bodies = bodies
    note.annotation.motivation = motivation
    note.annotation.created = .now()
    try archive.record(NoteChange.taking(note), keeping: [text.snapshot])
    let words = note.isOpen ? "Saved; A lists it among what is to be decided." : "Saved."
    return try changed([note.id], words, in: archive)
  }
}

extension NoteDraft {
  /// Whether it is the same note, of which other words may have been written.
  fileprivate func isAbout(_ other: NoteDraft) -> Bool {
    note == other.note && (range == other.range || other.range.isEmpty)
  }
}
