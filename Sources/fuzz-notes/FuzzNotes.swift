import Annotations
import DocumentModel

/// Reads any bytes as notes, by every reader: nothing traps; what was read once, and written, is read and
/// written the same again; revisions merge to the same notes from either end.
@c(LLVMFuzzerTestOneInput)
public func fuzzNotes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  if let imported = try? AnnotationImport(reading: input) { check(imported.notes) }
  let revisions = NoteLog(reading: input[...]).revisions
  precondition(merged(revisions) == merged(revisions.reversed()), "the order of revisions counts")
  return 0
}

private func check(_ notes: [Note]) {
  let collection = AnnotationJSON.collection(of: notes).utf8
  let again = read(collection)
  precondition(
    AnnotationJSON.collection(of: again).utf8 == collection, "JSON-LD changes what it is to keep")
  let markdown = AnnotationMarkdown.text(of: again) { _ in nil }
  precondition(
    notes.isEmpty || Set(read(Array(markdown.utf8))) == Set(again),
    "Markdown changes what it is to keep")
  _ = AnnotationCSV.rows(of: notes)
  let document = Document(paragraphsOf: notes.first?.annotation.text ?? "")
  let anchoring = Anchoring(document, snapshot: "here")
  let placing = NotePlacing(on: document, "here", anchoring)
  let placed = notes.prefix(20).map(placing.place)
  _ = AnnotationPage(placed, on: document).html
  for note in placed {
    precondition(
      note.state != nil || note.annotation.target.snapshot == "here", "no place, no state")
  }
}

private func read(_ bytes: [UInt8]) -> [Note] {
  guard let imported = try? AnnotationImport(reading: bytes), imported.leftOut.isEmpty else {
    preconditionFailure("what was written cannot be read")
  }
  return imported.notes
}

private func merged(_ revisions: some Sequence<NoteRevision>) -> [[UInt8]] {
  var merge = NoteMerge()
  for revision in revisions { merge.add(revision) }
  // What texts are called is for every machine to say.
  return merge.revisions.values.map { $0.placed(at: $0.place?.withoutSources).line }.sorted {
    $0.lexicographicallyPrecedes($1)
  }
}
