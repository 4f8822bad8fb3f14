import Annotations

extension Archive {
  /// Looks for the words of notes that are said to be on this very text, but not where they are said to stand;
  /// what is found is to be decided.
  ///
  /// Returns of how many something was.
  package func suggestPlaces(
    of notes: [Note], on text: AnnotatedText
  ) throws(ArchiveError) -> Int {
    guard canWrite, !notes.isEmpty else { return 0 }
    let placing = NotePlacing(on: text.document, text.sha256, text.anchoring)
    let found = notes.map { CarriedNote(note: placing.place($0), original: $0) }
      .filter { $0.note.state == .suggested }
    return try bring(found, to: text).count
  }
}
